import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** A bulk move can be undone for a while; the CRM hears of it only afterwards. */
export const SETTLE_SECONDS = 30;
/** Contacts in one job. */
const TOGETHER = 500;

/**
 * Asks for the contacts of members (`which` is a condition on living links `l`) to be brought up to date: one by itself,
 * several in one job, and those of more than one job behind what happens now. `settled` ones come after the time in which
 * a bulk move may be undone, each under a key of its own, so that the next small change does not pull them forward.
 */
export async function enqueueRefreshes(tx: Db, which: SQL, { settled = false } = {}): Promise<void> {
  const wanted = sql`select l.contact_id as id from contact_links l where l.unlinked_at is null and ${which}`;
  await tx.execute(settled ? whenSettled(wanted) : atOnce(wanted));
}

const whenSettled = (wanted: SQL): SQL => sql`
  select graphile_worker.add_job('refresh-contact', payload := json_build_object('contactId', w.id, 'settled', true),
    job_key := 'refresh-contact:' || w.id || ':settled', run_at := now() + make_interval(secs => ${SETTLE_SECONDS}),
    max_attempts := 12)
  from (select id from (${wanted}) w order by id) w`;

const atOnce = (wanted: SQL): SQL => sql`
  select case when w.total = 1
    then graphile_worker.add_job('refresh-contact', payload := json_build_object('contactId', w.ids->>0),
      job_key := 'refresh-contact:' || (w.ids->>0), max_attempts := 12)
    else graphile_worker.add_job('refresh-contacts', max_attempts := 12,
      payload := json_build_object('contactIds', w.ids, 'bulk', w.total > ${TOGETHER}::int)) end
  from (
    select json_agg(id order by id) as ids, min(total) as total from (
      select id, count(*) over () as total, (row_number() over (order by id) - 1) / ${TOGETHER}::int as job
      from (${wanted}) w) numbered
    group by job order by job
  ) w`;
