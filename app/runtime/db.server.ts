import { createDb, type Database } from "#db/client.server.ts";
import { env } from "./env.server.ts";
import { logger } from "./logger.server.ts";

let database: Database | undefined;

/** Opens the application's database; `url` wins over the environment (the embedded server makes its own). */
export function openDatabase(url = process.env.DATABASE_URL): Database {
  if (!url) throw new Error("No database: DATABASE_URL is not set and none was started");
  const onStatement = logger.isLevelEnabled("trace")
    ? (statement: string, parameters: unknown[]) => logger.trace({ statement, parameters })
    : undefined;
  database ??= createDb(url, { max: env.RUCHE_DB_POOL, onStatement });
  return database;
}

/** The open database; opened from the environment on first use. */
export const useDatabase = (): Database => database ?? openDatabase();

export async function closeDatabase(): Promise<void> {
  const open = database;
  database = undefined;
  await open?.close();
}
