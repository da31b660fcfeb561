import { escalateUnanswered } from "#app/domain/cases/escalate-unanswered.server.ts";
import { publishDueSummaries } from "#app/domain/cases/publish-due-summaries.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { logger } from "#app/runtime/logger.server.ts";

/** Every minute: makes cases of what nobody answered in time, publishes summaries nobody objected to. */
export async function caseClock(): Promise<void> {
  const database = useDatabase();
  const now = new Date();
  const opened = await escalateUnanswered(database, now);
  const published = await publishDueSummaries(database, now);
  if (opened + published > 0) logger.info({ opened, published }, "the clock of customer service");
}
