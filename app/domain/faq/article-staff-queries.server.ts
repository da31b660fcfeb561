import { type Actor, isStaff } from "#app/domain/core/actor.ts";
import type { RevisionState } from "#db/schema/faq.ts";
import type { Sql } from "#db/types.ts";
import type { ArticleLanguage } from "./limits.ts";

/** What the team knows of an article beside what readers see. */
export type StaffNotes = {
  /** What is being written, by language. */
  open: { language: ArticleLanguage; state: RevisionState; author: string | null }[];
  /** Readers who say that something is wrong, and to whom nobody has answered. */
  flags: number;
  /** The day it was to be checked by, once that has passed. */
  reviewPassed: Date | null;
};

/** Null for everybody else. */
export async function getStaffNotes(
  sql: Sql,
  actor: Actor,
  { articleId, now }: { articleId: string; now: Date },
): Promise<StaffNotes | null> {
  if (!isStaff(actor)) return null;
  const [row] = await sql<[StaffNotes]>`
    select (select coalesce(json_agg(json_build_object('language', r.language, 'state', r.state, 'author', m.display_name)
        order by r.language), '[]') from article_revisions r left join members m on m.id = r.author_id
        where r.article_id = a.id and r.state in ('draft','review','returned')) as open,
      (select count(*)::int from article_flags f where f.article_id = a.id and f.resolved_at is null) as flags,
      case when a.review_by < (${now} at time zone 'utc')::date then a.review_by::timestamptz end as "reviewPassed"
    from articles a where a.id = ${articleId}`;
  return row;
}
