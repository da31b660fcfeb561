import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Account } from "./account.server.ts";
import type { Binaries } from "./binaries.server.ts";
import { SERVER_ENVIRONMENT } from "./cluster.server.ts";
import { type Postmaster, readPostmaster } from "./postmaster.server.ts";

const START_TIMEOUT_MS = 60_000;
/** A fast shutdown that takes longer hangs; an immediate one loses nothing, the next start replays the log. */
const STOP_TIMEOUT_MS = 15_000;
const POLL_MS = 10;
/** Somebody else may take the free port between our finding it and PostgreSQL's binding it. */
const PORT_ATTEMPTS = 5;
const LOG_LIMIT_BYTES = 5_000_000;

export type Server = Postmaster & { reused: boolean };
type Cluster = { dataDir: string; clusterDir: string; unsafeFast: boolean };

/** The ready server of this cluster: the one that runs already, else a new one on a free port of 127.0.0.1. */
export async function startServer(binaries: Binaries, account: Account, cluster: Cluster): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const running = readPostmaster(cluster.clusterDir);
    if (running) {
      const ready = await untilReady(cluster, () => readPostmaster(cluster.clusterDir) !== undefined);
      if (ready) return { ...ready, reused: true };
      continue;
    }
    const mark = logSize(cluster.dataDir);
    const child = spawnPostgres(binaries, account, cluster, await freePort());
    const ready = await untilReady(cluster, () => child.failure() === undefined);
    if (ready) return { ...ready, reused: ready.pid !== child.pid };
    const log = readLog(cluster.dataDir, mark);
    const lostRace = log.includes("postmaster.pid");
    const portTaken = log.includes("could not create any TCP/IP sockets");
    if (attempt < PORT_ATTEMPTS && (lostRace || portTaken)) continue;
    throw new Error(
      `PostgreSQL did not start: ${lastFatal(log) ?? child.failure()} (${logFile(cluster.dataDir)})`,
    );
  }
}

/** Ends the server of this cluster with a fast shutdown: open transactions are rolled back, nothing is lost. */
export async function stopServer(clusterDir: string): Promise<void> {
  const running = readPostmaster(clusterDir);
  if (!running || !signal(running.pid, "SIGINT")) return;
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (readPostmaster(clusterDir)?.pid === running.pid) {
    if (Date.now() > deadline) {
      signal(running.pid, "SIGQUIT");
      return;
    }
    await sleep(POLL_MS);
  }
}

/** Waits for the server to be ready; undefined when it is no longer `wanted`, because it died or never started. */
async function untilReady(cluster: Cluster, wanted: () => boolean): Promise<Postmaster | undefined> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (wanted()) {
    const server = readPostmaster(cluster.clusterDir);
    if (server && server.dir !== cluster.clusterDir) {
      throw new Error(
        `${cluster.clusterDir} was copied or moved from ${server.dir} while its PostgreSQL was running (process ${server.pid}). Stop that one first.`,
      );
    }
    if (server?.ready) return server;
    if (Date.now() > deadline) {
      throw new Error(
        `PostgreSQL was not ready within ${START_TIMEOUT_MS / 1000} s (${logFile(cluster.dataDir)})`,
      );
    }
    await sleep(POLL_MS);
  }
  return undefined;
}

function spawnPostgres(binaries: Binaries, account: Account, cluster: Cluster, port: number) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
    log_checkpoints: "off",
    ...(cluster.unsafeFast ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const { file, args, options } = account.command(binaries.postgres, [
    "-D",
    cluster.clusterDir,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  // A file, not a pipe: the server outlives us after a kill -9 and must be able to go on logging.
  const log = openSync(logFile(cluster.dataDir), logSize(cluster.dataDir) > 0 ? "a" : "w", 0o600);
  // Detached, because a Ctrl-C in the terminal reaches the whole process group, and we still have requests to finish.
  const child = spawn(file, args, {
    ...options,
    cwd: "/",
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  let failure: string | undefined;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", (code, by) => {
    failure ??= by ? `it was ended by ${by}` : `it ended with code ${code}`;
  });
  return { pid: child.pid, failure: () => failure };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** False when the process belongs to somebody else, who will stop it, or is gone. */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

const logFile = (dataDir: string) => join(dataDir, "postgres.log");

/** Bytes to keep: an overgrown log counts as none and is begun anew. */
function logSize(dataDir: string): number {
  const file = logFile(dataDir);
  const size = existsSync(file) ? statSync(file).size : 0;
  return size > LOG_LIMIT_BYTES ? 0 : size;
}

function readLog(dataDir: string, from: number): string {
  return existsSync(logFile(dataDir)) ? readFileSync(logFile(dataDir)).subarray(from).toString("utf8") : "";
}

function lastFatal(log: string): string | undefined {
  return log
    .split("\n")
    .findLast((line) => line.includes("FATAL:"))
    ?.replace(/^.*FATAL:\s*/, "");
}
