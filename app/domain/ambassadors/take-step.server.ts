import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { newId } from "#db/ids.ts";
import { type AmbassadorState, ambassadorSteps, ambassadors } from "#db/schema/ambassadors.ts";
import type { Db } from "#db/types.ts";
import type { Step } from "./steps.ts";

type Change = Partial<Omit<typeof ambassadors.$inferInsert, "memberId" | "state" | "tierId">>;

type TakeStep = {
  memberId: string;
  step: Step;
  /** Where they stand from now on. */
  state: AmbassadorState;
  tierId: string;
  reason?: string;
  change?: Change;
  now: Date;
};

/** Writes where somebody stands in the programme now, and the step that led there. They are held by the caller. */
export async function takeStep(
  tx: Db,
  actor: Actor,
  { memberId, step, state, tierId, reason = "", change = {}, now }: TakeStep,
): Promise<void> {
  const row = { stateSince: now, ...change, state, tierId };
  await tx
    .insert(ambassadors)
    .values({ ...row, memberId })
    .onConflictDoUpdate({ target: ambassadors.memberId, set: row });
  await tx.insert(ambassadorSteps).values({
    id: newId(now.getTime()),
    memberId,
    step,
    tierId,
    actorId: actorId(actor),
    reason,
    createdAt: now,
  });
}
