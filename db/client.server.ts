import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/index.ts";
import type { Db, Sql } from "./types.ts";

export type Database = { db: Db; sql: Sql; close: () => Promise<void> };

type Options = {
  /** Connections per client; few are quicker than many, because postgres.js pipelines (decision 0002). */
  max?: number;
  /** Called with each statement before it is sent. */
  onStatement?: ((statement: string, parameters: unknown[]) => void) | undefined;
};

/**
 * Two clients on one database: drizzle changes the parsers of the client it is given (dates become strings), so the
 * reads have their own.
 */
export function createDb(url: string, { max = 4, onStatement }: Options = {}): Database {
  const options = {
    max,
    onnotice: () => {},
    debug:
      onStatement &&
      ((_connection: number, statement: string, parameters: unknown[]) => onStatement(statement, parameters)),
    connection: { application_name: "ruche" },
  };
  const sql = postgres(url, options);
  const writes = postgres(url, options);
  const db = drizzle(writes, { schema }) as unknown as Db;
  return {
    db,
    sql,
    close: async () => {
      await Promise.all([sql.end({ timeout: 5 }), writes.end({ timeout: 5 })]);
    },
  };
}
