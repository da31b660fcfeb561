import { and, eq, sql } from "drizzle-orm";
import { reviewItems } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { ReviewKind } from "./acts.ts";

/** More is known of a question that is open: whoever is at it looks again. Returns whether there is one. */
export async function touchItem(tx: Db, kind: ReviewKind, targetId: string): Promise<boolean> {
  const [open] = await tx
    .update(reviewItems)
    .set({ version: sql`${reviewItems.version} + 1` })
    .where(and(eq(reviewItems.kind, kind), eq(reviewItems.targetId, targetId), eq(reviewItems.state, "open")))
    .returning({ id: reviewItems.id });
  return open !== undefined;
}
