import { and, eq, isNull, sql } from "drizzle-orm";
import { flags, reviewItems, reviewSources } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";

/**
 * Puts a decided item back into the queue with everything that spoke for it. If the same thing was put there anew
 * meanwhile, what is known moves over to that one. Flags wait to be judged again. Returns the open item's id.
 */
export async function reopenItem(tx: Db, itemId: string): Promise<string> {
  const [item] = await tx.select().from(reviewItems).where(eq(reviewItems.id, itemId)).for("no key update");
  const [open] = await tx
    .select({ id: reviewItems.id })
    .from(reviewItems)
    .where(
      and(
        eq(reviewItems.kind, item!.kind),
        eq(reviewItems.targetId, item!.targetId),
        eq(reviewItems.state, "open"),
      ),
    )
    .for("no key update");
  const more = sql`${reviewItems.version} + 1`;
  const id = open?.id ?? itemId;
  if (open) {
    await tx.update(reviewSources).set({ itemId: id }).where(eq(reviewSources.itemId, itemId));
    await tx
      .update(reviewItems)
      .set({
        score: sql`${reviewItems.score} + ${item!.score}`,
        hidden: sql`${reviewItems.hidden} or ${item!.hidden}`,
        flagged: sql`${reviewItems.flagged} or ${item!.flagged}`,
        caught: sql`${reviewItems.caught} or ${item!.caught}`,
        version: more,
      })
      .where(eq(reviewItems.id, id));
    await tx.update(reviewItems).set({ score: 0 }).where(eq(reviewItems.id, itemId));
  } else {
    await tx
      .update(reviewItems)
      .set({ state: "open", decidedAt: null, decidedById: null, version: more })
      .where(eq(reviewItems.id, itemId));
  }
  // Who has flagged it again since has an open flag already: one is enough.
  await tx
    .update(flags)
    .set({ decidedAt: null, upheld: null })
    .where(
      and(
        sql`${flags.id} in (select s.flag_id from review_sources s where s.item_id = ${id} and s.flag_id is not null)`,
        isNull(flags.upheld),
        sql`not exists (select 1 from flags g where g.member_id = ${flags.memberId} and g.target_kind = ${flags.targetKind}
          and g.target_id = ${flags.targetId} and g.decided_at is null)`,
      ),
    );
  return id;
}
