import { accessSync, constants, existsSync, mkdirSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { chooseAccount } from "./embedded/account.server.ts";
import { findBinaries } from "./embedded/binaries.server.ts";
import { createCluster, openCluster } from "./embedded/cluster.server.ts";
import { startServer, stopServer } from "./embedded/server.server.ts";
import { clusterUsers } from "./embedded/users.server.ts";

const DATABASE = "ruche";

export type EmbeddedOptions = {
  dataDir: string;
  log?: (line: string) => void;
  /** Gives up durability for speed: for tests and measurements only. */
  unsafeFast?: boolean;
};

export type EmbeddedPostgres = { url: string; stop(): Promise<void>; reused: boolean };

/**
 * Starts the PostgreSQL that npm installed on `<dataDir>/cluster`, or joins the one that already runs there: left by
 * a killed process, or shared with a command run beside the site. Whoever calls stop() last ends it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log = () => {}, unsafeFast = false } = options;
  const dataDir = openDataDir(options.dataDir);
  const clusterDir = join(dataDir, "cluster");
  const binaries = findBinaries();
  const account = chooseAccount(clusterDir, binaries.postgres);
  if (!existsSync(clusterDir)) {
    log(`Creating a PostgreSQL ${binaries.major} database in ${clusterDir}`);
    createCluster(binaries, account, clusterDir, !unsafeFast);
  }
  const password = openCluster(binaries, clusterDir);
  const users = clusterUsers(dataDir);
  users.join();
  try {
    const server = await startServer(binaries, account, { dataDir, clusterDir, unsafeFast });
    if (server.reused) log(`Using the PostgreSQL that already runs in ${clusterDir} (process ${server.pid})`);
    const origin = `postgres://postgres:${password}@127.0.0.1:${server.port}`;
    await ensureDatabase(`${origin}/postgres`);
    let stopping: Promise<void> | undefined;
    const stop = () => {
      stopping ??= users.leaveAsLast() ? stopServer(clusterDir) : Promise.resolve();
      return stopping;
    };
    return { url: `${origin}/${DATABASE}`, stop, reused: server.reused };
  } catch (error) {
    if (users.leaveAsLast()) await stopServer(clusterDir);
    throw error;
  }
}

function openDataDir(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
    return realpathSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `The data directory ${resolve(path)} cannot be written (${code}). Give it to the user who starts Ruche, or set RUCHE_DATA_DIR.`,
    );
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await sql`create database ${sql(DATABASE)}`.catch(ignoreDuplicate);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Two processes that start together may both find the database missing. */
function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== "42P04" && error.code !== "23505") throw error;
}
