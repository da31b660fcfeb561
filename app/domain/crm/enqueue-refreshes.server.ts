import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** A bulk move can be undone for a while; the CRM hears of it only afterwards. */
export const SETTLE_SECONDS = 30;

/**
 * Asks for the contacts of members (`which` is a condition on living links `l`) to be brought up to date. `settled`
 * ones come after the time in which a bulk move may be undone, under a key of their own, so that the next small change
 * does not pull them forward.
 */
export async function enqueueRefreshes(tx: Db, which: SQL, { settled = false } = {}): Promise<void> {
  const payload = settled
    ? sql`json_build_object('contactId', l.contact_id, 'settled', true)`
    : sql`json_build_object('contactId', l.contact_id)`;
  await tx.execute(sql`
    select graphile_worker.add_job('refresh-contact', payload := ${payload},
      job_key := 'refresh-contact:' || l.contact_id || ${settled ? ":settled" : ""},
      run_at := now() + make_interval(secs => ${settled ? SETTLE_SECONDS : 0}), max_attempts := 12)
    from contact_links l where l.unlinked_at is null and ${which}`);
}
