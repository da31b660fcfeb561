import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { PRINT_DAYS } from "./rule-config.ts";
import { TRUST } from "./trust.ts";

/** What a trusted member linked to stays known to the community for so long. */
const KNOWN_DAYS = 365;
/** What rules caught, for whoever looks back. */
const HIT_DAYS = 90;
/** What a rule would have caught of the past, until somebody tries it again. */
const TRIAL_DAYS = 14;

/** Forgets prints of texts that are no longer compared, old hits of rules, and trials nobody looks at any more. */
export async function pruneScreening(db: Db): Promise<void> {
  await db.execute(sql`
    delete from written_prints where created_at < now() - make_interval(days => ${PRINT_DAYS})
      and (trust < ${TRUST.member} or cardinality(hosts) = 0 or created_at < now() - make_interval(days => ${KNOWN_DAYS}))`);
  await db.execute(sql`
    delete from rule_hits where trial_id is null and created_at < now() - make_interval(days => ${HIT_DAYS})`);
  await db.execute(sql`
    delete from rule_hits h where h.trial_id is not null and not exists (
      select 1 from rule_trials t where t.id = h.trial_id and t.created_at > now() - make_interval(days => ${TRIAL_DAYS}))`);
  await db.execute(
    sql`delete from rule_trials where created_at < now() - make_interval(days => ${TRIAL_DAYS})`,
  );
}
