import { and, asc, eq, gt, sql } from "drizzle-orm";
import { categories } from "#db/schema/community.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { recountVotes } from "./recount-votes.server.ts";

/** Ideas locked at once: votes on them wait for some milliseconds, on all others not at all. */
const BATCH = 100;

/** Works a category's half-life into every idea of it, in short transactions. Running it twice changes nothing. */
export async function rebuildPopularity(
  db: Db,
  { categoryId }: { categoryId: string },
): Promise<{ ideas: number }> {
  const category = eq(categories.id, categoryId);
  await db.update(categories).set({ rebuildDone: 0 }).where(category);
  let done = 0;
  for (let last = 0; ; ) {
    const batch = await db.transaction(async (tx) => {
      const rows = await tx
        .select({ id: ideas.id, number: ideas.number })
        .from(ideas)
        .where(and(eq(ideas.categoryId, categoryId), gt(ideas.number, last)))
        .orderBy(asc(ideas.number))
        .limit(BATCH)
        .for("no key update");
      await recountVotes(
        tx,
        rows.map((row) => row.id),
      );
      return rows;
    });
    done += batch.length;
    if (batch.length < BATCH) break;
    last = batch.at(-1)!.number;
    await db
      .update(categories)
      .set({ rebuildDone: sql`least(${done}, coalesce(${categories.rebuildTotal}, ${done}))` })
      .where(category);
  }
  await db.update(categories).set({ rebuildDone: null, rebuildTotal: null }).where(category);
  return { ideas: done };
}
