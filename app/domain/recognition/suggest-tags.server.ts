import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { holdThread } from "#app/domain/forum/load-thread.server.ts";
import { lockIdea } from "#app/domain/ideas/load-idea.server.ts";
import type { Db } from "#db/types.ts";
import { type Filed, fileHelpingAct } from "./file-helping-act.server.ts";
import { canSuggest } from "./helping-policy.ts";

type SuggestTags = {
  kind: "thread" | "idea";
  number: number;
  tags: string[];
  note?: string;
  now?: Date;
};

/** Other tags for somebody's question or idea. Done at once by who has been right often enough. */
export async function suggestTags(
  db: Db,
  actor: MemberActor,
  { kind, number, tags, note = "", now = new Date() }: SuggestTags,
): Promise<Filed & { number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const target = await held(tx, actor, kind, number);
    assertAllowed(canSuggest(actor, target));
    const before = target.tags;
    const same = tags.length === before.length && tags.every((tag) => before.includes(tag));
    if (same) throw new Invalid({ tags: "same_tags" });
    const about = { power: "edit_tags", targetKind: kind, targetId: target.id } as const;
    const filed = await fileHelpingAct(tx, actor, { ...about, proposal: { tags, before, note }, now });
    return { ...filed, number, slug: target.slug };
  });
}

type Tagged = { id: string; slug: string; authorId: string; tags: string[] };

async function held(tx: Db, actor: MemberActor, kind: "thread" | "idea", number: number): Promise<Tagged> {
  if (kind === "idea") {
    const idea = await lockIdea(tx, actor, number);
    if (idea.mergedIntoId) throw new Conflict("idea_merged");
    if (idea.facts.archived) throw new Conflict("idea_archived");
    return idea;
  }
  const thread = await holdThread(tx, actor, { number });
  if (thread.convertedIdeaId) throw new Conflict("thread_converted");
  if (thread.lockedAt) throw new Conflict("thread_locked");
  return thread;
}
