import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { READS_KEPT_DAYS } from "./limits.ts";

/** Forgets who read what; the counts per day stay. */
export async function pruneReads(db: Db): Promise<void> {
  await db.execute(
    sql`delete from content_reads where day <= (now() at time zone 'utc')::date - ${READS_KEPT_DAYS}::int`,
  );
}
