import { POINT_KINDS } from "#db/schema/recognition.ts";
import { type PointRules, VOTE_KINDS } from "./point-rules.ts";

const VOTES = VOTE_KINDS.map((kind) => `'${kind}'`).join(", ");

/**
 * SQL of what everybody's points would be by some rules, from what stands now: `member_id, points`. It needs no order: a
 * day's votes are worth the smaller of the cap and what one vote of each giver and kind is worth.
 */
export function expectedPoints({ points, dailyCap }: PointRules): string {
  const worth = POINT_KINDS.map((kind) => `('${kind}', ${Math.trunc(points[kind] ?? 0)})`).join(", ");
  return `
    with worth (kind, points) as (values ${worth}), earned as (
      select v.member_id, least(sum(w.points), ${Math.trunc(dailyCap)}) as points
      from (select distinct member_id, earned_on, kind, by_id from point_claims
        where position is not null and kind in (${VOTES})) v join worth w on w.kind = v.kind
      group by v.member_id, v.earned_on
      union all
      select c.member_id, count(*) * w.points from point_claims c join worth w on w.kind = c.kind
      where c.position is not null and c.kind not in (${VOTES}) and w.points <> 0 group by c.member_id, w.kind, w.points
    ) select member_id, sum(points)::int as points from earned group by member_id`;
}
