import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import { reviewItems } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { moderatedCategories } from "./moderated-categories.server.ts";
import { canModerate, type Scope } from "./policy.ts";

export type LockedItem = typeof reviewItems.$inferSelect & { scope: Scope };

/**
 * Loads an open item for a command and locks it until the transaction ends: always before the content it is about. Throws
 * `NotFound` when this moderator has no business with it, `Conflict` when it is decided or somebody else is at it.
 */
export async function lockOpenItem(
  tx: Db,
  actor: MemberActor,
  { number, now }: { number: number; now: Date },
): Promise<LockedItem> {
  assertAllowed(canModerate(actor));
  const [item] = await tx
    .select()
    .from(reviewItems)
    .where(eq(reviewItems.number, number))
    .for("no key update");
  const scope = await moderatedCategories(tx, actor);
  if (!item || (scope && !(item.categoryId && scope.includes(item.categoryId))))
    throw new NotFound("no_such_item");
  if (item.state !== "open") throw new Conflict("item_decided");
  if (item.claimedById && item.claimedById !== actor.id && item.claimedUntil! > now) {
    const [by] = await tx
      .select({ name: members.displayName })
      .from(members)
      .where(eq(members.id, item.claimedById));
    throw new Conflict("item_claimed", { by: by!.name });
  }
  return { ...item, scope };
}
