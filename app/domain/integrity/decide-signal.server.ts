import { eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { quarantinedVotes, recentVoters, voteSignals } from "#db/schema/integrity.ts";
import type { Db } from "#db/types.ts";
import { canDecideSignals } from "./policy.ts";
import { settleQuarantine } from "./settle-quarantine.server.ts";

type DecideSignal = {
  signalId: string;
  /** The votes never count; or they do again, and these people are not asked about again. Null: the question is open again. */
  upheld: boolean | null;
  now?: Date;
};

/** Says what becomes of the votes a signal holds. Every decision can be turned round; the votes are exactly the same ones. */
export async function decideSignal(
  db: Db,
  actor: Actor,
  { signalId, upheld, now = new Date() }: DecideSignal,
): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canDecideSignals(actor));
    const [signal] = await tx.select().from(voteSignals).where(eq(voteSignals.id, signalId)).for("update");
    if (!signal) throw new NotFound("no_such_signal");
    const state = upheld === null ? "open" : upheld ? "upheld" : "released";
    if (state === signal.state) return;
    await tx
      .update(voteSignals)
      .set({
        state,
        decidedAt: upheld === null ? null : now,
        decidedById: upheld === null ? null : actorId(actor),
      })
      .where(eq(voteSignals.id, signalId));
    const action = { open: "votes.asked_again", upheld: "votes.upheld", released: "votes.released" } as const;
    const votes = await tx
      .select({
        kind: quarantinedVotes.kind,
        targetId: quarantinedVotes.targetId,
        memberId: quarantinedVotes.memberId,
      })
      .from(quarantinedVotes)
      .where(eq(quarantinedVotes.signalId, signalId));
    const target = { kind: "votes", id: signalId };
    await recordAudit(tx, actor, action[state], target, { from: signal.state, votes: votes.length });
    if ((state === "released") === (signal.state === "released")) return;
    await settleQuarantine(tx, votes);
    // What another signal says of the same people is looked at without these votes being in the way.
    if (state === "released") {
      const voters = signal.memberIds.map((memberId) => ({ memberId }));
      await tx.insert(recentVoters).values(voters).onConflictDoNothing();
    }
    await recordEvent(tx, actor, state === "released" ? "votes.released" : "votes.quarantined", {
      signalId,
      votes,
    });
  });
}
