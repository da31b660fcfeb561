import { SYSTEM } from "#app/domain/core/actor.ts";
import type { Db, Sql } from "#db/types.ts";
import { addBusinessHours } from "./business-hours.ts";
import { loadHelpSettings } from "./help-settings-queries.server.ts";
import { ESCALATION_MAX_AGE_DAYS } from "./limits.ts";
import { NoReason, openCase } from "./open-case.server.ts";
import { overdueQuestions } from "./overdue-questions-queries.server.ts";

const DAY_MS = 86_400_000;
/** Questions looked at together; each becomes a case in a transaction of its own. */
const BATCH = 100;

/**
 * Makes cases of the questions that have waited for an answer longer than the community promised. Safe to run twice, and
 * twice at the same time. Returns how many cases were opened.
 */
export async function escalateUnanswered({ db, sql }: { db: Db; sql: Sql }, now: Date): Promise<number> {
  const settings = await loadHelpSettings(sql);
  const range = {
    from: new Date(now.getTime() - ESCALATION_MAX_AGE_DAYS * DAY_MS),
    until: addBusinessHours(settings, now, -settings.escalateAfterHours),
  };
  let opened = 0;
  let after = { createdAt: range.from, number: 0 };
  for (;;) {
    const batch = await overdueQuestions(sql, { ...range, after, limit: BATCH });
    for (const { id } of batch) {
      const made = await db
        .transaction((tx) => openCase(tx, SYSTEM, { threadId: id, reason: "unanswered", now }))
        .catch((error: unknown) => {
          // Answered in the meantime.
          if (error instanceof NoReason) return null;
          throw error;
        });
      if (made?.opened) opened += 1;
    }
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return opened;
    after = { createdAt: last.createdAt, number: last.number };
  }
}
