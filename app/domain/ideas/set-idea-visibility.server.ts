import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { shownVisibility } from "#app/domain/core/shown-visibility.server.ts";
import { categories } from "#db/schema/community.ts";
import { ideas, type Visibility } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { lockIdea } from "./load-idea.server.ts";

type SetIdeaVisibility = {
  id: string;
  /** `public` is for whom the idea's category is. */
  to: Visibility;
  now?: Date;
};

/**
 * Takes an idea out of sight or brings it back; its category counts public ideas only. What was held, or the circle's
 * alone, and is everybody's now is published: told of as its author's new idea. The caller has decided that this may be
 * done, and writes down why.
 */
export async function setIdeaVisibility(
  tx: Db,
  actor: Actor,
  { id, to, now = new Date() }: SetIdeaVisibility,
): Promise<{ from: Visibility }> {
  const idea = await lockIdea(tx, actor, { id });
  const from = idea.visibility;
  const visibility = to === "public" ? await shownVisibility(tx, idea.categoryId) : to;
  if (from === visibility) return { from };
  const published = visibility === "public" && (from === "held" || from === "circle");
  await tx
    .update(ideas)
    .set({ visibility, ...(published && { lastActivityAt: now }) })
    .where(eq(ideas.id, id));
  const step = Number(visibility === "public") - Number(from === "public");
  if (step !== 0 && !idea.facts.merged) {
    await tx
      .update(categories)
      .set({ ideaCount: sql`${categories.ideaCount} + ${step}` })
      .where(eq(categories.id, idea.categoryId));
  }
  if (published) {
    const { authorId } = idea;
    await recordEvent(tx, { kind: "member", id: authorId }, "idea.submitted", { ideaId: id, authorId });
  } else if (from !== "held" && visibility !== "held") {
    await recordEvent(tx, actor, "idea.visibility_changed", { ideaId: id, visibility });
  }
  return { from };
}
