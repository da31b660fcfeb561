import { and, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { helpingActs } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { closeHelpingAct } from "./close-helping-act.server.ts";
import { reverseHelpingAct } from "./reverse-helping-act.server.ts";

type WithdrawHelpingAct = { number: number; now?: Date };

/** Takes back one's own proposal, or what one did alone, before anybody has judged it. It counts neither way. */
export async function withdrawHelpingAct(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: WithdrawHelpingAct,
): Promise<void> {
  await db.transaction(async (tx) => {
    const own = and(eq(helpingActs.number, number), eq(helpingActs.memberId, actor.id));
    const [act] = await tx.select().from(helpingActs).where(own).for("update");
    if (!act) throw new NotFound("no_such_suggestion");
    if (act.decidedAt) throw new Conflict("already_decided");
    if (act.appliedAt) await reverseHelpingAct(tx, actor, act, now);
    await closeHelpingAct(tx, actor, act, { right: null, now });
  });
}
