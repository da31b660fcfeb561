import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { moderationActs } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { ReviewKind } from "./acts.ts";
import type { Before } from "./before.ts";

/** What the act that took this out of sight last, and still stands, knew of it; empty when no act did. */
export async function lastAway(tx: Db, kind: ReviewKind, targetId: string): Promise<Before> {
  const [act] = await tx
    .select({ before: moderationActs.before })
    .from(moderationActs)
    .where(
      and(
        eq(moderationActs.targetKind, kind),
        eq(moderationActs.targetId, targetId),
        inArray(moderationActs.act, ["hide", "remove"]),
        isNull(moderationActs.undoneAt),
      ),
    )
    .orderBy(desc(moderationActs.createdAt), desc(moderationActs.number))
    .limit(1);
  return (act?.before ?? {}) as Before;
}
