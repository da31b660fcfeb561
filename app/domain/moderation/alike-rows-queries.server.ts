import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import type { Scope } from "./policy.ts";
import { queueRows } from "./queue-rows-queries.server.ts";
import type { QueueRow } from "./review-views.ts";

type Alike = { number: number; scope: Scope; limit: number; now: Date };

/** Other open items that are like one, of what this moderator decides on; best first. */
export async function alikeRows(
  sql: Sql,
  actor: MemberActor,
  { number, scope, limit, now }: Alike,
): Promise<QueueRow[]> {
  const page = sql`
    select o.* from review_items i join review_items o on o.likeness = i.likeness and o.state = 'open' and o.id <> i.id
    where i.number = ${number} ${scope ? sql`and o.category_id = any(${[...scope]}::uuid[])` : sql``}
    order by o.score desc, (-o.number) desc limit ${limit}`;
  return queueRows(sql, actor, { page, scope, now });
}
