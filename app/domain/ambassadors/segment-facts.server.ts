import { type SQL, sql } from "drizzle-orm";

/**
 * SQL of what a member is now: the highest they were in this month and the two before, so that nobody is nobody on the
 * first of a month; null for who was not there. `member` is the expression of a member's id.
 */
export const segmentOf = (member: SQL): SQL => sql`(
  select x.segment from member_months x where x.member_id = ${member}
    and x.month >= (date_trunc('month', now() at time zone 'UTC') - interval '2 months')::date
  order by array_position(array['creator', 'contributor', 'reader'], x.segment) limit 1)`;
