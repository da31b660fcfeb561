import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { renewHot } from "#search/postgres/mark-hot.server.ts";
import { runIn } from "#search/run-with.server.ts";
import { SEARCH_DAYS } from "./limits.ts";

/** Forgets old searches, and words that no document has any more; chooses again what frequent words are looked for in. */
export async function pruneSearches(db: Db): Promise<void> {
  await db.execute(
    sql`delete from search_queries where created_at < now() - make_interval(days => ${SEARCH_DAYS})`,
  );
  await db.execute(sql`delete from search_words where documents <= 0`);
  await renewHot(runIn(db));
}
