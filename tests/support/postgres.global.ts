import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateQueue } from "#app/jobs/migrate-queue.server.ts";
import { createDb } from "#db/client.server.ts";
import { startEmbeddedPostgres } from "#db/embedded.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { seedEssentials } from "#db/seed/essentials.server.ts";
import { withDatabase } from "./with-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Any database of the test server; only its address and password matter. */
    serverUrl: string;
    /** The migrated database that each test file's own is cloned from. */
    template: string;
    /** A directory of this run, removed at its end. */
    scratchDir: string;
  }
}

/** Starts one PostgreSQL for the whole run (or takes TEST_DATABASE_URL's) and prepares the template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratchDir = mkdtempSync(join(tmpdir(), "ruche-test-"));
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given
    ? undefined
    : await startEmbeddedPostgres({ dataDir: join(scratchDir, "postgres"), unsafeFast: true });
  const serverUrl = given ?? embedded!.url;
  // Several runs may share one server.
  const template = `ruche_test_${process.pid}`;

  const teardown = async () => {
    if (embedded) await embedded.stop();
    else await dropAll(serverUrl, template);
    rmSync(scratchDir, { recursive: true, force: true });
  };
  try {
    await createTemplate(serverUrl, template);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("serverUrl", serverUrl);
  project.provide("template", template);
  project.provide("scratchDir", scratchDir);
  return teardown;
}

async function createTemplate(serverUrl: string, template: string): Promise<void> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await server`create database ${server(template)}`;
  await server.end();
  const url = withDatabase(serverUrl, template);
  await migrate(url);
  await migrateQueue(url);
  const database = createDb(url);
  await seedEssentials(database.db);
  await database.close();
}

async function dropAll(serverUrl: string, template: string): Promise<void> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const names = await server<{ datname: string }[]>`
    select datname from pg_database where datname like ${`${template.replaceAll("_", "\\_")}%`}`;
  for (const { datname } of names) await server`drop database ${server(datname)} with (force)`;
  await server.end();
}
