/**
 * SQL of what records of helpers should be: `member_id, power, good, bad` of everybody who was judged, by the acts that were
 * decided and the flags that were. Commands, the doctor and tests share it.
 */
export const EXPECTED_RECORDS = `
  select h.member_id, h.power, count(*) filter (where h."right")::int as good, count(*) filter (where not h."right")::int as bad
  from helping_acts h where h."right" is not null and h.decided_at is not null group by h.member_id, h.power
  union all
  select f.member_id, 'heavier_flags', count(*) filter (where f.upheld)::int, count(*) filter (where not f.upheld)::int
  from flags f where f.upheld is not null and f.decided_at is not null group by f.member_id`;
