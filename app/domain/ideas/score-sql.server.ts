import type { Sql } from "#db/types.ts";
import { AGE_MONTHS_MAX, AGE_POINTS, COMMENT_POINTS, REACH_POINTS, VOTE_POINTS } from "./score.ts";

const doublings = (sql: Sql, points: number, count: string) =>
  // numeric rounds halves up like Math.round; log() of a double would be base 10.
  sql`round((${points}::float8 * ln(1 + ${sql.unsafe(count)}) / ln(2::float8))::numeric)`;

/** `deskScore` in SQL, for ideas `i`; a test proves that they agree. */
export const scoreSql = (sql: Sql, now: Date) => sql`(
  ${doublings(sql, VOTE_POINTS, "greatest(0, i.promotes - i.demotes - i.account_surplus)")}
  + ${doublings(sql, REACH_POINTS, "i.follower_count")}
  + ${doublings(sql, COMMENT_POINTS, "i.comment_count")}
  + ${AGE_POINTS}::int * least(${AGE_MONTHS_MAX}::int, floor(greatest(0, extract(epoch from ${now}::timestamptz - i.created_at)) / 2592000)))::int`;
