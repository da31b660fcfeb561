import { and, eq, inArray, sql } from "drizzle-orm";
import { flags, reviewItems } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { ReviewKind } from "./acts.ts";

type CloseItem = { kind: ReviewKind; targetIds: readonly string[]; now: Date };

/**
 * Nothing is left to decide: its author took it back, or it was settled elsewhere. Flags on it are closed without being
 * judged.
 */
export async function closeItem(tx: Db, { kind, targetIds, now }: CloseItem): Promise<void> {
  if (targetIds.length === 0) return;
  const closed = await tx
    .update(reviewItems)
    .set({
      state: "decided",
      decidedAt: now,
      decidedById: null,
      claimedById: null,
      claimedUntil: null,
      version: sql`${reviewItems.version} + 1`,
    })
    .where(
      and(
        eq(reviewItems.kind, kind),
        inArray(reviewItems.targetId, [...targetIds]),
        eq(reviewItems.state, "open"),
      ),
    )
    .returning({ targetId: reviewItems.targetId });
  const ids = closed.map(({ targetId }) => targetId);
  if (ids.length === 0) return;
  await tx
    .update(flags)
    .set({ decidedAt: now })
    .where(and(eq(flags.targetKind, kind), inArray(flags.targetId, ids), sql`${flags.decidedAt} is null`));
}
