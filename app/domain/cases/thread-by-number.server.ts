import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { canSeeThread } from "#app/domain/forum/policy.ts";
import { threads } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";

/** A thread as it is, not locked: a case is locked before its question. Throws `NotFound` like the forum does. */
export async function threadByNumber(
  tx: Db,
  actor: Actor,
  number: number,
): Promise<typeof threads.$inferSelect> {
  const [thread] = await tx.select().from(threads).where(eq(threads.number, number));
  if (!thread || !canSeeThread(actor, thread)) throw new NotFound("no_such_thread");
  return thread;
}
