import { expectedPoints, RULES_THAT_HOLD } from "#app/domain/recognition/expected-points-sql.ts";
import { LEVEL_OF } from "#app/domain/recognition/level-sql.ts";
import { IS_LISTED, isKept, sumsOf, talliesOf } from "#app/domain/recognition/tally-sql.ts";
import type { Check } from "./check.ts";

const REBUILD = "npm run reputation:rebuild counts everything again from the event log.";
const TODAY = "(now() at time zone 'UTC')::date";

const LEDGER_SUMS = `
  select k.member_id, sum(k.points)::int as points,
    coalesce(jsonb_object_agg(k.kind, k.count) filter (where k.count <> 0), '{}') as counts
  from (select member_id, kind, sum(points) as points, sum(sign) as count from point_entries group by member_id, kind) k
  join members m on m.id = k.member_id group by k.member_id`;

/** The ledger is as far as the log: what is to come may explain any difference from the content. */
const ALL_READ = `not exists (select 1 from events where position is null)
  and coalesce((select position from event_consumers where name = 'recognition'), 0)
    = coalesce((select max(position) from events where position is not null), 0)`;

/** What was converted is seen under another name. */
const SEEN = `case c.subject_kind
  when 'idea' then exists (select 1 from ideas x where x.id = c.subject_id and (x.visibility = 'public' or x.converted_thread_id is not null))
  when 'thread' then exists (select 1 from threads x where x.id = c.subject_id and (x.visibility = 'public' or x.converted_idea_id is not null))
  when 'comment' then exists (select 1 from idea_comments x join ideas i on i.id = x.idea_id where x.id = c.subject_id
    and ((x.visibility = 'public' and x.deleted_at is null and i.visibility = 'public') or i.converted_thread_id is not null))
  when 'post' then exists (select 1 from posts x join threads t on t.id = x.thread_id where x.id = c.subject_id
    and ((x.visibility = 'public' and x.deleted_at is null and t.visibility = 'public') or t.converted_idea_id is not null))
  when 'article' then exists (select 1 from articles x where x.id = c.subject_id and x.published_at is not null and x.retired_at is null)
  else true end`;

export const RECOGNITION_CHECKS: readonly Check[] = [
  {
    name: "what everybody has is what the ledger adds up to",
    find: `select coalesce(s.member_id, l.member_id) as member_id, s.points, l.points as points_in_ledger, s.counts, l.counts as counts_in_ledger
      from standings s full join (${LEDGER_SUMS}) l on l.member_id = s.member_id
      where (coalesce(s.points, 0), coalesce(s.counts, '{}')) is distinct from (coalesce(l.points, 0), coalesce(l.counts, '{}'))`,
    advice: REBUILD,
  },
  {
    name: "boards are what the ledger adds up to",
    find: `select coalesce(t.board, w.board) as board, coalesce(t.period, w.period) as period, coalesce(t.starts_on, w.starts_on) as starts_on,
        coalesce(t.scope, w.scope) as scope, coalesce(t.member_id, w.member_id) as member_id, t.value, w.value as value_in_ledger
      from (select b.*, t.member_id, t.value from board_tallies t left join board_sheets b on b.id = t.sheet_id
        where ${isKept("b.period", "b.starts_on", TODAY)}) t
      full join (select w.* from (${talliesOf(sumsOf("select * from point_entries", TODAY))}) w join members m on m.id = w.member_id) w
        on (t.board, t.period, t.starts_on, t.scope, t.member_id) = (w.board, w.period, w.starts_on, w.scope, w.member_id)
      where coalesce(t.value, 0) <> coalesce(w.value, 0)`,
    advice: REBUILD,
  },
  {
    name: "boards list everybody who may be on them, and nobody else",
    find: `select t.member_id, b.board, b.period, t.listed from board_tallies t join members m on m.id = t.member_id
        left join board_sheets b on b.id = t.sheet_id
      where t.listed <> ${IS_LISTED}`,
    fix: `update board_tallies t set listed = ${IS_LISTED} from members m where m.id = t.member_id and t.listed <> ${IS_LISTED}`,
  },
  {
    name: "everybody is in the level of their points",
    find: `select m.username, m.level, ${LEVEL_OF} as level_of_points from members m left join standings s on s.member_id = m.id
      where m.level <> ${LEVEL_OF}`,
    advice: REBUILD,
  },
  {
    name: "what is taken back in the ledger was earned there, once",
    find: `select r.position, r.nth, r.kind, r.points, e.points as points_earned from point_entries r
      left join point_entries e on e.position = r.reverses_position and e.nth = r.reverses_nth and e.sign = 1
      where r.sign = -1 and (e.member_id, e.kind, e.target_id, e.points, e.earned_on)
        is distinct from (r.member_id, r.kind, r.target_id, -r.points, r.earned_on)`,
    advice: REBUILD,
  },
  {
    name: "what stands in the ledger is what is known to count",
    find: `select coalesce(e.position, c.position) as position, coalesce(e.nth, c.nth) as nth, e.kind, c.kind as kind_known, e.points, c.points as points_known
      from (select * from point_entries e where e.sign = 1 and not exists (
        select 1 from point_entries r where r.reverses_position = e.position and r.reverses_nth = e.nth)) e
      full join (select * from point_claims where position is not null) c on c.position = e.position and c.nth = e.nth
      where (e.kind, e.member_id, e.target_id, e.points) is distinct from (c.kind, c.member_id, c.subject_id, c.points)`,
    advice: REBUILD,
  },
  {
    name: "points are what the rules that hold make of it",
    find: `select coalesce(s.member_id, w.member_id) as member_id, s.points, w.points as points_by_rules
      from standings s full join (select w.* from (${expectedPoints(RULES_THAT_HOLD)}) w join members m on m.id = w.member_id) w
        on w.member_id = s.member_id
      where coalesce(s.points, 0) <> coalesce(w.points, 0) and not exists (select 1 from ledger_rebuilds where finished_at is null)`,
    advice: REBUILD,
  },
  {
    name: "nothing is earned with what cannot be seen",
    find: `select c.kind, c.subject_kind, c.subject_id, c.member_id from point_claims c
      where c.position is not null and ${ALL_READ} and not (${SEEN})`,
    advice: `Look at what hid it: its event is missing. ${REBUILD}`,
  },
];
