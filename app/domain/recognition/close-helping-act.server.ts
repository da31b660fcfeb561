import { eq } from "drizzle-orm";
import { actorId, type Doer } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { helpingActs } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import type { HelpingAct } from "./helping-proposal.ts";
import { settleRecord } from "./settle-record.server.ts";

type CloseHelpingAct = {
  /** Null: nobody judged it. */
  right: boolean | null;
  /** It was done by deciding so. */
  appliedAt?: Date;
  now: Date;
};

/** Writes down what became of an act that the caller holds, and what follows for its author's record. */
export async function closeHelpingAct(
  tx: Db,
  actor: Doer,
  act: HelpingAct,
  { right, appliedAt, now }: CloseHelpingAct,
): Promise<void> {
  const { id, memberId, power } = act;
  await tx
    .update(helpingActs)
    .set({ decidedAt: now, decidedById: actorId(actor), right, ...(appliedAt && { appliedAt }) })
    .where(eq(helpingActs.id, id));
  if (right !== null) await settleRecord(tx, { memberId, power, now });
  await recordEvent(tx, actor, "helping_act.decided", { actId: id, memberId, power, right });
}
