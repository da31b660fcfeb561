import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { reviewItems } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { lockOpenItem } from "./lock-open-item.server.ts";
import { readModerationSettings } from "./read-moderation-settings.server.ts";

type ClaimItem = { number: number; now?: Date };

/**
 * "I am deciding this": for a while nobody else may. Again prolongs it. Refuses with `item_claimed` (Conflict, `values.by`
 * names who has it) and `item_decided`.
 */
export async function claimItem(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: ClaimItem,
): Promise<{ until: Date }> {
  return db.transaction(async (tx) => {
    const item = await lockOpenItem(tx, actor, { number, now });
    const { claimMinutes } = await readModerationSettings(tx);
    const until = new Date(now.getTime() + claimMinutes * 60_000);
    await tx
      .update(reviewItems)
      .set({ claimedById: actor.id, claimedUntil: until })
      .where(eq(reviewItems.id, item.id));
    return { until };
  });
}
