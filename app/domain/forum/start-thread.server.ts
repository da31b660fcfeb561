import type { MemberActor } from "#app/domain/core/actor.ts";
import { openVisibility } from "#app/domain/core/audience.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { forgetDraft } from "#app/domain/core/forget-draft.server.ts";
import { holdOpenCategory } from "#app/domain/core/open-category.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { mentionedMembers } from "#app/domain/ideas/mentioned-members.server.ts";
import { screen } from "#app/domain/screening/screen.server.ts";
import { newId } from "#db/ids.ts";
import { threadFollows, threads, threadTexts, threadTrails } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { countThreads } from "./count-threads.server.ts";
import { canStartThread } from "./policy.ts";
import { productOf } from "./product-of.ts";
import type { StartThread as Written } from "./schema.ts";
import { threadColumns } from "./thread-columns.server.ts";
import { threadState } from "./thread-state.ts";

/** What was shown, read or searched before asking. */
export type TrailRow = Omit<typeof threadTrails.$inferInsert, "id" | "threadId">;

type StartThread = Written & {
  trail?: readonly TrailRow[];
  /** See Screened. */
  typedMs?: number | undefined;
  now?: Date;
};

/**
 * Asks a question or opens a discussion; in a category of the circle, for the circle alone. Its author follows it; their
 * draft has served its purpose.
 */
export async function startThread(
  db: Db,
  actor: MemberActor,
  { trail = [], typedMs, now = new Date(), ...input }: StartThread,
): Promise<{ id: string; number: number; slug: string; held: boolean }> {
  assertAllowed(canStartThread(actor));
  const columns = threadColumns(input);
  const id = newId();
  const { kind } = input;
  return db.transaction(async (tx) => {
    const text = `${input.title}\n\n${input.body}`;
    const { language } = input;
    const { held } = await screen(tx, actor, { kind: "thread", targetId: id, text, language, typedMs, now });
    const category = await holdOpenCategory(tx, actor, { slug: input.category, takes: "threads" });
    const visibility = held ? "held" : openVisibility(category.audience);
    const [thread] = await tx
      .insert(threads)
      .values({
        ...columns.thread,
        ...productOf(category.products, input),
        id,
        kind,
        authorId: actor.id,
        categoryId: category.id,
        visibility,
        state: threadState({
          kind,
          lockedAt: null,
          acceptedPostId: null,
          escalatedAt: null,
          needsInfoAt: null,
          answeredAt: null,
        }),
        followerCount: 1,
        lastWriterId: actor.id,
        createdAt: now,
        lastActivityAt: now,
      })
      .returning({ number: threads.number, slug: threads.slug });
    await tx.insert(threadTexts).values({ ...columns.text, threadId: id });
    await tx.insert(threadFollows).values({ threadId: id, memberId: actor.id, createdAt: now });
    if (trail.length > 0) {
      await tx.insert(threadTrails).values(trail.map((row) => ({ ...row, id: newId(), threadId: id })));
    }
    await forgetDraft(tx, actor, { kind: "thread", target: "" });
    await countThreads(tx, category.id, visibility === "public" ? 1 : 0);
    if (held) return { id, ...thread!, held };
    const mentionedIds = await mentionedMembers(tx, input.body);
    await recordEvent(tx, actor, "thread.started", { threadId: id, authorId: actor.id, kind, mentionedIds });
    return { id, ...thread!, held };
  });
}
