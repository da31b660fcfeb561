import { POINT_KINDS } from "#db/schema/recognition.ts";
import { type PointRules, VOTE_KINDS } from "./point-rules.ts";

const VOTES = VOTE_KINDS.map((kind) => `'${kind}'`).join(", ");

/** SQL: rows of `kind, points`, and the cap. */
type RulesSql = { worth: string; cap: string };

/** Rules as one has them in hand. */
export const theseRules = ({ points, dailyCap }: PointRules): RulesSql => ({
  worth: `values ${POINT_KINDS.map((kind) => `('${kind}', ${Math.trunc(points[kind] ?? 0)})`).join(", ")}`,
  cap: String(Math.trunc(dailyCap)),
});

/** Those that hold. */
export const RULES_THAT_HOLD: RulesSql = {
  worth: `select p.key, p.value::int from jsonb_each_text((
    select points from point_rules order by version desc limit 1)) p`,
  cap: "(select daily_cap from point_rules order by version desc limit 1)",
};

/**
 * SQL of what everybody's points would be by some rules, from what stands now: `member_id, points`. It needs no order: a
 * day's votes are worth the smaller of the cap and what one vote of each giver and kind is worth.
 */
export const expectedPoints = ({ worth, cap }: RulesSql): string => `
  with worth (kind, points) as (${worth}), earned as (
    select v.member_id, least(sum(w.points), ${cap}) as points
    from (select distinct member_id, earned_on, kind, by_id from point_claims
      where position is not null and kind in (${VOTES})) v join worth w on w.kind = v.kind
    group by v.member_id, v.earned_on
    union all
    select c.member_id, count(*) * w.points from point_claims c join worth w on w.kind = c.kind
    where c.position is not null and c.kind not in (${VOTES}) and w.points <> 0 group by c.member_id, w.kind, w.points
  ) select member_id, sum(points)::int as points from earned group by member_id`;
