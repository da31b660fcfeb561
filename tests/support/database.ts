import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeEach, inject } from "vitest";
import { LIMIT_NAMES, NO_LIMIT } from "#app/domain/screening/limits.ts";
import { createDb } from "#db/client.server.ts";
import { seedEssentials } from "#db/seed/essentials.server.ts";
import { guardConsole } from "./console.ts";
import { refuseOutsideConnections } from "./network.ts";
import { withDatabase } from "./with-database.ts";

const serverUrl = inject("serverUrl");
const template = inject("template");
const name = `${template}_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;

// Copying files is the quicker way, but for the two checkpoints it takes, which cost nothing only without fsync.
const strategy = process.env.TEST_DATABASE_URL ? "wal_log" : "file_copy";
const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
await server.unsafe(`create database "${name}" template "${template}" strategy ${strategy}`);
await server.end();

/** The database of this test file; empty but for the essentials when a test begins. */
export const databaseUrl = withDatabase(serverUrl, name);

// Before anything imports the runtime, which reads its environment once.
Object.assign(process.env, {
  DATABASE_URL: databaseUrl,
  RUCHE_DATA_DIR: join(inject("scratchDir"), name),
  RUCHE_SECRET: "a-secret-that-only-these-tests-know-0123456789",
  RUCHE_BASE_URL: "http://localhost:3000",
  LOG_LEVEL: "silent",
});

const database = createDb(databaseUrl);

export const db = database.db;
export const sql = database.sql;

guardConsole();
refuseOutsideConnections([serverUrl, process.env.MEILI_URL]);

const wipe = await wipeStatement();

beforeEach(async () => {
  await sql.unsafe(wipe);
  await seedEssentials(db);
  await letEverythingPass();
});

afterAll(async () => {
  // The database itself goes with all others at the end: each drop is a checkpoint that holds up everybody's clones.
  await database.close();
});

/**
 * People of tests joined a moment ago and write the same words at once: just what screening is there to stop. Tests of
 * screening itself begin with `screenAsUsual`.
 */
async function letEverythingPass(): Promise<void> {
  const none = Object.fromEntries(LIMIT_NAMES.map((name) => [name, NO_LIMIT]));
  await sql`delete from screening_rules`;
  await sql`update screening_settings set limits = ${sql.json(none)}, proof_bits = 0`;
}

/**
 * One text of many statements is one round trip and one transaction. `replica` switches foreign keys and triggers off,
 * so the order does not matter; DELETE on small tables is far quicker than TRUNCATE.
 */
async function wipeStatement(): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' or (schemaname = 'graphile_worker' and tablename in ('_private_jobs', '_private_job_queues'))`;
  return [
    "set local session_replication_role = replica",
    // A transaction that a test left open should fail the next test with its own name, not hang it.
    "set local lock_timeout = '5s'",
    ...tables.map((table) => `delete from ${table.name}`),
  ].join(";\n");
}
