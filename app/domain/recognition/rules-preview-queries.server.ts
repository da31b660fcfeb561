import type { Translated } from "#db/columns.ts";
import type { Sql } from "#db/types.ts";
import { expectedPoints, theseRules } from "./expected-points-sql.ts";
import type { PointRules } from "./point-rules.ts";
import { IS_LISTED } from "./tally-sql.ts";

/** Places of all time that are compared. */
const PLACES = 50;

export type MovedMember = {
  username: string;
  name: string;
  before: { rank: number; points: number; level: number };
  after: { rank: number; points: number; level: number };
};

export type RulesPreview = {
  /** People whose points, or whose level, would be others. */
  changed: number;
  up: number;
  down: number;
  points: { before: number; after: number };
  /** How many open accounts would be in each level, those that earned nothing too. */
  levels: { rank: number; name: Translated; before: number; after: number }[];
  /** The first places now or then, as they would be. */
  places: MovedMember[];
  /** How many of the first places somebody else would have. */
  moved: number;
};

type Row = Omit<RulesPreview, "moved">;

/** Whom other rules would move. Changes nothing, and is exactly what counting again would find. */
export async function previewRules(sql: Sql, rules: PointRules): Promise<RulesPreview> {
  const levelOf = (points: string) =>
    sql.unsafe(`coalesce((select max(l.rank) from levels l where l.threshold <= ${points}), 1)::int`);
  const [row] = await sql<[Row]>`
    with expected as (${sql.unsafe(expectedPoints(theseRules(rules)))}), stood as (
      select m.id, m.username, m.display_name as name, m.closed_at is null as open, ${sql.unsafe(IS_LISTED)} as listed,
        coalesce(s.points, 0) as before, coalesce(e.points, 0) as after
      from standings s full join expected e on e.member_id = s.member_id
      join members m on m.id = coalesce(s.member_id, e.member_id)
    ), levelled as materialized (
      select *, ${levelOf("before")} as level_before, ${levelOf("after")} as level_after from stood
    ), peopled as materialized (
      select level_before, level_after, count(*) as members from levelled where open group by 1, 2
      union all select 1, 1, count(*) from members m
        where m.closed_at is null and not exists (select 1 from levelled v where v.id = m.id)
    ), placed as materialized (
      select *, (rank() over (order by before desc))::int as rank_before, (rank() over (order by after desc))::int as rank_after
      from levelled where listed
    )
    select
      count(*) filter (where before <> after)::int as changed,
      count(*) filter (where level_after > level_before)::int as up,
      count(*) filter (where level_after < level_before)::int as down,
      json_build_object('before', coalesce(sum(before), 0), 'after', coalesce(sum(after), 0)) as points,
      (select coalesce(json_agg(json_build_object('rank', l.rank, 'name', l.name,
          'before', (select coalesce(sum(members), 0) from peopled where level_before = l.rank),
          'after', (select coalesce(sum(members), 0) from peopled where level_after = l.rank)) order by l.rank), '[]') from levels l) as levels,
      (select coalesce(json_agg(json_build_object('username', username, 'name', name,
          'before', json_build_object('rank', rank_before, 'points', before, 'level', level_before),
          'after', json_build_object('rank', rank_after, 'points', after, 'level', level_after))
          order by rank_after, rank_before, username), '[]')
        from placed where (rank_before <= ${PLACES} and before > 0) or (rank_after <= ${PLACES} and after > 0)) as places
    from levelled`;
  return { ...row, moved: row.places.filter(({ before, after }) => before.rank !== after.rank).length };
}
