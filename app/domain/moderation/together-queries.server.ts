import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { itemPage } from "./item-queries.server.ts";
import { queueRows } from "./queue-rows-queries.server.ts";
import type { ItemView, QueueRow } from "./review-views.ts";

/** An item, and the rows to decide together with it: itself first, then what is alike. None when it is decided. */
export async function togetherRows(
  sql: Sql,
  actor: MemberActor,
  { number, now }: { number: number; now: Date },
): Promise<{ item: ItemView; rows: QueueRow[] }> {
  const item = await itemPage(sql, actor, { number, now });
  if (item.state === "decided") return { item, rows: item.similar };
  const page = sql`select i.* from review_items i where i.number = ${number}`;
  const [own] = await queueRows(sql, actor, { page, now });
  return { item, rows: own ? [own, ...item.similar] : item.similar };
}
