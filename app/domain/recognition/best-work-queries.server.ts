import type { Locale } from "#app/i18n/index.ts";
import type { Sql } from "#db/types.ts";

type Link = { number: number; slug: string; title: string };

/** What somebody did best, each kind with the best first. */
export type BestWork = {
  /** Ideas that exist today. */
  implemented: (Link & { votes: number })[];
  /** The most voted of the other ideas. */
  ideas: (Link & { votes: number; statusId: string })[];
  /** Accepted answers: what they solved, and how many they helped. */
  answers: { post: number; title: string; helped: number }[];
  /** Articles they wrote or are credited for. */
  articles: (Link & { helped: number })[];
};

/** Of each kind: a profile begins with few words. */
const SHOWN = 3;

/** One statement; every part of it walks what this member wrote. */
export async function findBestWork(
  sql: Sql,
  { memberId, locale }: { memberId: string; locale: Locale },
): Promise<BestWork> {
  const ideas = sql`
    from ideas i join statuses s on s.id = i.status_id
    where i.author_id = ${memberId} and i.visibility = 'public' and i.merged_into_id is null`;
  const [row] = await sql<[BestWork]>`
    select
      (select coalesce(json_agg(x), '[]') from (
        select i.number, i.slug, i.title, i.score as votes ${ideas} and s.milestone = 'implemented'
        order by i.score desc, i.number desc limit ${SHOWN}) x) as implemented,
      (select coalesce(json_agg(x), '[]') from (
        select i.number, i.slug, i.title, i.score as votes, i.status_id as "statusId" ${ideas}
          and s.milestone is distinct from 'implemented' and i.score > 0
        order by i.score desc, i.number desc limit ${SHOWN}) x) as ideas,
      (select coalesce(json_agg(x), '[]') from (
        select p.number as post, t.title, p.helpful_count as helped
        from posts p join threads t on t.accepted_post_id = p.id
        where p.author_id = ${memberId} and p.visibility = 'public' and p.deleted_at is null and t.visibility = 'public'
        order by p.score desc, p.number desc limit ${SHOWN}) x) as answers,
      (select coalesce(json_agg(x), '[]') from (
        select a.number, w.slug, w.title, a.helpful_count as helped
        from articles a cross join lateral (
          select slug, title from article_translations where article_id = a.id
          order by language = ${locale} desc, language = a.source_language desc limit 1) w
        where a.id in (
            select id from articles where author_id = ${memberId}
            union select article_id from article_origins where credited_id = ${memberId})
          and a.published_at is not null and a.retired_at is null
        order by a.helpful_count desc, a.number desc limit ${SHOWN}) x) as articles`;
  return row;
}
