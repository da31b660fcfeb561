import { and, desc, eq, gt } from "drizzle-orm";
import { type Actor, isStaff } from "#app/domain/core/actor.ts";
import { isBot } from "#app/domain/readership/is-bot.ts";
import { newId } from "#db/ids.ts";
import { searchQueries } from "#db/schema/search.ts";
import type { Db } from "#db/types.ts";
import { normaliseQuery } from "./normalise-query.ts";

/** Milliseconds in which the same search of the same visitor is one: a reload, a next page, the way back. */
const SAME_SEARCH = 30 * 60_000;

type Searched = {
  q: string;
  language: string;
  engine: string;
  results: number;
  /** See readership/visitor-key. */
  visitor: string;
  userAgent: string;
  now?: Date;
};

/**
 * Writes down a search that somebody submitted, for editors; returns its id for counting what is opened, null when it is
 * not counted. Programs and staff do not count. No event: nothing follows from it.
 */
export async function logSearch(
  db: Db,
  actor: Actor,
  { q, visitor, userAgent, now = new Date(), ...facts }: Searched,
): Promise<string | null> {
  const query = normaliseQuery(q);
  if (query === "" || isStaff(actor) || isBot(userAgent)) return null;
  return db.transaction(async (tx) => {
    const [same] = await tx
      .select({ id: searchQueries.id })
      .from(searchQueries)
      .where(
        and(
          eq(searchQueries.query, query),
          eq(searchQueries.visitor, visitor),
          gt(searchQueries.createdAt, new Date(now.getTime() - SAME_SEARCH)),
        ),
      )
      .orderBy(desc(searchQueries.createdAt))
      .limit(1);
    if (same) {
      await tx.update(searchQueries).set({ results: facts.results }).where(eq(searchQueries.id, same.id));
      return same.id;
    }
    const id = newId();
    await tx.insert(searchQueries).values({ id, query, visitor, createdAt: now, ...facts });
    return id;
  });
}
