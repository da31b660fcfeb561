import type { Actor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { changeTier } from "./change-tier.server.ts";
import type { lockAmbassador } from "./lock-ambassador.server.ts";
import { takeStep } from "./take-step.server.ts";

type Ending = { step: "left" | "removed"; reason: string; now: Date };

/** Ends the time of an ambassador, who is held. Their words go from the page of ambassadors with them. */
export async function endMembership(
  tx: Db,
  actor: Actor,
  { member, row }: Awaited<ReturnType<typeof lockAmbassador>>,
  { step, reason, now }: Ending,
): Promise<void> {
  await takeStep(tx, actor, {
    memberId: member.id,
    step,
    state: step,
    tierId: row!.tierId,
    reason,
    change: { words: "", reviewOn: null },
    now,
  });
  // What they wrote on leaving is for whoever runs the programme; why they were removed is for them.
  const said = step === "removed" ? reason : "";
  await changeTier(tx, actor, { memberId: member.id, from: member.tier, to: null, reason: said });
}
