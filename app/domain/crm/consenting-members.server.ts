import { type SQL, sql } from "drizzle-orm";

/**
 * SQL condition on members `m`: may be matched with the CRM at this moment. The address is proved, the account is open,
 * and the newest word on the matter is a yes.
 */
export const mayBeMatched: SQL = sql`(m.closed_at is null and m.email is not null and m.email_verified_at is not null
  and coalesce((select c.granted from consents c where c.member_id = m.id and c.purpose = 'crm_matching'
    order by c.recorded_at desc, c.id desc limit 1), false))`;

/** SQL of the version of the words that members `m` agree to at this moment; null for who agrees to none. */
export const agreedVersion: SQL = sql`(select case when c.granted then c.wording_version end from consents c
  where c.member_id = m.id and c.purpose = 'crm_matching' order by c.recorded_at desc, c.id desc limit 1)`;

/** Ids as rows of one column, however many: a list of parameters ends at 65,534. */
export const idRows = (ids: readonly string[]): SQL =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
