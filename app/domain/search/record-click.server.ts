import { and, eq, isNull } from "drizzle-orm";
import { searchQueries } from "#db/schema/search.ts";
import type { Db } from "#db/types.ts";

type Click = {
  /** What `logSearch` returned. */
  searchId: string;
  /** The document's. */
  key: string;
  /** Place in the results, from 1. */
  position: number;
  visitor: string;
  now?: Date;
};

/** Remembers what was opened first of a search's results. Somebody else's search stays as it is, as does one long gone. */
export async function recordClick(
  db: Db,
  { searchId, key, position, visitor, now = new Date() }: Click,
): Promise<void> {
  await db
    .update(searchQueries)
    .set({ clickedKey: key, clickedPosition: position, clickedAt: now })
    .where(
      and(
        eq(searchQueries.id, searchId),
        eq(searchQueries.visitor, visitor),
        isNull(searchQueries.clickedAt),
      ),
    );
}
