import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { adoptThread } from "#app/domain/ideas/adopt-thread.server.ts";
import { BODY_MAX } from "#app/domain/ideas/limits.ts";
import { threadTexts } from "#db/schema/forum.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { countThreads } from "./count-threads.server.ts";
import { type HeldThread, holdThread } from "./load-thread.server.ts";
import { canConvert } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";

type ConvertToIdea = {
  number: number;
  /** Slug of the idea's category. */
  category: string;
  note?: string;
  now?: Date;
};

/**
 * Makes a question that is a wish an idea. The thread stays as it is, out of all lists, and its address leads to the idea;
 * convertToQuestion brings it back. Doing so twice gives the same idea.
 */
export async function convertToIdea(
  db: Db,
  actor: MemberActor,
  { number, category, note = "", now = new Date() }: ConvertToIdea,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    assertAllowed(canConvert(actor));
    const thread = await holdThread(tx, actor, { number });
    if (thread.convertedIdeaId) return ideaRef(tx, thread.convertedIdeaId);
    const text = await convertibleText(tx, thread);
    const idea = await adoptThread(tx, actor, { thread, text, category, now });
    await changeThread(tx, thread, { convertedIdeaId: idea.id, claimedById: null, claimedUntil: null });
    await countThreads(tx, thread.categoryId, thread.visibility === "public" ? -1 : 0);
    await recordStep(tx, actor, { threadId: thread.id, kind: "became_idea", note, now });
    await recordEvent(tx, actor, "thread.converted", { threadId: thread.id, ideaId: idea.id, to: "idea" });
    return { number: idea.number, slug: idea.slug };
  });
}

async function ideaRef(tx: Db, id: string): Promise<{ number: number; slug: string }> {
  const [idea] = await tx
    .select({ number: ideas.number, slug: ideas.slug })
    .from(ideas)
    .where(eq(ideas.id, id));
  return idea!;
}

/** What customer service is at, what is hidden away and what an idea has no room for stays a question. */
async function convertibleText(tx: Db, thread: HeldThread): Promise<typeof threadTexts.$inferSelect> {
  if (thread.escalatedAt) throw new Conflict("already_escalated");
  if (thread.facts.gone) throw new Conflict("words_gone");
  const [text] = await tx.select().from(threadTexts).where(eq(threadTexts.threadId, thread.id));
  if (text!.source.length > BODY_MAX) throw new Conflict("too_long_for_idea");
  return text!;
}
