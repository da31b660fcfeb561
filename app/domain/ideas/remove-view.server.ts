import { and, eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { savedViews } from "#db/schema/desk.ts";
import type { Db } from "#db/types.ts";

/** Only one's own: a shared view leaves everyone's desk with it. */
export async function removeView(db: Db, actor: MemberActor, { viewId }: { viewId: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const removed = await tx
      .delete(savedViews)
      .where(and(eq(savedViews.id, viewId), eq(savedViews.memberId, actor.id)))
      .returning({ id: savedViews.id });
    if (removed.length === 0) throw new NotFound("no_such_page");
  });
}
