/** SQL: the level of members with standings `s` (or none): the highest whose threshold their points reach. */
export const LEVEL_OF =
  "coalesce((select max(l.rank) from levels l where l.threshold <= coalesce(s.points, 0)), 1)::int";
