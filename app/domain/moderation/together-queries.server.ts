import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { alikeRows } from "./alike-rows-queries.server.ts";
import { itemPage } from "./item-queries.server.ts";
import { TOGETHER_MAX } from "./limits.ts";
import { readScope } from "./moderator-scope-queries.server.ts";
import { queueRows } from "./queue-rows-queries.server.ts";
import type { ItemView, QueueRow } from "./review-views.ts";

/** An item, and the rows to decide together with it, `TOGETHER_MAX` at most: itself first while it is open, then what is alike. */
export async function togetherRows(
  sql: Sql,
  actor: MemberActor,
  { number, now }: { number: number; now: Date },
): Promise<{ item: ItemView; rows: QueueRow[] }> {
  const [item, scope] = await Promise.all([itemPage(sql, actor, { number, now }), readScope(sql, actor)]);
  const page = sql`select i.* from review_items i where i.number = ${number} and i.state = 'open'`;
  const own = await queueRows(sql, actor, { page, scope, now });
  const limit = TOGETHER_MAX - own.length;
  return { item, rows: [...own, ...(await alikeRows(sql, actor, { number, scope, limit, now }))] };
}
