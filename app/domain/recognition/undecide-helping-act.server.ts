import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { helpingActs } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { applyHelpingAct } from "./apply-helping-act.server.ts";
import { UNDO_DAYS } from "./helping-limits.ts";
import { canDecideHelping } from "./helping-policy.ts";
import { reverseHelpingAct } from "./reverse-helping-act.server.ts";
import { settleRecord } from "./settle-record.server.ts";

const DAY_MS = 86_400_000;

type UndecideHelpingAct = { actId: string; now?: Date };

/**
 * Takes a decision back: the act waits again, and what was done or taken back because of it is as before. Refuses with
 * Conflict `not_decided`, `too_late_to_undo`, `already_suggested` (they have proposed it once more).
 */
export async function undecideHelpingAct(
  db: Db,
  actor: MemberActor,
  { actId, now = new Date() }: UndecideHelpingAct,
): Promise<void> {
  assertAllowed(canDecideHelping(actor));
  await db.transaction(async (tx) => {
    const [act] = await tx.select().from(helpingActs).where(eq(helpingActs.id, actId)).for("update");
    if (!act) throw new NotFound("no_such_suggestion");
    const { decidedAt, right, memberId, power } = act;
    // What nobody judged, or only the days that passed, is not a decision.
    if (!decidedAt || right === null || !act.decidedById) throw new Conflict("not_decided");
    if (now.getTime() - decidedAt.getTime() > UNDO_DAYS * DAY_MS) throw new Conflict("too_late_to_undo");
    const doneByDeciding = right && act.appliedAt?.getTime() === decidedAt.getTime();
    const waiting = await tx
      .update(helpingActs)
      .set({
        decidedAt: null,
        decidedById: null,
        right: null,
        ...(doneByDeciding && { appliedAt: null }),
      })
      .where(eq(helpingActs.id, actId))
      .returning()
      .catch(refusedTwice);
    if (doneByDeciding) await reverseHelpingAct(tx, actor, act, now);
    if (!right && act.appliedAt) await applyHelpingAct(tx, actor, waiting[0]!, now);
    await settleRecord(tx, { memberId, power, now });
    const applied = waiting[0]!.appliedAt !== null;
    await recordEvent(tx, actor, "helping_act.proposed", { actId, memberId, power, applied });
    const target = { kind: "helping_act", id: actId };
    await recordAudit(tx, actor, "helping_act.undecided", target, { number: act.number, power });
  });
}

/** They have proposed the same again since, and a person has one open proposal about a thing. */
function refusedTwice(error: unknown): never {
  throw String(error).includes("helping_acts_once") ||
    String((error as Error).cause).includes("helping_acts_once")
    ? new Conflict("already_suggested")
    : error;
}
