import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { appeals, moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { Before } from "./before.ts";
import type { Performing } from "./perform-act.server.ts";
import { takeBack } from "./take-back.server.ts";

/** Somebody else looked at an act again: it is taken back, or it stands; the person is told which, and why. */
export async function decideAppeal(
  tx: Db,
  actor: MemberActor,
  { facts, input, now }: Performing,
): Promise<Before> {
  const [appeal] = await tx.select().from(appeals).where(eq(appeals.id, facts.id)).for("no key update");
  if (!appeal || appeal.decidedAt) throw new Conflict("item_decided");
  const upheld = input.act === "approve";
  if (upheld) await giveWay(tx, actor, appeal.actId, now);
  await tx
    .update(appeals)
    .set({ decidedAt: now, decidedById: actor.id, upheld, answer: input.words })
    .where(eq(appeals.id, appeal.id));
  const { id: appealId, actId, memberId } = appeal;
  await recordEvent(tx, actor, "appeal.decided", { appealId, actId, memberId, upheld });
  return {};
}

async function giveWay(tx: Db, actor: MemberActor, actId: string, now: Date): Promise<void> {
  const [act] = await tx
    .select()
    .from(moderationActs)
    .where(eq(moderationActs.id, actId))
    .for("no key update");
  if (act!.undoneAt) return;
  try {
    await tx.transaction((inner) => takeBack(inner, actor, act!, { now, forGood: true }));
  } catch (error) {
    // What happened since stands on its own; that this act was wrong is said all the same.
    if (!(error instanceof Conflict)) throw error;
  }
  await tx
    .update(moderationActs)
    .set({ undoneAt: now, undoneById: actor.id })
    .where(eq(moderationActs.id, actId));
  const { act: name, memberId } = act!;
  await recordEvent(tx, actor, "moderation.undone", { actId, act: name, memberId });
}
