import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Edit } from "#app/domain/core/edits.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { postEdits, threadEdits } from "#app/domain/forum/edits-queries.server.ts";
import { commentHistory, ideaHistory } from "#app/domain/ideas/history-queries.server.ts";
import type { Sql } from "#db/types.ts";
import { itemPage } from "./item-queries.server.ts";
import type { ItemView, TargetView } from "./review-views.ts";

/** An item in its full context, and how its words came to be what they are. */
export async function openedItem(
  sql: Sql,
  actor: MemberActor,
  which: { number: number; now: Date },
): Promise<{ item: ItemView; edits: Edit[] }> {
  const item = await itemPage(sql, actor, which);
  return { item, edits: await editsOf(sql, actor, item.target) };
}

/** Newest first; of what is gone none are left to see. */
async function editsOf(sql: Sql, actor: MemberActor, target: TargetView): Promise<Edit[]> {
  const number = "piece" in target && target.piece?.editedAt ? target.piece.number : null;
  if (number === null) return [];
  try {
    if (target.kind === "idea") return (await ideaHistory(sql, actor, number)).edits;
    if (target.kind === "comment") return (await commentHistory(sql, actor, number)).edits;
    if (target.kind === "thread") return (await threadEdits(sql, actor, number)).edits;
    if (target.kind === "post") return (await postEdits(sql, actor, number)).edits;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
  return [];
}
