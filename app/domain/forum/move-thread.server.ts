import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { categories } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { countThreads } from "./count-threads.server.ts";
import { type HeldThread, holdThread } from "./load-thread.server.ts";
import { canMoveThread } from "./policy.ts";
import { productOf } from "./product-of.ts";
import { recordStep } from "./record-step.server.ts";
import type { Place } from "./schema.ts";
import { unaccept } from "./unaccept.server.ts";

type MoveThread = Place & { number: number; now?: Date };

/** Files a thread where it belongs: category, tags, product, question or discussion. A discussion has no solution. */
export async function moveThread(
  db: Db,
  actor: MemberActor,
  { number, kind, note, now = new Date(), ...place }: MoveThread,
): Promise<{ number: number; slug: string }> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canMoveThread(actor, thread.facts));
    if (kind === "discussion" && thread.escalatedAt) throw new Invalid({ kind: "already_escalated" });
    const category = await recount(tx, thread, place.category);
    const chosen = productOf(
      category.products,
      place,
      category.id === thread.categoryId ? thread : undefined,
    );
    const settled =
      kind === "discussion"
        ? { needsInfoAt: null, ...(await unaccept(tx, actor, thread, { note, now })) }
        : {};
    await changeThread(tx, thread, {
      kind,
      categoryId: category.id,
      tags: place.tags,
      ...chosen,
      ...settled,
    });
    const stepId = await recordStep(tx, actor, { threadId: thread.id, kind: "moved", note, now });
    await recordEvent(tx, actor, "thread.moved", { threadId: thread.id, stepId });
    return { number, slug: thread.slug };
  });
}

/** The category with this slug; when it is another one than before, both are counted anew. */
async function recount(tx: Db, thread: HeldThread, slug: string): Promise<typeof categories.$inferSelect> {
  const [target] = await tx.select().from(categories).where(eq(categories.slug, slug));
  if (target?.id === thread.categoryId) return target;
  if (!target?.takesThreads || target.archivedAt) throw new Invalid({ category: "no_such_category" });
  if (thread.visibility !== "public") return target;
  // Counters are locked in one order, after the threads, as everywhere.
  for (const id of [thread.categoryId, target.id].sort()) {
    await countThreads(tx, id, id === target.id ? 1 : -1);
  }
  return target;
}
