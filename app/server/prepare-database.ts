import { join } from "node:path";
import postgres from "postgres";
import { migrateQueue } from "#app/jobs/migrate-queue.server.ts";
import { openDatabase } from "#app/runtime/db.server.ts";
import { env } from "#app/runtime/env.server.ts";
import { logger } from "#app/runtime/logger.server.ts";
import { startEmbeddedPostgres } from "#db/embedded.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { seedEssentials } from "#db/seed/essentials.server.ts";
import { StartProblem } from "./start-problem.ts";

export type PreparedDatabase = { url: string; stop: () => Promise<void> };

/** Says in one line why a given DATABASE_URL does not work. */
async function assertReachable(url: string): Promise<void> {
  let client: postgres.Sql | undefined;
  try {
    client = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
    await client`select 1`;
  } catch (error) {
    const where = URL.canParse(url)
      ? `${new URL(url).hostname}${new URL(url).pathname}`
      : "which is not a URL";
    throw new StartProblem(`DATABASE_URL (${where}) does not work: ${(error as Error).message}`);
  } finally {
    await client?.end({ timeout: 1 });
  }
}

/** The database the environment names, or our own one started beside the app; migrated, with what every community has. */
export async function prepareDatabase(): Promise<PreparedDatabase> {
  let url = env.DATABASE_URL;
  let stop = async () => {};
  if (url) await assertReachable(url);
  else {
    try {
      const embedded = await startEmbeddedPostgres({ dataDir: join(env.RUCHE_DATA_DIR, "postgres") });
      url = embedded.url;
      stop = embedded.stop;
    } catch (error) {
      throw new StartProblem((error as Error).message);
    }
  }
  try {
    await migrate(url);
    await migrateQueue(url);
    const database = openDatabase(url);
    await seedEssentials(database.db);
    if (env.RUCHE_DEMO) {
      const { seedDemo } = await import("#db/seed/demo.server.ts");
      await seedDemo(database);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  logger.debug({ embedded: !env.DATABASE_URL }, "database ready");
  return { url, stop };
}
