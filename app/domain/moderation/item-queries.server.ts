import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import type { ItemView } from "./review-views.ts";

/** An item in its full context. Throws `NotFound("no_such_item")` when there is none that this moderator may see. */
export async function itemPage(
  _sql: Sql,
  _actor: MemberActor,
  _which: { number: number; now: Date },
): Promise<ItemView> {
  throw new Error("in progress");
}
