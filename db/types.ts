import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import type * as schema from "./schema/index.ts";

/** For commands: the pool or a transaction, through drizzle. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

/** For reads: postgres.js, prepared statements, dates as `Date`. */
export type Sql = postgres.Sql;

/** A piece of a statement of `Sql`, to be put into another. */
export type SqlPiece = postgres.Fragment;
