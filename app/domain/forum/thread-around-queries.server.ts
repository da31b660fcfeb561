import { type Actor, isStaff } from "#app/domain/core/actor.ts";
import type { ArticleLink } from "#app/domain/faq/article-link.ts";
import { inReadersLanguage, linkColumns, publishedArticles } from "#app/domain/faq/visibility.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { ThreadState, ThreadStepKind } from "#db/schema/forum.ts";
import type { Sql } from "#db/types.ts";
import type { ThreadFacts } from "./policy.ts";
import { type OpenRemarks, type RemarkRow, remarksOf, toRemarks } from "./remark-rows.server.ts";
import type { ThreadLink } from "./thread-page.ts";
import type { Remarks } from "./thread-post.ts";
import { type ShownState, shownState } from "./thread-state.ts";

/** Something that happened to a thread. */
export type ThreadStep = {
  id: string;
  kind: ThreadStepKind;
  at: Date;
  /** Null when the account is gone or the application did it. */
  by: { username: string; name: string; role: Role } | null;
  /** Number of the answer it is about. */
  post: number | null;
  other: ThreadLink | null;
  /** Why, in plain words; empty when nothing was said. */
  note: string;
};

export type RelatedThread = ThreadLink & { state: ShownState; answers: number };

/** What stands around a thread: under its question and beside it. */
export type ThreadSurroundings = {
  /** Under the question itself. */
  remarks: Remarks;
  steps: ThreadStep[];
  /** Threads that repeat this one. */
  duplicates: ThreadLink[];
  /** Articles born from it. */
  articles: ArticleLink[];
  related: RelatedThread[];
};

/** The road of a thread with hundreds of steps is an accident; its end matters more than its beginning. */
const STEPS_SHOWN = 100;
const DUPLICATES_SHOWN = 20;
const ARTICLES_SHOWN = 5;

type Row = {
  remarks: RemarkRow[];
  steps: (Omit<ThreadStep, "at" | "other"> & {
    at: string;
    other: (ThreadLink & { visibility: string }) | null;
  })[];
  duplicates: ThreadLink[];
  articles: ArticleLink[];
  related: (ThreadLink & { id: string; state: ThreadState; createdAt: string; answers: number })[];
};

type Around = {
  threadId: string;
  facts: ThreadFacts;
  /** Which threads are near, if that is known yet. */
  relatedIds: readonly string[];
  openRemarks?: OpenRemarks;
  locale: Locale;
  now: Date;
};

/** Remarks, steps, duplicates, articles and related threads of one thread, in one statement. */
export async function getThreadSurroundings(
  sql: Sql,
  actor: Actor,
  { threadId, facts, relatedIds, openRemarks = null, locale, now }: Around,
): Promise<ThreadSurroundings> {
  const remarks = remarksOf(sql, actor, {
    place: sql`c.thread_id = ${threadId} and c.post_id is null`,
    of: sql`0`,
    open: openRemarks,
  });
  const [row] = await sql<[Row]>`
    select ${remarks} as remarks,
      (select coalesce(json_agg(x order by x.at, x.id), '[]') from (
        select s.id, s.kind, s.created_at as at, s.note, p.number as post,
          case when m.id is null then null else json_build_object('username', m.username, 'name', m.display_name, 'role', m.role) end as by,
          case when o.id is null then null
            else json_build_object('number', o.number, 'slug', o.slug, 'title', o.title, 'visibility', o.visibility) end as other
        from thread_steps s left join members m on m.id = s.actor_id left join posts p on p.id = s.post_id
          left join threads o on o.id = s.other_thread_id
        where s.thread_id = ${threadId} order by s.created_at desc, s.id desc limit ${STEPS_SHOWN}) x) as steps,
      (select coalesce(json_agg(x), '[]') from (
        select d.number, d.slug, d.title from threads d
        where d.duplicate_of_id = ${threadId} and d.visibility = 'public' order by d.number limit ${DUPLICATES_SHOWN}) x) as duplicates,
      (select coalesce(json_agg(x), '[]') from (
        select ${linkColumns(sql)} from article_origins o join articles a on a.id = o.article_id ${inReadersLanguage(sql, locale)}
        where o.thread_id = ${threadId} and ${publishedArticles(sql)} order by o.created_at limit ${ARTICLES_SHOWN}) x) as articles,
      (select coalesce(json_agg(x), '[]') from (
        select r.id, r.number, r.slug, r.title, r.state, r.created_at as "createdAt", r.answer_count as answers
        from unnest(${[...relatedIds]}::uuid[]) with ordinality as k (id, place) join threads r on r.id = k.id
        where r.visibility = 'public' and r.converted_idea_id is null order by k.place) x) as related`;
  const staff = isStaff(actor);
  return {
    remarks: toRemarks(row.remarks, { actor, facts, now, wide: openRemarks?.of === 0 }),
    steps: row.steps.map(({ other, ...step }) => ({
      ...step,
      at: new Date(step.at),
      other:
        other && (other.visibility === "public" || staff)
          ? { number: other.number, slug: other.slug, title: other.title }
          : null,
    })),
    duplicates: row.duplicates,
    articles: row.articles,
    related: row.related.map(({ id: _id, createdAt, state, ...one }) => ({
      ...one,
      state: shownState(state, new Date(createdAt), now),
    })),
  };
}
