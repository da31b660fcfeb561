import { and, eq } from "drizzle-orm";
import { drafts } from "#db/schema/desk.ts";
import type { Db } from "#db/types.ts";

/** What was being written is published now. `target` is the id of what it belongs to, "" for something new. */
export async function forgetDraft(
  tx: Db,
  memberId: string,
  kind: "thread" | "post",
  target: string,
): Promise<void> {
  await tx
    .delete(drafts)
    .where(and(eq(drafts.memberId, memberId), eq(drafts.kind, kind), eq(drafts.target, target)));
}
