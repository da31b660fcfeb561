import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

type Row = { id: string; merged_into_id: string | null };

/**
 * Locks ideas, those that comments stand under, and everything they were merged into, in the order of their numbers.
 * Returns the ids of all of them.
 */
export async function lockVotedIdeas(
  tx: Db,
  { ideaIds, commentIds }: { ideaIds: readonly string[]; commentIds: readonly string[] },
): Promise<string[]> {
  const array = (ids: readonly string[]) => sql`${`{${ids.join(",")}}`}::uuid[]`;
  const rows = (await tx.execute(sql`
    with recursive line as (
      select id, merged_into_id from ideas where id = any(${array(ideaIds)})
        or id in (select idea_id from idea_comments where id = any(${array(commentIds)}))
      union select i.id, i.merged_into_id from ideas i join line l on i.id = l.merged_into_id
    )
    select i.id, i.merged_into_id from ideas i where i.id in (select id from line)
    order by i.number for no key update of i`)) as unknown as Row[];
  const held = new Set(rows.map((row) => row.id));
  // Merged further while we waited for the lock: the line is longer now.
  const longer = rows.some((row) => row.merged_into_id !== null && !held.has(row.merged_into_id));
  return longer ? lockVotedIdeas(tx, { ideaIds, commentIds }) : [...held];
}
