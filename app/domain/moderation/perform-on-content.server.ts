import { eq } from "drizzle-orm";
import { setTrusted } from "#app/domain/accounts/set-trusted.server.ts";
import { assignCase } from "#app/domain/cases/assign-case.server.ts";
import { moveToPrivate } from "#app/domain/cases/move-to-private.server.ts";
import type { Storage } from "#app/domain/community/storage.ts";
import { hasRole, type MemberActor } from "#app/domain/core/actor.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { lockThread } from "#app/domain/forum/lock-thread.server.ts";
import { markDuplicate } from "#app/domain/forum/mark-duplicate.server.ts";
import { mergeIdeas } from "#app/domain/ideas/merge-ideas.server.ts";
import { setDiscussionLock } from "#app/domain/ideas/set-discussion-lock.server.ts";
import { categories } from "#db/schema/community.ts";
import { threads } from "#db/schema/forum.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import type { ContentKind } from "./acts.ts";
import { asKeeper } from "./as-keeper.ts";
import type { Before } from "./before.ts";
import { editContent } from "./edit-content.server.ts";
import { numberFrom } from "./number-from.ts";
import type { Performing } from "./perform-act.server.ts";
import { showContent } from "./show-content.server.ts";
import { takeAway } from "./take-away.server.ts";

type OnContent = Performing & { kind: ContentKind };

/** What people wrote: shown or taken away, changed, moved, joined with another, ended, or taken out of the public eye. */
export async function performOnContent(
  tx: Db,
  storage: Storage,
  actor: MemberActor,
  { kind, facts, input, now }: OnContent,
): Promise<Before> {
  if (facts.gone) return {};
  switch (input.act) {
    case "hide":
    case "remove": {
      const to = input.act === "hide" ? "hidden" : "removed";
      return takeAway(tx, actor, { kind, facts, to, now });
    }
    case "approve_and_trust": {
      const shown = await showContent(tx, actor, { kind, facts, now });
      const trustedAt = await setTrusted(tx, facts.authorId!, now);
      return { ...shown, trustedAt: trustedAt?.toISOString() ?? null };
    }
    case "edit": {
      // The better words first, so that nobody is told of the others.
      const edited = await editContent(tx, actor, {
        kind,
        facts,
        title: input.title,
        body: input.body,
        now,
      });
      return { ...(await showContent(tx, actor, { kind, facts, now })), ...edited };
    }
  }
  const shown = await showContent(tx, actor, { kind, facts, now });
  const keeper = asKeeper(actor);
  const number = facts.number!;
  const { act, words: note } = input;
  switch (act) {
    case "move": {
      const category = await categorySlug(tx, facts.categoryId!);
      if (input.category === category) throw new Invalid({ category: "same_category" });
      await editContent(tx, actor, { kind, facts, category: input.category, now });
      return { ...shown, category };
    }
    case "merge":
      await merge(tx, keeper, { kind, number, into: input.into, note, now });
      return shown;
    case "lock":
      if (kind === "idea") await setDiscussionLock(tx, keeper, { number, on: true, now });
      else await lockThread(tx, keeper, { number, note, now });
      return shown;
    case "settle_in_private":
      return { ...shown, caseNumber: await settle(tx, storage, actor, { kind, number, input, now }) };
    default:
      return shown;
  }
}

type Merge = { kind: ContentKind; number: number; into: string; note: string; now: Date };

async function merge(tx: Db, keeper: MemberActor, { kind, number, into, note, now }: Merge): Promise<void> {
  if (!into) throw new Invalid({ into: "required" });
  const target = numberFrom(into);
  const missing = kind === "idea" ? "no_such_idea" : "no_such_thread";
  if (target === null) throw new Invalid({ into: missing });
  if (target === number) throw new Invalid({ into: "same" });
  try {
    if (kind === "idea") await mergeIdeas(tx, keeper, { number, into: target, now });
    else await markDuplicate(tx, keeper, { number, of: target, note, now });
  } catch (error) {
    if (error instanceof NotFound) throw new Invalid({ into: missing });
    if (error instanceof Invalid)
      throw new Invalid({ into: error.fields.of ?? error.fields.into ?? missing });
    throw error;
  }
}

type Settle = Pick<Performing, "input" | "now"> & { kind: ContentKind; number: number };

/** Files are copied on the way, so this is the last thing that can go wrong. A moderator hands the case to the agents. */
async function settle(
  tx: Db,
  storage: Storage,
  actor: MemberActor,
  { kind, number, input, now }: Settle,
): Promise<number> {
  const keeper = asKeeper(actor);
  const place = kind === "post" ? { number: await threadNumberOf(tx, number), answer: number } : { number };
  const title = input.title?.trim();
  const { caseNumber } = await moveToPrivate(tx, storage, keeper, {
    ...place,
    ...(title && kind === "thread" && { title }),
    note: input.words,
    now,
  });
  if (!hasRole(actor, "agent")) await assignCase(tx, keeper, { number: caseNumber, assigneeId: null, now });
  return caseNumber;
}

async function threadNumberOf(tx: Db, answer: number): Promise<number> {
  const [row] = await tx
    .select({ number: threads.number })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(eq(posts.number, answer));
  return row!.number;
}

async function categorySlug(tx: Db, id: string): Promise<string> {
  const [row] = await tx.select({ slug: categories.slug }).from(categories).where(eq(categories.id, id));
  return row!.slug;
}
