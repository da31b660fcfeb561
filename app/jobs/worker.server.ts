import { EventEmitter } from "node:events";
import { type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
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

/** Starts the readers of the event log and the job queue in this process. */
export async function startWorker(url: string): Promise<Worker> {
  const tasks: TaskList = {};
  for (const [name, handler] of Object.entries(jobHandlers)) {
    tasks[name] = async (payload) => (handler as (payload: unknown) => Promise<void>)(payload);
  }
  const onError = (error: unknown) =>
    logger.error({ err: error }, "jobs of dead workers could not be looked for");
  const living = await keepWorkersAlive(url, onError);
  const events = new EventEmitter() as WorkerEvents;
  events.on("worker:create", ({ worker }) => void living.add(worker.workerId).catch(onError));
  const runner: Runner = await run({
    events,
    connectionString: url,
    concurrency: 4,
    maxPoolSize: 5,
    noHandleSignals: true,
    pollInterval: 2000,
    crontab: [
      "11 * * * * note-readers",
      "37 3 * * * propose-ambassadors",
      "47 3 * * * refresh-standings",
      "17 3 * * * prune",
      "*/5 * * * * forum-clock",
      "* * * * * case-clock",
      "* * * * * moderation-clock",
      "* * * * * pull-clock",
      "*/10 * * * * find-vote-signals",
      "27 3 * * * settle-helping-acts",
    ].join("\n"),
    taskList: tasks,
    logger: queueLogger,
  });
  await enqueueJob(useDatabase().db, "render-again", {}, { key: "render-again" });
  const log = startEventLoop();
  return {
    stop: async () => {
      await Promise.all([log.stop(), runner.stop()]);
      await living.stop();
    },
  };
}
