import { settleStandingActs } from "#app/domain/recognition/settle-standing-acts.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { logger } from "#app/runtime/logger.server.ts";

/** Every night: what helpers did alone, and has stood for long enough. */
export async function settleHelpingActs(): Promise<void> {
  const acts = await settleStandingActs(useDatabase().db);
  if (acts > 0) logger.info({ acts }, "acts of helpers settled");
}
