import { and, eq, isNull } from "drizzle-orm";
import { Invalid } from "#app/domain/core/errors.ts";
import { ambassadorTiers } from "#db/schema/ambassadors.ts";
import type { Db } from "#db/types.ts";

/** A tier that can be given, held so that nobody retires it in between. */
export async function openTier(tx: Db, tierId: string): Promise<typeof ambassadorTiers.$inferSelect> {
  const [tier] = await tx
    .select()
    .from(ambassadorTiers)
    .where(and(eq(ambassadorTiers.id, tierId), isNull(ambassadorTiers.retiredAt)))
    .for("share");
  if (!tier) throw new Invalid({ tierId: "no_such_tier" });
  return tier;
}
