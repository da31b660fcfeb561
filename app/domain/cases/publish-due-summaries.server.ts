import { SYSTEM } from "#app/domain/core/actor.ts";
import { DomainError } from "#app/domain/core/errors.ts";
import type { Db, Sql } from "#db/types.ts";
import { changeCase } from "./change-case.server.ts";
import { SUMMARY_DAYS } from "./limits.ts";
import { lockCase } from "./lock-case.server.ts";
import { publishSummary } from "./publish-summary.server.ts";

const DAY_MS = 86_400_000;
const BATCH = 100;

/** Publishes the summaries that their customers have had for long enough. Safe to run twice, and twice at once. */
export async function publishDueSummaries({ db, sql }: { db: Db; sql: Sql }, now: Date): Promise<number> {
  const until = new Date(now.getTime() - SUMMARY_DAYS * DAY_MS);
  let published = 0;
  for (;;) {
    const due = await sql<{ number: number }[]>`
      select number::int as number from cases where summary_state = 'proposed' and summary_proposed_at <= ${until}
      order by summary_proposed_at limit ${BATCH}`;
    for (const { number } of due) published += await publishOne(db, { number, until, now });
    if (due.length < BATCH) return published;
  }
}

/**
 * A question that was locked or became an idea meanwhile takes no answers: then there is nothing to publish in, and the
 * proposal is off the table.
 */
async function publishOne(
  db: Db,
  { number, until, now }: { number: number; until: Date; now: Date },
): Promise<number> {
  return db.transaction(async (tx) => {
    const one = await lockCase(tx, SYSTEM, number);
    if (one.summaryState !== "proposed" || !one.summaryProposedAt || one.summaryProposedAt > until) return 0;
    const refused = one.threadId
      ? await tx
          .transaction((inner) => publishSummary(inner, SYSTEM, one, { agreedBy: null, now }))
          .catch((error: unknown) => {
            if (error instanceof DomainError) return error;
            throw error;
          })
      : true;
    if (refused) await changeCase(tx, one, { summaryState: "withdrawn", summaryProposedAt: null });
    return refused ? 0 : 1;
  });
}
