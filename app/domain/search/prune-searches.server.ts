import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { SEARCH_DAYS } from "./limits.ts";

/** Forgets old searches, and words that no document has any more. */
export async function pruneSearches(db: Db): Promise<void> {
  await db.execute(
    sql`delete from search_queries where created_at < now() - make_interval(days => ${SEARCH_DAYS})`,
  );
  await db.execute(sql`delete from search_words where documents <= 0`);
}
