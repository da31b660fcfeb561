import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdPost } from "./load-post.server.ts";
import { canAccept, mustExplainSolution } from "./policy.ts";
import { unaccept } from "./unaccept.server.ts";

type UnacceptPost = { number: number; note?: string; now?: Date };

/** The answer did not solve it after all: the question is open again. Staff say why. */
export async function unacceptPost(
  db: Db,
  actor: MemberActor,
  { number, note = "", now = new Date() }: UnacceptPost,
): Promise<{ thread: { number: number; slug: string }; solved: boolean }> {
  return db.transaction(async (tx) => {
    const { thread, post } = await holdPost(tx, actor, { number });
    const ref = { number: thread.number, slug: thread.slug };
    if (!post.facts.accepted) return { thread: ref, solved: thread.acceptedPostId !== null };
    assertAllowed(canAccept(actor, thread.facts, post.facts));
    if (mustExplainSolution(actor, thread.facts) && !note) throw new Invalid({ note: "required" });
    const changes = await unaccept(tx, actor, thread, { note, now });
    await changeThread(tx, thread, { ...changes, lastActivityAt: now });
    return { thread: ref, solved: false };
  });
}
