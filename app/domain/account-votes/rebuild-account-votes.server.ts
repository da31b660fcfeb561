import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { recountIdeas } from "./recount.server.ts";

/** Ideas per transaction: votes on them wait no longer than that takes. */
const IDEAS_AT_ONCE = 200;

/** Counts everything anew, or the ideas of one category. Page by page; safe to stop and to repeat. */
export async function rebuildAccountVotes(
  db: Db,
  { categoryId = null }: { categoryId?: string | null },
): Promise<void> {
  for (let after = 0; ; ) {
    const ideas = (await db.execute(sql`
      select id, number::int from ideas where number > ${after}
        and ${categoryId ? sql`category_id = ${categoryId}` : sql`true`}
      order by number limit ${IDEAS_AT_ONCE}`)) as unknown as { id: string; number: number }[];
    if (ideas.length === 0) return;
    await db.transaction((tx) =>
      recountIdeas(
        tx as Db,
        ideas.map((idea) => idea.id),
      ),
    );
    after = ideas.at(-1)!.number;
  }
}
