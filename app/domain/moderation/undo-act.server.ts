import { eq, inArray } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { moderationActs, reviewItems } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { Before } from "./before.ts";
import { unjudgeFlags } from "./judge-flags.server.ts";
import { UNDO_SECONDS } from "./limits.ts";
import { canModerate } from "./policy.ts";
import { reopenItem } from "./reopen-item.server.ts";
import { takeBack } from "./take-back.server.ts";

type UndoAct = { number: number; now?: Date };
type ActRecord = typeof moderationActs.$inferSelect;

/**
 * Takes back, within `UNDO_SECONDS`, what one has just decided: the content, the member, the flags and the item are as
 * before, and nobody is told. Refuses with Conflict `too_late_to_undo`, `already_undone`, `cannot_undo`, `changed_meanwhile`.
 */
export async function undoAct(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: UndoAct,
): Promise<{ item: number | null }> {
  assertAllowed(canModerate(actor));
  return db.transaction(async (tx) => {
    const item = await lockItemOf(tx, number);
    const [act] = await tx
      .select()
      .from(moderationActs)
      .where(eq(moderationActs.number, number))
      .for("no key update");
    if (act?.actorId !== actor.id) throw new NotFound("no_such_act");
    if (act.undoneAt) throw new Conflict("already_undone");
    if (act.toldAt || now.getTime() - act.createdAt.getTime() > UNDO_SECONDS * 1000)
      throw new Conflict("too_late_to_undo");
    const { also = [], partOf, hidden = false } = act.before as Before;
    const others =
      also.length > 0 ? await tx.select().from(moderationActs).where(inArray(moderationActs.id, also)) : [];
    for (const one of others) if (!one.undoneAt) await undo(tx, actor, one, now);
    await undo(tx, actor, act, now);
    if (!item || partOf) return { item: item?.number ?? null };
    const itemId = await reopenItem(tx, item.id);
    await unjudgeFlags(tx, actor, itemId);
    if (hidden) await tx.update(reviewItems).set({ hidden }).where(eq(reviewItems.id, itemId));
    const [open] = await tx
      .select({ number: reviewItems.number })
      .from(reviewItems)
      .where(eq(reviewItems.id, itemId));
    return { item: open!.number };
  });
}

/** Items are locked before acts and content, as everywhere. */
async function lockItemOf(tx: Db, number: number): Promise<{ id: string; number: number } | null> {
  const [found] = await tx
    .select({ itemId: moderationActs.itemId })
    .from(moderationActs)
    .where(eq(moderationActs.number, number));
  if (!found?.itemId) return null;
  const [item] = await tx
    .select({ id: reviewItems.id, number: reviewItems.number })
    .from(reviewItems)
    .where(eq(reviewItems.id, found.itemId))
    .for("no key update");
  return item ?? null;
}

async function undo(tx: Db, actor: MemberActor, act: ActRecord, now: Date): Promise<void> {
  await takeBack(tx, actor, act, { now });
  await tx
    .update(moderationActs)
    .set({ undoneAt: now, undoneById: actor.id })
    .where(eq(moderationActs.id, act.id));
  const { id: actId, act: name, memberId, number } = act;
  await recordEvent(tx, actor, "moderation.undone", { actId, act: name, memberId });
  const target = memberId ? { kind: "member", id: memberId } : { kind: act.targetKind, id: act.targetId };
  await recordAudit(tx, actor, "moderation.undone", target, { act: name, number });
}
