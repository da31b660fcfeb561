import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql, SqlPiece } from "#db/types.ts";

/** Counted up to here; what is more is said to be more. */
export const WAITING_COUNTED = 99;

/** How many items this moderator may decide, for the head of every page of theirs; one more than `WAITING_COUNTED` is "more". */
export async function countWaiting(sql: Sql, actor: MemberActor): Promise<number> {
  const some = (where: SqlPiece) => sql`
    select 1 from review_items i where i.state = 'open' and i.not_for_id is distinct from ${actor.id}::uuid and ${where}
    order by i.score desc, (-i.number) desc limit ${WAITING_COUNTED + 1}`;
  // Each category has its own stretch of an index: who keeps to a few does not walk past what waits for others.
  const [row] = await sql<[{ count: number }]>`
    with mine as materialized (
      select category_id from category_moderators where member_id = ${actor.id} and ${actor.role} <> 'admin')
    select count(*)::int as count from (
      (${some(sql`not exists (select 1 from mine)`)})
      union all (select 1 from mine cross join lateral (${some(sql`i.category_id = mine.category_id`)}) i)
      limit ${WAITING_COUNTED + 1}) x`;
  return row.count;
}
