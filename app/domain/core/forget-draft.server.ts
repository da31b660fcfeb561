import { and, eq } from "drizzle-orm";
import { drafts } from "#db/schema/desk.ts";
import type { Db } from "#db/types.ts";
import { type Actor, actorId } from "./actor.ts";

type Draft = Pick<typeof drafts.$inferSelect, "kind" | "target">;

/** What was kept of an unsaved form has served its purpose. `target` is "" for something new. */
export async function forgetDraft(tx: Db, actor: Actor, { kind, target }: Draft): Promise<void> {
  const memberId = actorId(actor);
  if (!memberId) return;
  await tx
    .delete(drafts)
    .where(and(eq(drafts.memberId, memberId), eq(drafts.kind, kind), eq(drafts.target, target)));
}
