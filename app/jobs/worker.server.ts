import { EventEmitter } from "node:events";
import { type Runner, type RunnerOptions, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { enqueueJob, type Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { logger } from "#app/runtime/logger.server.ts";
import { consumers } from "./consumers.server.ts";
import { drainEvents } from "./event-log.server.ts";
import { jobHandlers } from "./handlers/index.server.ts";
import { keepWorkersAlive } from "./living-workers.server.ts";
import { queueLogger } from "./migrate-queue.server.ts";

/**
 * The event log is polled: a NOTIFY in every vote's transaction would make votes commit one after the other, because
 * Postgres serialises the commits of notifying transactions.
 */
const POLL_MS = 500;

/**
 * Work with CRMs has a runner of its own: one that is slow, or a hundred thousand contacts to bring up to date, keeps no
 * mail waiting.
 */
const CRM_JOBS: readonly (keyof Jobs)[] = [
  "deliver-to-crm",
  "pull-clock",
  "pull-from-crm",
  "compare-with-crm",
  "remove-connection",
  "refresh-contact",
  "refresh-contacts",
  "refresh-connection",
  "refresh-standings",
];

export type Worker = { stop: () => Promise<void> };

function startEventLoop(): Worker {
  let stopped = false;
  let running: Promise<unknown> | undefined;

  const wake = () => {
    if (stopped || running) return;
    running = drainEvents(useDatabase(), consumers)
      .catch((error) => logger.error({ err: error }, "event log stopped; trying again"))
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(wake, POLL_MS);
  wake();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

function tasksOf(wanted: (name: keyof Jobs) => boolean): TaskList {
  const tasks: TaskList = {};
  for (const [name, handler] of Object.entries(jobHandlers)) {
    if (!wanted(name as keyof Jobs)) continue;
    tasks[name] = async (payload) => (handler as (payload: unknown) => Promise<void>)(payload);
  }
  return tasks;
}

/** Starts the readers of the event log and the job queue in this process. */
export async function startWorker(url: string): Promise<Worker> {
  const onError = (error: unknown) =>
    logger.error({ err: error }, "jobs of dead workers could not be looked for");
  const living = await keepWorkersAlive(url, onError);
  const events = new EventEmitter() as WorkerEvents;
  events.on("worker:create", ({ worker }) => void living.add(worker.workerId).catch(onError));
  const start = (options: Pick<RunnerOptions, "taskList" | "concurrency" | "maxPoolSize" | "crontab">) =>
    run({
      events,
      connectionString: url,
      noHandleSignals: true,
      pollInterval: 2000,
      logger: queueLogger,
      ...options,
    });
  const runners: Runner[] = [
    await start({
      taskList: tasksOf((name) => !CRM_JOBS.includes(name)),
      concurrency: 4,
      maxPoolSize: 5,
      crontab: [
        "11 * * * * note-readers",
        "37 3 * * * propose-ambassadors",
        "17 3 * * * prune",
        "*/5 * * * * forum-clock",
        "* * * * * case-clock",
        "* * * * * moderation-clock",
        "*/10 * * * * find-vote-signals",
        "27 3 * * * settle-helping-acts",
      ].join("\n"),
    }),
    await start({
      taskList: tasksOf((name) => CRM_JOBS.includes(name)),
      // One for each CRM that is slow at the same time, and some for the others.
      concurrency: 6,
      maxPoolSize: 7,
      crontab: ["47 3 * * * refresh-standings", "* * * * * pull-clock"].join("\n"),
    }),
  ];
  await enqueueJob(useDatabase().db, "render-again", {}, { key: "render-again" });
  const log = startEventLoop();
  return {
    stop: async () => {
      await Promise.all([log.stop(), ...runners.map((runner) => runner.stop())]);
      await living.stop();
    },
  };
}
