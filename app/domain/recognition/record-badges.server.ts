import { SYSTEM } from "#app/domain/core/actor.ts";
import { newEvent } from "#app/domain/core/record-event.server.ts";
import { events } from "#db/schema/outbox.ts";
import type { Db } from "#db/types.ts";

export type BadgeOfMember = { memberId: string; badgeId: string };

/** Events written by one statement. */
const BATCH = 5000;

/** Tells the log what the rules gave or took. */
export async function recordBadges(
  tx: Db,
  name: "member.badge_awarded" | "member.badge_revoked",
  changes: readonly BadgeOfMember[],
): Promise<void> {
  for (let at = 0; at < changes.length; at += BATCH) {
    const batch = changes.slice(at, at + BATCH);
    await tx
      .insert(events)
      .values(batch.map(({ memberId, badgeId }) => newEvent(SYSTEM, name, { memberId, badgeId })));
  }
}
