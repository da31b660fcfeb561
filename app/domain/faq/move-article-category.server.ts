import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { articleCategories } from "#db/schema/faq.ts";
import type { Db } from "#db/types.ts";
import { inTreeOrder } from "./category-places.ts";
import { lockCategories } from "./lock-categories.server.ts";

const STEP = 10;

/** One place up or down among the categories of the same parent; at the end it stays where it is. */
export async function moveArticleCategory(
  db: Db,
  actor: Actor,
  { id, direction }: { id: string; direction: "up" | "down" },
): Promise<void> {
  await db.transaction(async (tx) => {
    const all = await lockCategories(tx, actor);
    const moved = all.find((row) => row.id === id);
    if (!moved) throw new NotFound("no_such_category");
    const row = inTreeOrder(all).filter((one) => one.parentId === moved.parentId);
    const from = row.findIndex((one) => one.id === id);
    const to = from + (direction === "up" ? -1 : 1);
    if (to < 0 || to >= row.length) return;
    row.splice(to, 0, ...row.splice(from, 1));
    for (const [nth, one] of row.entries()) {
      const position = (nth + 1) * STEP;
      if (one.position === position) continue;
      await tx.update(articleCategories).set({ position }).where(eq(articleCategories.id, one.id));
    }
    await recordAudit(
      tx,
      actor,
      "article_category.changed",
      { kind: "article_category", id },
      { slug: moved.slug, changed: ["position"] },
    );
  });
}
