import { eq } from "drizzle-orm";
import { type Actor, actorId, SYSTEM } from "#app/domain/core/actor.ts";
import { mayMoveTo } from "#app/domain/core/audience.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { forgetDraft } from "#app/domain/core/forget-draft.server.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { lockCategories } from "#app/domain/core/lock-categories.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { newId } from "#db/ids.ts";
import { categories } from "#db/schema/community.ts";
import { ideaRevisions, ideas, ideaTexts } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { countIdeas } from "./count-ideas.server.ts";
import { ideaColumns } from "./idea-columns.server.ts";
import { type LockedIdea, lockIdea } from "./load-idea.server.ts";
import { canEditIdea } from "./policy.ts";
import { recountVotes } from "./recount-votes.server.ts";
import type { IdeaText } from "./schema.ts";
import { setIdeaVisibility } from "./set-idea-visibility.server.ts";

/**
 * Changes an idea's words, tags or category. What it said before stays readable in its history. What a rule catches in
 * the new words takes the whole idea out of sight until a moderator has looked.
 */
export async function editIdea(
  db: Db,
  actor: Actor,
  input: IdeaText & { number: number },
): Promise<{ number: number; slug: string; held: boolean }> {
  const columns = ideaColumns(input);
  const now = new Date();
  return db.transaction(async (tx) => {
    const idea = await lockIdea(tx, actor, input.number);
    assertAllowed(canEditIdea(actor, idea.facts));
    const [before] = await tx
      .select({ title: ideaTexts.title, source: ideaTexts.source })
      .from(ideaTexts)
      .where(eq(ideaTexts.ideaId, idea.id));
    const reworded = before!.title !== input.title || before!.source !== input.body;
    if (reworded) {
      await tx
        .insert(ideaRevisions)
        .values({ id: newId(), ideaId: idea.id, editorId: actorId(actor), ...before!, createdAt: now });
    }
    await tx.update(ideaTexts).set(columns.text).where(eq(ideaTexts.ideaId, idea.id));
    await tx
      .update(ideas)
      .set({ ...columns.idea, ...(reworded && { editedAt: now }) })
      .where(eq(ideas.id, idea.id));
    const text = `${input.title}\n\n${input.body}`;
    const screened = { kind: "idea" as const, targetId: idea.id, text, language: input.language, edit: true };
    const { held } = reworded ? await screen(tx, actor, screened) : { held: false };
    await moveToCategory(tx, idea, input.category);
    if (held && isShown(idea.visibility)) await setIdeaVisibility(tx, SYSTEM, { id: idea.id, to: "hidden" });
    await forgetDraft(tx, actor, { kind: "idea", target: idea.id });
    await recordEvent(tx, actor, "idea.edited", { ideaId: idea.id });
    return { number: idea.number, slug: columns.idea.slug, held };
  });
}

/** Both categories' counters follow, and Popular is counted anew with the half-life of the new one. */
async function moveToCategory(tx: Db, idea: LockedIdea, slug: string): Promise<void> {
  await lockCategories(tx, { id: idea.categoryId, slug });
  const [target] = await tx.select().from(categories).where(eq(categories.slug, slug));
  if (target?.id === idea.categoryId) return;
  if (!target?.takesIdeas || target.archivedAt || !mayMoveTo(target.audience, idea.visibility))
    throw new Invalid({ category: "no_such_category" });
  await tx.update(ideas).set({ categoryId: target.id }).where(eq(ideas.id, idea.id));
  await recountVotes(tx, [idea.id]);
  if (idea.visibility !== "public" || idea.facts.merged) return;
  // Counters are locked in one order, after the ideas, as everywhere.
  for (const id of [idea.categoryId, target.id].sort()) {
    await countIdeas(tx, id, id === target.id ? 1 : -1);
  }
}
