import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { lockCategories } from "#app/domain/core/lock-categories.server.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { categories } from "#db/schema/community.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { lockIdea } from "./load-idea.server.ts";
import { canShowFirst } from "./policy.ts";
import { recountVotes } from "./recount-votes.server.ts";
import { setIdeaVisibility } from "./set-idea-visibility.server.ts";

type Publish = {
  number: number;
  /** Slug of the category everybody finds it in. */
  category: string;
  now?: Date;
};

/**
 * Shows everybody what ambassadors have seen first: from now on it is its author's new idea, with the votes and comments
 * it has.
 */
export async function publishEarlyIdea(
  db: Db,
  actor: MemberActor,
  { number, category: slug, now = new Date() }: Publish,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    assertAllowed(canShowFirst(actor));
    const idea = await lockIdea(tx, actor, number);
    const ref = { number, slug: idea.slug };
    if (idea.visibility === "public") return ref;
    if (idea.visibility !== "circle") throw new Conflict("not_an_early_idea");
    await lockCategories(tx, { id: idea.categoryId, slug });
    const [category] = await tx.select().from(categories).where(eq(categories.slug, slug));
    if (!category?.takesIdeas || category.archivedAt || category.audience === "circle") {
      throw new Invalid({ category: "no_such_category" });
    }
    if (category.id !== idea.categoryId) {
      await tx.update(ideas).set({ categoryId: category.id }).where(eq(ideas.id, idea.id));
      await recountVotes(tx, [idea.id]);
    }
    await setIdeaVisibility(tx, actor, { id: idea.id, to: "public", now });
    const detail = { number, title: idea.title, category: slug };
    await recordAudit(tx, actor, "idea.published", { kind: "idea", id: idea.id }, detail);
    return ref;
  });
}
