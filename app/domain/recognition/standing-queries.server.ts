import type { Translated } from "#db/columns.ts";
import type { Sql } from "#db/types.ts";

export type Standing = {
  level: { rank: number; name: Translated } | null;
  points: number;
  /** The level after it and what it asks for; null at the top. */
  next: { name: Translated; threshold: number; from: number } | null;
};

/** What somebody's points have brought them to. */
export async function findStanding(sql: Sql, memberId: string): Promise<Standing> {
  const [row] = await sql<[Standing]>`
    select coalesce(s.points, 0) as points,
      case when l.rank is not null then json_build_object('rank', l.rank, 'name', l.name) end as level,
      case when n.rank is not null then json_build_object('name', n.name, 'threshold', n.threshold,
        'from', coalesce(l.threshold, 0)) end as next
    from members m left join standings s on s.member_id = m.id left join levels l on l.rank = m.level
      left join lateral (select * from levels where rank > m.level order by rank limit 1) n on true
    where m.id = ${memberId}`;
  return row;
}
