import { eq } from "drizzle-orm";
import { type MemberActor, SYSTEM } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { forgetDraft } from "#app/domain/core/forget-draft.server.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { mentionedMembers } from "#app/domain/ideas/mentioned-members.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { newId } from "#db/ids.ts";
import { threadTexts } from "#db/schema/forum.ts";
import { forumRevisions } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { askerWrote } from "./asker-wrote.server.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canEditThread } from "./policy.ts";
import { refileThread } from "./refile-thread.server.ts";
import type { EditedThread } from "./schema.ts";
import { setThreadVisibility } from "./set-thread-visibility.server.ts";
import { threadColumns } from "./thread-columns.server.ts";

type EditThread = EditedThread & { number: number; now?: Date };

/**
 * Changes a thread's words, tags, category or product. What it said before stays readable in its history. What a rule
 * catches in the new words takes the whole thread out of sight until a moderator has looked.
 */
export async function editThread(
  db: Db,
  actor: MemberActor,
  { number, now = new Date(), ...input }: EditThread,
): Promise<{ number: number; slug: string; held: boolean }> {
  const columns = threadColumns(input);
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canEditThread(actor, thread.facts));
    const [written] = await tx
      .select({ source: threadTexts.source })
      .from(threadTexts)
      .where(eq(threadTexts.threadId, thread.id));
    const before = { title: thread.title, source: written!.source };
    const reworded = before.title !== input.title || before.source !== input.body;
    if (reworded) {
      await tx
        .insert(forumRevisions)
        .values({ id: newId(), threadId: thread.id, editorId: actor.id, ...before, createdAt: now });
      await tx.update(threadTexts).set(columns.text).where(eq(threadTexts.threadId, thread.id));
    }
    const text = `${input.title}\n\n${input.body}`;
    const screened = {
      kind: "thread" as const,
      targetId: thread.id,
      text,
      language: input.language,
      edit: true,
      now,
    };
    const { held } = reworded ? await screen(tx, actor, screened) : { held: false };
    const waits = held || !isShown(thread.visibility);
    const told = waits ? {} : await askerWrote(tx, actor, thread, now);
    await changeThread(tx, thread, {
      ...columns.thread,
      ...(await refileThread(tx, thread, input)),
      ...(reworded && { editedAt: now }),
      ...told,
      ...("needsInfoAt" in told && { lastActivityAt: now }),
    });
    if (held && isShown(thread.visibility))
      await setThreadVisibility(tx, SYSTEM, { id: thread.id, to: "hidden", now });
    await forgetDraft(tx, actor, { kind: "thread", target: thread.id });
    // Whoever was mentioned before has been told already; of what waits for a check, nobody is told.
    const mentionedIds = waits ? [] : await mentionedMembers(tx, input.body, before.source);
    await recordEvent(tx, actor, "thread.edited", { threadId: thread.id, mentionedIds });
    return { number, slug: columns.thread.slug, held };
  });
}
