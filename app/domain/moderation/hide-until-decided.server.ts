import { eq, sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { newId } from "#db/ids.ts";
import { reviewItems, reviewSources } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { type FlagReason, isContentKind, isFlaggedKind, REASONS_TO_FLAG } from "./acts.ts";
import { clearProfile } from "./clear-profile.server.ts";
import { recordAct } from "./record-act.server.ts";
import { takeAway } from "./take-away.server.ts";
import { targetFacts } from "./target-facts.server.ts";

type HideUntilDecided = { itemId: string; now?: Date };

/**
 * So much speaks against something that nobody reads it until a moderator has decided. An act of the machine alone, with a
 * statement of its own to the author.
 */
export async function hideUntilDecided(
  db: Db,
  { itemId, now = new Date() }: HideUntilDecided,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [item] = await tx.select().from(reviewItems).where(eq(reviewItems.id, itemId)).for("no key update");
    if (item?.state !== "open" || item.hidden || !isFlaggedKind(item.kind)) return;
    const { kind, targetId } = item;
    const facts = await targetFacts(tx, kind, targetId);
    if (!facts || facts.gone || (facts.visibility && !isShown(facts.visibility))) return;
    const before = isContentKind(kind)
      ? await takeAway(tx, SYSTEM, { kind, facts, to: "hidden", now })
      : { profile: await clearProfile(tx, SYSTEM, { kind, memberId: targetId }) };
    await tx
      .update(reviewItems)
      .set({ hidden: true, version: sql`${reviewItems.version} + 1` })
      .where(eq(reviewItems.id, itemId));
    await recordAct(tx, SYSTEM, {
      id: newId(now.getTime()),
      itemId,
      openedAt: item.openedAt,
      act: "hide",
      reason: await heaviestReason(tx, itemId),
      words: "",
      note: "",
      rule: "",
      automated: true,
      kind,
      targetId,
      facts,
      memberId: facts.authorId,
      before,
      told: true,
      now,
    });
  });
}

/** What the flags that weigh most say is wrong. */
async function heaviestReason(tx: Db, itemId: string): Promise<FlagReason> {
  const [heaviest] = await tx
    .select({ reason: reviewSources.reason })
    .from(reviewSources)
    .where(sql`${reviewSources.itemId} = ${itemId} and ${reviewSources.source} = 'flag'`)
    .groupBy(reviewSources.reason)
    .orderBy(sql`sum(${reviewSources.score}) desc`)
    .limit(1);
  return REASONS_TO_FLAG.find((reason) => reason === heaviest?.reason) ?? "other";
}
