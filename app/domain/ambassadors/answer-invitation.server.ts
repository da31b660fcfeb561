import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict, Forbidden } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { changeTier } from "./change-tier.server.ts";
import { newestCharter } from "./charter-queries.server.ts";
import { lockAmbassador } from "./lock-ambassador.server.ts";
import { openTier } from "./open-tier.server.ts";
import { reviewDay } from "./rest.ts";
import { takeStep } from "./take-step.server.ts";

type Answer = { accepts: boolean /** The version that was read. */; charter: number; now?: Date };

/**
 * A member's answer to their invitation. Who accepts agrees to the charter as it stands: one that was changed while they
 * read is shown again first. The first yearly review is a year from now.
 */
export async function answerInvitation(
  db: Db,
  actor: MemberActor,
  { accepts, charter, now = new Date() }: Answer,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { member, row } = await lockAmbassador(tx, { memberId: actor.id }, ["invited"]);
    const common = { memberId: member.id, tierId: row!.tierId, now };
    if (!accepts) {
      await takeStep(tx, actor, { ...common, step: "declined", state: "declined" });
      await recordEvent(tx, actor, "ambassador.declined", { memberId: member.id, tierId: row!.tierId });
      return;
    }
    if (member.restriction) throw new Forbidden("restricted");
    if (charter !== (await newestCharter(tx))) throw new Conflict("charter_changed");
    const tier = await openTier(tx, row!.tierId);
    await takeStep(tx, actor, {
      ...common,
      step: "accepted",
      state: "active",
      change: {
        tierSince: now,
        charterVersion: charter,
        charterAcceptedAt: now,
        reviewOn: reviewDay(now),
      },
    });
    await changeTier(tx, actor, { memberId: member.id, from: member.tier, to: tier.slug, reason: "" });
  });
}
