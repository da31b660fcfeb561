import { and, eq } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { drafts } from "#db/schema/desk.ts";
import type { Db } from "#db/types.ts";

/** What the writer's browser kept on the way has served its purpose. `target` as in `draftTarget`. */
export async function forgetDraft(tx: Db, actor: Actor, target: string): Promise<void> {
  const memberId = actorId(actor);
  if (!memberId) return;
  await tx
    .delete(drafts)
    .where(and(eq(drafts.memberId, memberId), eq(drafts.kind, "article"), eq(drafts.target, target)));
}
