import { sql } from "drizzle-orm";
import { segmentOf } from "#app/domain/ambassadors/segment-facts.server.ts";
import type { Db } from "#db/types.ts";
import { agreedVersion } from "./consenting-members.server.ts";
import { enqueueRefreshes } from "./enqueue-refreshes.server.ts";
import { pointsOf90Days } from "./standing-facts.server.ts";
import { FIELDS_NAMED } from "./told-matters.ts";

/**
 * Points of 90 days and the segment change by the calendar alone, and points without an event of their own. Asks for
 * those contacts to be brought up to date that were told something else last, or more than the words name that they
 * agreed to (from before those were looked at field by field); everybody else is left in peace.
 */
export async function refreshStandings(db: Db): Promise<void> {
  await enqueueRefreshes(
    db,
    sql`exists (
      select 1 from crm_deliveries d join members m on m.id = l.member_id
        cross join lateral (select ${JSON.stringify(FIELDS_NAMED)}::jsonb->${agreedVersion} as fields) named
      where d.link_id = l.id and d.kind = 'contact_fields' and d.payload ? 'fields'
        and ((d.payload->'fields'->>'points_total' is not null and (d.payload->'fields'->>'points_total')::int is distinct from
            coalesce((select g.points from standings g where g.member_id = l.member_id), 0))
          or (d.payload->'fields'->>'points_90_days' is not null and (d.payload->'fields'->>'points_90_days')::int
            is distinct from ${pointsOf90Days(sql`l.member_id`)})
          or (d.payload->'fields' ? 'segment' and named.fields ? 'segment' and d.payload->'fields'->>'segment'
            is distinct from ${segmentOf(sql`l.member_id`)})
          or exists (select 1 from jsonb_each(d.payload->'fields') f
            where f.value <> 'null' and not coalesce(named.fields ? f.key, false))))`,
  );
}
