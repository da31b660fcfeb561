import { type SQL, sql } from "drizzle-orm";
import { type ConsentMatter, versionsNaming } from "#app/domain/accounts/consent-matters.ts";
import { segmentOf } from "#app/domain/ambassadors/segment-facts.server.ts";
import type { Db } from "#db/types.ts";
import { enqueueRefreshes } from "./enqueue-refreshes.server.ts";
import { pointsOf90Days } from "./standing-facts.server.ts";

const agreedToTell = (matter: ConsentMatter): SQL => sql`(
  select c.granted and c.wording_version in ${versionsNaming("crm_matching", matter)}
  from consents c where c.member_id = l.member_id and c.purpose = 'crm_matching'
  order by c.recorded_at desc, c.id desc limit 1)`;

/**
 * Points of 90 days and the segment change by the calendar alone, and points without an event of their own. Asks for
 * those contacts to be brought up to date that were told something else last; everybody else is left in peace, and so is
 * who did not agree to have it told.
 */
export async function refreshStandings(db: Db): Promise<void> {
  await enqueueRefreshes(
    db,
    sql`exists (
      select 1 from crm_deliveries d
      where d.link_id = l.id and d.kind = 'contact_fields' and d.payload ? 'fields'
        and ((d.payload->'fields'->>'points_total' is not null and (d.payload->'fields'->>'points_total')::int is distinct from
            coalesce((select g.points from standings g where g.member_id = l.member_id), 0))
          or (d.payload->'fields'->>'points_90_days' is not null and (d.payload->'fields'->>'points_90_days')::int
            is distinct from ${pointsOf90Days(sql`l.member_id`)})
          or (d.payload->'fields' ? 'segment' and ${agreedToTell("activity")} and d.payload->'fields'->>'segment'
            is distinct from ${segmentOf(sql`l.member_id`)})))`,
  );
}
