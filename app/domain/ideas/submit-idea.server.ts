import { eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { openVisibility } from "#app/domain/core/audience.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { forgetDraft } from "#app/domain/core/forget-draft.server.ts";
import { holdOpenCategory } from "#app/domain/core/open-category.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { newId } from "#db/ids.ts";
import { statuses } from "#db/schema/community.ts";
import { ideaFollows, ideas, ideaTexts, ideaVotes } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { countIdeas } from "./count-ideas.server.ts";
import { findMemberByHandle } from "./find-member-by-handle.server.ts";
import { ideaColumns } from "./idea-columns.server.ts";
import { canShowFirst, canSubmitForOthers, canSubmitIdea } from "./policy.ts";
import { storedWeight } from "./popularity.ts";
import type { SubmitIdea } from "./schema.ts";

type NewIdea = SubmitIdea & {
  /** See Screened. */
  typedMs?: number | undefined;
  now?: Date;
};

/** Posts an idea, with its author's own promote and follow; the writer's draft has served its purpose. */
export async function submitIdea(
  db: Db,
  actor: Actor,
  { now = new Date(), ...input }: NewIdea,
): Promise<{ id: string; number: number; slug: string; held: boolean }> {
  assertAllowed(canSubmitIdea(actor));
  if (input.onBehalfOf) assertAllowed(canSubmitForOthers(actor));
  if (input.ambassadorsFirst) assertAllowed(canShowFirst(actor));
  const writerId = actorId(actor);
  const columns = ideaColumns(input);
  const id = newId();

  return db.transaction(async (tx) => {
    const author = input.onBehalfOf
      ? await findMemberByHandle(tx, input.onBehalfOf)
      : writerId && { id: writerId };
    if (!author) throw new Invalid({ onBehalfOf: "no_such_member" });
    const [initial] = await tx.select({ id: statuses.id }).from(statuses).where(eq(statuses.initial, true));
    const { title, body, language, typedMs } = input;
    const text = `${title}\n\n${body}`;
    const { held } = await screen(tx, actor, { kind: "idea", targetId: id, text, language, typedMs, now });
    const category = await holdOpenCategory(tx, actor, { slug: input.category, takes: "ideas" });
    const open = input.ambassadorsFirst ? "circle" : openVisibility(category.audience);
    const visibility = held ? "held" : open;

    const [idea] = await tx
      .insert(ideas)
      .values({
        ...columns.idea,
        id,
        authorId: author.id,
        submittedById: author.id === writerId ? null : writerId,
        categoryId: category.id,
        visibility,
        statusId: initial!.id,
        ownerId: category.defaultOwnerId,
        promotes: 1,
        popularity: storedWeight(now, category.halfLifeDays),
        followerCount: 1,
        createdAt: now,
        lastActivityAt: now,
      })
      .returning({ number: ideas.number, slug: ideas.slug });
    await tx.insert(ideaTexts).values({ ...columns.text, ideaId: id });
    await tx.insert(ideaVotes).values({ ideaId: id, memberId: author.id, value: 1, castAt: now });
    await tx.insert(ideaFollows).values({ ideaId: id, memberId: author.id, createdAt: now });
    await forgetDraft(tx, actor, { kind: "idea", target: "" });
    // An early idea is submitted when everybody sees it; see publishEarlyIdea.
    if (visibility === "public") {
      await countIdeas(tx, category.id, 1);
      await recordEvent(tx, actor, "idea.submitted", { ideaId: id, authorId: author.id });
    } else if (!held) {
      await recordEvent(tx, actor, "idea.shown_early", { ideaId: id, authorId: author.id });
    }
    return { id, ...idea!, held };
  });
}
