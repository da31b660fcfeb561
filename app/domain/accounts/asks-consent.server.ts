import type { Sql } from "#db/types.ts";
import { versionsInFull } from "./consent-matters.ts";

/**
 * SQL condition on members `m`: they agree to something in words that name less than those in use, and are asked for a
 * fresh yes. Part of who is looking, on every page: it must stay a look at an index.
 */
export const asksConsent = (sql: Sql) => sql`exists (
  select 1 from (
    select distinct on (c.purpose) c.purpose, c.granted, c.wording_version from consents c
    where c.member_id = m.id order by c.purpose, c.recorded_at desc, c.id desc
  ) c
  where c.granted and (c.purpose = 'crm_matching' and c.wording_version <> all(${versionsInFull("crm_matching")})
    or c.purpose = 'newsletter' and c.wording_version <> all(${versionsInFull("newsletter")})))`;
