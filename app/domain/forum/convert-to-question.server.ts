import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { lockCategories } from "#app/domain/core/lock-categories.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { giveUpIdea } from "#app/domain/ideas/give-up-idea.server.ts";
import { threads } from "#db/schema/forum.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { adoptIdea } from "./adopt-idea.server.ts";
import { holdConvertedIdea } from "./hold-converted-idea.server.ts";
import { canConvert } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";

type ConvertToQuestion = {
  /** Of the idea. */
  number: number;
  /** Slug of the question's category. */
  category: string;
  note?: string;
  now?: Date;
};

/**
 * Makes an idea that is a problem a question: the one it was before, or a new one. The idea stays as it is, hidden, and its
 * address leads to the question; convertToIdea brings it back. Doing so twice gives the same question.
 */
export async function convertToQuestion(
  db: Db,
  actor: MemberActor,
  { number, category, note = "", now = new Date() }: ConvertToQuestion,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    assertAllowed(canConvert(actor));
    const { idea, thread } = await holdConvertedIdea(tx, actor, number);
    if (idea.convertedThreadId) return threadRef(tx, idea.convertedThreadId);
    if (idea.mergedIntoId) throw new Conflict("idea_merged");
    const merged = eq(ideas.mergedIntoId, idea.id);
    const [child] = await tx.select({ id: ideas.id }).from(ideas).where(merged).limit(1);
    if (child) throw new Conflict("idea_has_merged");
    await lockCategories(tx, { id: idea.categoryId, slug: category });
    const threadId = await adoptIdea(tx, actor, { idea, thread, category, now });
    await giveUpIdea(tx, idea, { threadId });
    await recordStep(tx, actor, { threadId, kind: "became_question", note, now });
    await recordEvent(tx, actor, "thread.converted", { threadId, ideaId: idea.id, to: "question" });
    return threadRef(tx, threadId);
  });
}

async function threadRef(tx: Db, id: string): Promise<{ number: number; slug: string }> {
  const [thread] = await tx
    .select({ number: threads.number, slug: threads.slug })
    .from(threads)
    .where(eq(threads.id, id));
  return thread!;
}
