import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { posts } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { holdPost } from "./load-post.server.ts";
import { canSetOfficial } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";

type SetOfficial = { number: number; on: boolean; now?: Date };

/** The company stands behind this answer, whoever wrote it; or not any more. */
export async function setOfficial(
  db: Db,
  actor: MemberActor,
  { number, on, now = new Date() }: SetOfficial,
): Promise<{ official: boolean }> {
  return db.transaction(async (tx) => {
    const { thread, post } = await holdPost(tx, actor, { number });
    assertAllowed(canSetOfficial(actor, thread.facts, post.facts));
    if (on === (post.officialAt !== null)) return { official: on };
    await tx
      .update(posts)
      .set({ officialAt: on ? now : null, officialById: on ? actor.id : null })
      .where(eq(posts.id, post.id));
    const kind = on ? "official" : "unofficial";
    await recordStep(tx, actor, { threadId: thread.id, kind, postId: post.id, now });
    await recordEvent(tx, actor, "post.official_changed", {
      threadId: thread.id,
      postId: post.id,
      official: on,
    });
    return { official: on };
  });
}
