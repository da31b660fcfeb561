import type { Translated } from "#db/columns.ts";
import { POINT_KINDS, type PointKind } from "#db/schema/recognition.ts";
import type { Sql } from "#db/types.ts";
import type { BadgeFace } from "./badge-face.ts";

/** Everything that decides who is where, as everybody may read it. */
export type PublicRules = {
  /** The newest rules of points, what earns most first; null before there are any. */
  rules: { acts: { kind: PointKind; points: number }[]; dailyCap: number; since: Date } | null;
  levels: { rank: number; threshold: number; name: Translated }[];
  badges: (BadgeFace & { description: Translated })[];
};

/** One statement. */
export async function readPublicRules(sql: Sql): Promise<PublicRules> {
  const [row] = await sql<
    [
      Omit<PublicRules, "rules"> & {
        points: Partial<Record<PointKind, number>> | null;
        dailyCap: number;
        since: Date;
      },
    ]
  >`
    select r.points, r.daily_cap as "dailyCap", r.created_at as since,
      (select coalesce(json_agg(json_build_object('rank', rank, 'threshold', threshold, 'name', name) order by rank), '[]') from levels) as levels,
      (select coalesce(json_agg(json_build_object('slug', slug, 'name', name, 'description', description, 'icon', icon, 'metal', metal)
        order by position, slug), '[]') from badges where retired_at is null) as badges
    from (values (1)) one (row) left join lateral (select * from point_rules order by version desc limit 1) r on true`;
  const { points, dailyCap, since, levels, badges } = row;
  const acts = POINT_KINDS.map((kind) => ({ kind, points: points?.[kind] ?? 0 }));
  acts.sort((a, b) => b.points - a.points);
  return { rules: points && { acts, dailyCap, since }, levels, badges };
}
