import { findVoteSignals as find } from "#app/domain/integrity/find-vote-signals.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { logger } from "#app/runtime/logger.server.ts";

/** Every ten minutes, and when many vote on one thing at once: votes that look like a deal, or like one person's. */
export async function findVoteSignals(): Promise<void> {
  const { held } = await find(useDatabase().db);
  if (held > 0) logger.info({ held }, "votes put into quarantine");
}
