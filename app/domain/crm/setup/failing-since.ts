import type { Sql } from "#db/types.ts";

/**
 * Since when nothing gets through a connection `k`. One that is asked too often, and says so, only waits: it fails when
 * admins have been told of it.
 */
export const failingSince = (sql: Sql) =>
  sql`case when k.failures_in_row > 0 or k.admins_told_at is not null then k.failing_since end`;
