import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { Db } from "#db/types.ts";
import { changeTier } from "./change-tier.server.ts";
import { lockAmbassador, type Who } from "./lock-ambassador.server.ts";
import { openTier } from "./open-tier.server.ts";
import { canRunProgramme } from "./policy.ts";
import { reviewDay } from "./rest.ts";
import { takeStep } from "./take-step.server.ts";
import { tierById } from "./tier-queries.server.ts";

type Review = Who & {
  /** The tier from now on; the one they have keeps them where they are. */
  tierId: string;
  /** Words for the ambassador. */
  note: string;
  now?: Date;
};

/** Keeps an ambassador, or puts them into another tier; either way the next review is a year from now. */
export async function reviewAmbassador(
  db: Db,
  actor: MemberActor,
  { tierId, note, now = new Date(), ...who }: Review,
): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canRunProgramme(actor));
    const { member, row } = await lockAmbassador(tx, who, ["active"]);
    const before = await tierById(tx, row!.tierId);
    const kept = tierId === row!.tierId;
    const tier = kept ? before : await openTier(tx, tierId);
    const step = kept ? "kept" : tier.rank > before.rank ? "promoted" : "lowered";
    // Nobody loses standing without being told why.
    if (step === "lowered" && note === "") throw new Invalid({ note: "required" });
    await takeStep(tx, actor, {
      memberId: member.id,
      step,
      state: "active",
      tierId: tier.id,
      reason: note,
      change: { stateSince: row!.stateSince, reviewOn: reviewDay(now), ...(!kept && { tierSince: now }) },
      now,
    });
    await changeTier(tx, actor, { memberId: member.id, from: member.tier, to: tier.slug, reason: note });
    const about = { username: member.username, from: before.slug, to: tier.slug, note };
    await recordAudit(tx, actor, `ambassador.${step}`, { kind: "member", id: member.id }, about);
  });
}
