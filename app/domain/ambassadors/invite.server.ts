import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { lockAmbassador, type Who } from "./lock-ambassador.server.ts";
import { openTier } from "./open-tier.server.ts";
import { canRunProgramme } from "./policy.ts";
import { takeStep } from "./take-step.server.ts";

type Invite = Who & { tierId: string; note: string; now?: Date };

/**
 * Invites a member into a tier, with a personal note. The programme proposes; whoever runs it may also invite somebody
 * it did not, but nobody who is in already, is invited, or may not take part.
 */
export async function invite(
  db: Db,
  actor: MemberActor,
  { tierId, note, now = new Date(), ...who }: Invite,
): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canRunProgramme(actor));
    const { member, row } = await lockAmbassador(tx, who);
    if (row?.state === "active" || row?.state === "invited") throw new Conflict("decided_meanwhile");
    if (member.role !== "member") throw new Conflict("staff_are_no_ambassadors");
    if (member.closedAt || !member.email || member.restriction) throw new Conflict("cannot_be_invited");
    const tier = await openTier(tx, tierId);
    await takeStep(tx, actor, {
      memberId: member.id,
      step: "invited",
      state: "invited",
      tierId: tier.id,
      reason: note,
      now,
    });
    await recordEvent(tx, actor, "ambassador.invited", { memberId: member.id, tierId: tier.id });
    const about = { username: member.username, tier: tier.slug };
    await recordAudit(tx, actor, "ambassador.invited", { kind: "member", id: member.id }, about);
  });
}
