import { sql } from "drizzle-orm";
import { isShown } from "#app/domain/core/is-shown.ts";
import { signalRoles } from "#app/domain/core/signal-roles.server.ts";
import { newId } from "#db/ids.ts";
import { reviewItems, reviewSources } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import type { ReviewKind, Source } from "./acts.ts";
import { targetFacts } from "./target-facts.server.ts";

/** Whose screens show the queue, and how long it is. */
const MODERATOR_ROLES = ["moderator", "admin"] as const;

/** Why something is in the queue. */
export type ItemSource = {
  source: Source;
  reason: string;
  detail?: string;
  score: number;
  flagId?: string | null;
  ruleId?: string | null;
};

type OpenItem = {
  kind: ReviewKind;
  targetId: string;
  sources: readonly ItemSource[];
  /** What items decided together have in common. */
  likeness?: string | null;
  /** For an appeal: who decided before. */
  notForId?: string | null;
  now?: Date;
};

export type OpenedItem = {
  id: string;
  number: number;
  score: number;
  /** The content is out of sight already. */
  hidden: boolean;
};

/**
 * Puts something into the queue, or adds to why it is there: scores add up, the version goes up. Null when there is nothing
 * to decide on any more.
 */
export async function openItem(
  tx: Db,
  { kind, targetId, sources, likeness = null, notForId = null, now = new Date() }: OpenItem,
): Promise<OpenedItem | null> {
  const facts = await targetFacts(tx, kind, targetId);
  if (!facts || facts.gone) return null;
  const score = sources.reduce((sum, source) => sum + source.score, 0);
  const from = (source: Source) => sources.some((one) => one.source === source);
  const [item] = await tx
    .insert(reviewItems)
    .values({
      id: newId(now.getTime()),
      kind,
      targetId,
      authorId: facts.authorId,
      categoryId: facts.categoryId,
      language: facts.language,
      score,
      hidden: facts.visibility !== null && !isShown(facts.visibility),
      flagged: from("flag"),
      caught: from("rule"),
      likeness,
      notForId,
      openedAt: now,
    })
    .onConflictDoUpdate({
      target: [reviewItems.kind, reviewItems.targetId],
      targetWhere: sql`${reviewItems.state} = 'open'`,
      set: {
        score: sql`${reviewItems.score} + excluded.score`,
        version: sql`${reviewItems.version} + 1`,
        hidden: sql`${reviewItems.hidden} or excluded.hidden`,
        flagged: sql`${reviewItems.flagged} or excluded.flagged`,
        caught: sql`${reviewItems.caught} or excluded.caught`,
        likeness: sql`coalesce(${reviewItems.likeness}, excluded.likeness)`,
      },
    })
    .returning({
      id: reviewItems.id,
      number: reviewItems.number,
      score: reviewItems.score,
      hidden: reviewItems.hidden,
    });
  await tx.insert(reviewSources).values(
    sources.map(({ detail = "", flagId = null, ruleId = null, ...source }) => ({
      ...source,
      id: newId(),
      itemId: item!.id,
      detail,
      flagId,
      ruleId,
      createdAt: now,
    })),
  );
  await signalRoles(tx, MODERATOR_ROLES);
  return item!;
}
