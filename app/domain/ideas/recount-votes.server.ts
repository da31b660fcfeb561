import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { storedWeightSql } from "./popularity.ts";

/**
 * Sets promotes, demotes and popularity of ideas to what their vote rows say, by the half-life their category has now.
 * The caller holds their locks, or a vote cast meanwhile would be lost from the counters.
 */
export async function recountVotes(tx: Db, ideaIds: readonly string[]): Promise<void> {
  if (ideaIds.length === 0) return;
  const ids = sql.join(
    ideaIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await tx.execute(sql`
    update ideas i set promotes = c.promotes, demotes = c.demotes, popularity = c.popularity
    from (
      select t.id, count(*) filter (where v.value = 1) as promotes, count(*) filter (where v.value = -1) as demotes,
        coalesce(sum(v.value * ${sql.raw(storedWeightSql("v.cast_at", "k.half_life_days"))}), 0)
          + t.historic_supports * ${sql.raw(storedWeightSql("t.created_at", "min(k.half_life_days)"))} as popularity
      from ideas t join categories k on k.id = t.category_id left join idea_votes v on v.idea_id = t.id
      where t.id in (${ids}) group by t.id
    ) c where c.id = i.id`);
}
