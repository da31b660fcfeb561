import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";

/** Counted up to here; what is more is said to be more. */
export const WAITING_COUNTED = 99;

/** How many items this moderator may decide, for the head of every page of theirs; one more than `WAITING_COUNTED` is "more". */
export async function countWaiting(sql: Sql, actor: MemberActor): Promise<number> {
  const [row] = await sql<[{ count: number }]>`
    with mine as (select category_id from category_moderators where member_id = ${actor.id} and ${actor.role} <> 'admin')
    select count(*)::int as count from (
      select 1 from review_items i where i.state = 'open' and i.not_for_id is distinct from ${actor.id}::uuid
        and (not exists (select 1 from mine) or i.category_id in (select category_id from mine))
      limit ${WAITING_COUNTED + 1}) x`;
  return row.count;
}
