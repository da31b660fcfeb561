import { type SQL, sql } from "drizzle-orm";

/** SQL of what the ledger holds of a member's last 90 days. */
export const pointsOf90Days = (member: SQL): SQL => sql`(
  select coalesce(sum(p.points), 0)::int from point_entries p
  where p.member_id = ${member} and p.earned_on > (now() at time zone 'UTC')::date - 90)`;
