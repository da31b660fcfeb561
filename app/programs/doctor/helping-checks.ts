import { EXPECTED_RECORDS } from "#app/domain/recognition/expected-records.ts";
import type { Check } from "./check.ts";

const RECORDS = `(select r.member_id, r.power, r.good, r.bad from helping_records r where r.good + r.bad > 0) r
  full join (${EXPECTED_RECORDS}) e on e.member_id = r.member_id and e.power = r.power
  where (coalesce(r.good, 0), coalesce(r.bad, 0)) is distinct from (coalesce(e.good, 0), coalesce(e.bad, 0))`;

const EXPECTED_POWERS = `coalesce((select array_agg(r.power order by r.power) from helping_records r
  where r.member_id = m.id and r.granted_at is not null and r.lost_at is null), '{}')`;

export const HELPING_CHECKS: readonly Check[] = [
  {
    name: "records of helpers equal what was decided about their acts and flags",
    find: `select coalesce(r.member_id, e.member_id) as member_id, coalesce(r.power, e.power) as power, r.good,
      e.good as good_counted, r.bad, e.bad as bad_counted from ${RECORDS}`,
    fix: `insert into helping_records (member_id, power, good, bad)
      select coalesce(r.member_id, e.member_id), coalesce(r.power, e.power), coalesce(e.good, 0), coalesce(e.bad, 0) from ${RECORDS}
      on conflict (member_id, power) do update set good = excluded.good, bad = excluded.bad`,
  },
  {
    name: "members have the helping powers of their records",
    find: `select m.username, m.powers, ${EXPECTED_POWERS} as earned from members m where m.powers <> ${EXPECTED_POWERS}`,
    fix: `update members m set powers = ${EXPECTED_POWERS} where m.powers <> ${EXPECTED_POWERS}`,
  },
];
