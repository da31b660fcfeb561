import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { threads } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { canSeeThread, type ThreadFacts } from "./policy.ts";

type Row = typeof threads.$inferSelect;
export type HeldThread = Row & { facts: ThreadFacts };

type Which = { number: number } | { id: string };

export const threadFacts = (row: Row, gone: boolean): ThreadFacts => ({
  kind: row.kind,
  authorId: row.authorId,
  visibility: row.visibility,
  lockReason: row.lockedAt && (row.lockReason ?? "staff"),
  duplicate: row.duplicateOfId !== null,
  converted: row.convertedIdeaId !== null,
  answered: row.answeredAt !== null,
  solved: row.acceptedPostId !== null,
  escalated: row.escalatedAt !== null,
  needsInfo: row.needsInfoAt !== null,
  nudged: row.nudgedAt !== null,
  gone,
});

/**
 * Loads a thread for a command and locks its row until the transaction ends, so that what happens to one thread happens
 * one after the other. Every lock on a post or an idea is taken after it. Throws `NotFound` when the actor may not see it.
 *
 * What comes from another table is selected, not joined: see lockIdea.
 */
export async function holdThread(tx: Db, actor: Actor, which: Which): Promise<HeldThread> {
  const [row] = await tx
    .select({
      ...getTableColumns(threads),
      gone: sql<boolean>`exists (select 1 from thread_texts x where x.thread_id = ${threads.id} and x.gone_at is not null)`,
    })
    .from(threads)
    .where("id" in which ? eq(threads.id, which.id) : eq(threads.number, which.number))
    .for("no key update");
  if (!row || !canSeeThread(actor, row)) throw new NotFound("no_such_thread");
  const { gone, ...thread } = row;
  return { ...thread, facts: threadFacts(thread, gone) };
}
