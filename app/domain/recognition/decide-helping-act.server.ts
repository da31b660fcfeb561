import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { helpingActs } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { applyHelpingAct } from "./apply-helping-act.server.ts";
import { closeHelpingAct } from "./close-helping-act.server.ts";
import { canDecideHelping } from "./helping-policy.ts";
import { reverseHelpingAct } from "./reverse-helping-act.server.ts";

type DecideHelpingAct = { actId: string; right: boolean; now?: Date };

/**
 * Says whether a helper was right. What was proposed is then done, what was done and was not right is taken back. Refuses
 * with Conflict `already_decided`.
 */
export async function decideHelpingAct(
  db: Db,
  actor: MemberActor,
  { actId, right, now = new Date() }: DecideHelpingAct,
): Promise<void> {
  assertAllowed(canDecideHelping(actor));
  await db.transaction(async (tx) => {
    const [act] = await tx.select().from(helpingActs).where(eq(helpingActs.id, actId)).for("update");
    if (!act) throw new NotFound("no_such_suggestion");
    if (act.decidedAt) throw new Conflict("already_decided");
    if (act.memberId === actor.id) throw new Conflict("own_suggestion");
    if (right && !act.appliedAt) await applyHelpingAct(tx, actor, act, now);
    if (!right && act.appliedAt) await reverseHelpingAct(tx, actor, act, now);
    // Last, so that what taking it back tells the log is about an act that is decided.
    await closeHelpingAct(tx, actor, act, { right, now, ...(right && !act.appliedAt && { appliedAt: now }) });
    const target = { kind: "helping_act", id: actId };
    await recordAudit(tx, actor, "helping_act.decided", target, {
      number: act.number,
      power: act.power,
      right,
    });
  });
}
