import { endRestrictions } from "#app/domain/moderation/end-restrictions.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { logger } from "#app/runtime/logger.server.ts";

/** Every minute: limits and suspensions whose time is over are written down as ended. */
export async function moderationClock(): Promise<void> {
  const ended = await endRestrictions(useDatabase().db);
  if (ended > 0) logger.info({ ended }, "restrictions ended");
}
