import {
  expectedMonthsSql,
  FIRST_MONTH_SQL,
  settleMonthsSql,
} from "#app/domain/ambassadors/member-months.ts";
import type { Check } from "./check.ts";

/** The mark of a rank that member `m` should bear; null for none. */
const TIER = `(select t.slug from ambassadors a join ambassador_tiers t on t.id = a.tier_id
  where a.member_id = m.id and a.state = 'active')`;

export const AMBASSADOR_CHECKS: readonly Check[] = [
  {
    name: "members bear the mark of the rank they hold as ambassadors",
    find: `select m.username, m.tier, ${TIER} as expected from members m where m.tier is distinct from ${TIER}`,
    fix: `update members m set tier = ${TIER} where m.tier is distinct from ${TIER}`,
  },
  {
    name: "creators and contributors of a month are those who did something in it",
    find: `select coalesce(e.member_id, x.member_id) as member, coalesce(e.month, x.month) as month,
        x.segment as noted, e.segment as expected
      from (${expectedMonthsSql()}) e
      full join (select * from member_months where month >= ${FIRST_MONTH_SQL} and segment <> 'reader') x
        on x.member_id = e.member_id and x.month = e.month
      where x.segment is distinct from e.segment`,
    fix: settleMonthsSql(),
  },
  {
    name: "nothing in a category of the circle is everybody's",
    find: `select 'idea' as kind, i.number from ideas i join categories c on c.id = i.category_id
        where c.audience = 'circle' and i.visibility = 'public'
      union all select 'thread', t.number from threads t join categories c on c.id = t.category_id
        where c.audience = 'circle' and t.visibility = 'public'`,
    advice: "Move it to a category that everybody sees, or make that category everybody's.",
  },
];
