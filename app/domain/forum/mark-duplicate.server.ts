import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { threads } from "#db/schema/forum.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";
import { canMarkDuplicate } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";

/** `number` repeats `of`. */
type MarkDuplicate = { number: number; of: number; note?: string; now?: Date };

/**
 * Says that a question was asked before: it is locked and leads there, and whoever follows it follows the other one too.
 * How many have the problem stays with each, as they said it.
 */
export async function markDuplicate(
  db: Db,
  actor: MemberActor,
  { number, of, note = "", now = new Date() }: MarkDuplicate,
): Promise<{ number: number; slug: string; of: { number: number; slug: string; title: string } }> {
  return db.transaction(async (tx) => {
    if (number === of) throw new Invalid({ of: "duplicate_of_itself" });
    // Both at once, in the order of their numbers: two people marking each other's would wait for each other.
    await tx
      .select({ id: threads.id })
      .from(threads)
      .where(inArray(threads.number, [number, of]))
      .orderBy(asc(threads.number))
      .for("no key update");
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canMarkDuplicate(actor, thread.facts));
    if (thread.duplicateOfId) throw new Conflict("thread_duplicate");
    const [original] = await tx
      .select()
      .from(threads)
      .where(and(eq(threads.number, of), eq(threads.visibility, "public")));
    if (!original || original.convertedIdeaId) throw new Invalid({ of: "no_such_thread" });
    // Both are held, so the last link of a ring always finds its target marked already.
    if (original.duplicateOfId) throw new Invalid({ of: "target_duplicate" });
    await changeThread(tx, thread, {
      duplicateOfId: original.id,
      claimedById: null,
      claimedUntil: null,
      // What was locked before for another reason stays so when this is taken back.
      ...(!thread.lockedAt && { lockedAt: now, lockReason: "duplicate" as const }),
    });
    await followToo(tx, thread.id, original.id);
    const step = { threadId: thread.id, kind: "duplicate" as const, otherThreadId: original.id, note, now };
    const stepId = await recordStep(tx, actor, step);
    const marked = { threadId: thread.id, ofId: original.id, stepId };
    await recordEvent(tx, actor, "thread.marked_duplicate", marked);
    return {
      number,
      slug: thread.slug,
      of: { number: original.number, slug: original.slug, title: original.title },
    };
  });
}

async function followToo(tx: Db, fromId: string, toId: string): Promise<void> {
  await tx.execute(sql`
    with added as (
      insert into thread_follows (thread_id, member_id, created_at)
      select ${toId}, member_id, created_at from thread_follows where thread_id = ${fromId}
      on conflict do nothing returning 1
    ) update threads set follower_count = follower_count + (select count(*) from added) where id = ${toId}`);
}
