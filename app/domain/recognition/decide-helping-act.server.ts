import { eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { helpingActs } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";

type DecideHelpingAct = { actId: string; right: boolean; now?: Date };

/** Says whether a helper was right. Once decided it stays so. The caller has decided that this may be said. */
export async function decideHelpingAct(
  tx: Db,
  actor: Actor,
  { actId, right, now = new Date() }: DecideHelpingAct,
): Promise<void> {
  const [act] = await tx.select().from(helpingActs).where(eq(helpingActs.id, actId)).for("no key update");
  if (!act) throw new NotFound("no_such_helping_act");
  if (act.decidedAt) return;
  await tx
    .update(helpingActs)
    .set({ decidedAt: now, decidedById: actorId(actor), right })
    .where(eq(helpingActs.id, actId));
  const { memberId, power } = act;
  await recordEvent(tx, actor, "helping_act.decided", { actId, memberId, power, right });
}
