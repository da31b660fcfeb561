import { inArray } from "drizzle-orm";
import { notices } from "#db/schema/notifications.ts";
import type { Db } from "#db/types.ts";

/** Takes back the notices of moves that were undone; their mails find out themselves when they are about to go. */
export async function forgetUndone(tx: Db, timelineIds: readonly string[]): Promise<void> {
  if (timelineIds.length > 0) await tx.delete(notices).where(inArray(notices.timelineId, [...timelineIds]));
}
