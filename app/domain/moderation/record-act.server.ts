import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { Act, ActReason, ReviewKind } from "./acts.ts";
import type { Before } from "./before.ts";
import { TELL_AFTER_SECONDS } from "./limits.ts";
import { type TargetFacts, targetExcerpt } from "./target-facts.server.ts";

type RecordAct = {
  id: string;
  itemId: string | null;
  openedAt: Date | null;
  act: Act;
  reason: ActReason;
  words: string;
  note: string;
  rule: string;
  automated?: boolean;
  kind: ReviewKind;
  targetId: string;
  /** Null when nothing is left of it. */
  facts: TargetFacts | null;
  /** Whom it concerns. */
  memberId: string | null;
  until?: Date | null;
  before: Before;
  /** The person gets a statement of reasons, when the minute for taking it back is over. */
  told: boolean;
  now: Date;
};

/** Writes an act down, with everything its statement needs, for good. Returns its number. */
export async function recordAct(
  tx: Db,
  actor: Actor,
  { id, facts, kind, told, now, automated = false, until = null, ...act }: RecordAct,
): Promise<number> {
  const [row] = await tx
    .insert(moderationActs)
    .values({
      ...act,
      id,
      automated,
      until,
      targetKind: kind,
      // Whose data must go is not kept in a log for good.
      excerpt: facts && act.reason !== "personal_data" ? targetExcerpt(facts) : "",
      actorId: actorId(actor),
      createdAt: now,
    })
    .returning({ number: moderationActs.number });
  const { number } = row!;
  await recordEvent(tx, actor, "moderation.acted", { actId: id, act: act.act, memberId: act.memberId });
  const detail = { act: act.act, number, reason: act.reason, kind, target: act.targetId };
  await recordAudit(
    tx,
    actor,
    "moderation.acted",
    act.memberId ? { kind: "member", id: act.memberId } : { kind, id: act.targetId },
    detail,
  );
  if (told && act.memberId) {
    const runAt = new Date(now.getTime() + TELL_AFTER_SECONDS * 1000);
    await enqueueJob(tx, "tell-statement", { actId: id }, { runAt, key: `statement:${id}` });
  }
  return number;
}
