import type { Sql } from "#db/types.ts";
import { ARTICLE_LANGUAGES, ENOUGH_VOTES, LOW_HELPFUL_PERMILLE, STALE_SOON_DAYS } from "./limits.ts";
import { publishedArticles } from "./visibility.server.ts";

// Conditions on articles `a`, one for each list of the editors' desk, written as the partial indexes have them.

/** Its day to be checked has come, or comes soon. */
export const withinReach = (sql: Sql, now: Date) => sql`
  ${publishedArticles(sql)} and a.review_by is not null
  and a.review_by <= (${now} at time zone 'utc')::date + ${STALE_SOON_DAYS}::int`;

/** Some language lacks it, or has it from before its last major change. */
export const untranslated = (sql: Sql) => sql`exists (
  select 1 from unnest(${[...ARTICLE_LANGUAGES]}::text[]) l (language)
  where l.language <> a.source_language and not exists (
    select 1 from article_translations o where o.article_id = a.id and o.language = l.language
      and (a.major_change_at is null or o.translates_up_to >= a.major_change_at)))`;

/** Of a thousand readers who answered, how many were helped; as in the index. */
export const helpfulShare = (sql: Sql) =>
  sql`(a.helpful_count * 1000 / nullif(a.helpful_count + a.unhelpful_count, 0))`;

/** Enough readers have answered, and too few of them were helped. */
export const unhelpful = (sql: Sql) => sql`
  ${publishedArticles(sql)} and a.helpful_count + a.unhelpful_count >= ${sql.unsafe(String(ENOUGH_VOTES))}
  and ${helpfulShare(sql)} < ${LOW_HELPFUL_PERMILLE}`;
