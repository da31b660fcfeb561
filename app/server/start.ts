import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { rememberOwnHost } from "#app/domain/screening/remember-own-host.server.ts";
import { startWorker } from "#app/jobs/worker.server.ts";
import { baseUrl, setListeningUrl } from "#app/runtime/base-url.server.ts";
import { closeDatabase, useDatabase } from "#app/runtime/db.server.ts";
import { env, productionProblem } from "#app/runtime/env.server.ts";
import { logger } from "#app/runtime/logger.server.ts";
import { announceReady } from "./announce.ts";
import { announceStop, answerHealth } from "./health.ts";
import { startLive, stopLive } from "./live.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { StartProblem } from "./start-problem.ts";

/** Requests and jobs get this long to finish; then the process ends anyway. */
const GRACE_MS = 15_000;

export type RunningServer = { url: string; databaseUrl: string; stop: () => Promise<void> };

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(
        new StartProblem(
          taken
            ? `Port ${env.PORT} is taken. Choose another with PORT=3001.`
            : `Cannot listen on ${env.HOST}:${env.PORT}: ${error.message}`,
        ),
      );
    });
    server.listen(env.PORT, env.HOST, () => {
      const { port } = server.address() as AddressInfo;
      const host = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(env.HOST) ? "localhost" : env.HOST;
      resolve(`http://${host}:${port}`);
    });
  });
}

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

/** Until the database is there, nobody is kept waiting: `/healthz` says alive, everything else to come back. */
const answerStarting: RequestListener = (req, res) => {
  if (req.url === "/healthz" && answerHealth(req, res)) return;
  res.writeHead(503, { "Retry-After": "1", "Content-Type": "text/plain; charset=utf-8" }).end("Starting");
};

/**
 * Starts everything in order, then answers with `listener`; `stop` ends it all in the opposite order, letting requests
 * and jobs finish.
 */
export async function startServer(
  listener: RequestListener,
  server = createServer(),
): Promise<RunningServer> {
  const problem = productionProblem(env);
  if (problem) throw new StartProblem(problem);
  let answer = answerStarting;
  server.on("request", (req, res) => answer(req, res));
  // The port first: it is the quickest thing to fail, and nothing has to be undone then.
  const url = await listen(server);
  setListeningUrl(url);
  let database: Awaited<ReturnType<typeof prepareDatabase>>;
  try {
    database = await prepareDatabase();
    await rememberOwnHost(useDatabase().db, baseUrl());
  } catch (error) {
    server.close();
    throw error;
  }
  await startLive();
  const worker = env.RUCHE_WORKER ? await startWorker(database.url) : null;
  answer = listener;
  await announceReady(url);

  let stopping: Promise<void> | undefined;
  const shutDown = async () => {
    announceStop();
    logger.info("stopping");
    const drained = closed(server);
    server.closeIdleConnections();
    const giveUp = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    try {
      await stopLive();
      await Promise.all([drained, worker?.stop()]);
    } finally {
      clearTimeout(giveUp);
      await closeDatabase().catch(() => {});
      await database.stop();
    }
  };
  return { url, databaseUrl: database.url, stop: () => (stopping ??= shutDown()) };
}
