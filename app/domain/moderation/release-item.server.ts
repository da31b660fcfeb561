import { and, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { reviewItems } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { canModerate } from "./policy.ts";

/** Leaves an item to others. What one does not have is released already. */
export async function releaseItem(db: Db, actor: MemberActor, { number }: { number: number }): Promise<void> {
  assertAllowed(canModerate(actor));
  await db
    .update(reviewItems)
    .set({ claimedById: null, claimedUntil: null })
    .where(and(eq(reviewItems.number, number), eq(reviewItems.claimedById, actor.id)));
}
