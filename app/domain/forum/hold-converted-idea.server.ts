import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { canSeeIdea } from "#app/domain/ideas/policy.ts";
import { threads } from "#db/schema/forum.ts";
import { ideas } from "#db/schema/ideas.ts";
import type { Db } from "#db/types.ts";
import { type HeldThread, holdThread } from "./load-thread.server.ts";

type Held = {
  idea: typeof ideas.$inferSelect;
  /** The thread it was before. */
  thread: HeldThread | null;
};

/** Locks an idea and the thread that became it, if any: the thread first, as everywhere. */
export async function holdConvertedIdea(tx: Db, actor: Actor, number: number): Promise<Held> {
  const threadOf = async () => {
    const [found] = await tx
      .select({ id: threads.id })
      .from(threads)
      .innerJoin(ideas, eq(ideas.id, threads.convertedIdeaId))
      .where(eq(ideas.number, number));
    return found?.id;
  };
  const known = await threadOf();
  const thread = known ? await holdThread(tx, actor, { id: known }) : null;
  const [idea] = await tx.select().from(ideas).where(eq(ideas.number, number)).for("no key update");
  if (!idea || !canSeeIdea(actor, idea)) throw new NotFound("no_such_idea");
  // Somebody turned it round while we waited.
  if ((await threadOf()) !== known) throw new Conflict("changed_meanwhile");
  return { idea, thread };
}
