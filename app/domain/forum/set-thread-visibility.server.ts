import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { isShown } from "#app/domain/core/is-shown.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { shownVisibility } from "#app/domain/core/shown-visibility.server.ts";
import { mentionedMembers } from "#app/domain/ideas/mentioned-members.server.ts";
import { threadTexts } from "#db/schema/forum.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { countThreads } from "./count-threads.server.ts";
import { type HeldThread, holdThread } from "./load-thread.server.ts";
import { recordStep } from "./record-step.server.ts";

type SetThreadVisibility = {
  id: string;
  /** `public` is for whom the thread's category is. */
  to: Visibility;
  /** Why, for everybody who can read the thread. */
  note?: string;
  now?: Date;
};

/**
 * Takes a thread out of sight or brings it back; its category counts public threads only. What was held and is shown now
 * is published: told of as its author's new thread. The caller has decided that this may be done.
 */
export async function setThreadVisibility(
  tx: Db,
  actor: Actor,
  { id, to, note = "", now = new Date() }: SetThreadVisibility,
): Promise<{ from: Visibility }> {
  const thread = await holdThread(tx, actor, { id });
  const from = thread.visibility;
  const visibility = to === "public" ? await shownVisibility(tx, thread.categoryId) : to;
  if (from === visibility) return { from };
  if (thread.facts.converted) throw new Conflict("thread_converted");
  const shown = isShown(visibility);
  const published = from === "held" && shown;
  await changeThread(tx, thread, { visibility, ...(published && { lastActivityAt: now }) });
  await countThreads(tx, thread.categoryId, Number(visibility === "public") - Number(from === "public"));
  if (published) {
    await publish(tx, thread);
  } else if (from !== "held" && visibility !== "held") {
    await recordStep(tx, actor, { threadId: id, kind: shown ? "restored" : "hidden", note, now });
    await recordEvent(tx, actor, "thread.visibility_changed", { threadId: id, visibility });
  }
  return { from };
}

async function publish(tx: Db, { id, authorId, kind }: HeldThread): Promise<void> {
  const [text] = await tx
    .select({ source: threadTexts.source })
    .from(threadTexts)
    .where(eq(threadTexts.threadId, id));
  const mentionedIds = await mentionedMembers(tx, text!.source);
  const started = { threadId: id, authorId, kind, mentionedIds };
  await recordEvent(tx, { kind: "member", id: authorId }, "thread.started", started);
}
