import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { isReadable } from "#app/domain/core/is-readable.ts";
import { threadComments } from "#db/schema/forum-posts.ts";
import type { Db } from "#db/types.ts";
import { type HeldThread, holdThread } from "./load-thread.server.ts";
import type { RemarkFacts } from "./policy.ts";

export type HeldRemark = typeof threadComments.$inferSelect & { facts: RemarkFacts };

/** Loads a remark for a command and locks it, its thread first. Throws `NotFound` when the actor may not see it. */
export async function holdRemark(
  tx: Db,
  actor: Actor,
  which: number | { id: string },
): Promise<{ thread: HeldThread; remark: HeldRemark }> {
  const same = typeof which === "number" ? eq(threadComments.number, which) : eq(threadComments.id, which.id);
  const [found] = await tx.select({ threadId: threadComments.threadId }).from(threadComments).where(same);
  if (!found) throw new NotFound("no_such_remark");
  const thread = await holdThread(tx, actor, { id: found.threadId });
  const [remark] = await tx.select().from(threadComments).where(same).for("no key update");
  if (!remark || !isReadable(actor, remark)) throw new NotFound("no_such_remark");
  const { authorId, visibility, deletedAt } = remark;
  return { thread, remark: { ...remark, facts: { authorId, visibility, deleted: deletedAt !== null } } };
}
