import { type SQL, sql } from "drizzle-orm";
import { inCircleSql } from "#app/domain/core/circle-sql.ts";
import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import { UNDO_WINDOW_SECONDS } from "#app/domain/ideas/undo-window.ts";
import type { Db } from "#db/types.ts";
import { articleNews } from "./article-news.server.ts";
import { caseNews } from "./case-news.server.ts";
import { ideaNews } from "./idea-news.server.ts";
import { MAIL_JOB_ATTEMPTS } from "./mail-job.ts";
import type { News } from "./news.ts";
import { noticeKindsSql } from "./notice-kinds-sql.server.ts";
import { standingNews } from "./standing-news.server.ts";
import { threadNews } from "./thread-news.server.ts";

/** Events told in one statement; each may have thousands of followers, and Postgres holds them all in between. */
const EVENTS_AT_ONCE = 100;

/** A mail about a batch of moves leaves when the batch can no longer be undone, and a breath later. */
const BATCH_WAIT_SECONDS = UNDO_WINDOW_SECONDS + 1;

const NEWS: readonly News[] = [ideaNews, threadNews, articleNews, caseNews, standingNews];

/** What is said among ambassadors, or shown to them first, is told to nobody else. */
const OF_THE_CIRCLE = sql`(exists (select 1 from ideas x where x.id = n.idea_id and x.visibility = 'circle')
  or exists (select 1 from threads x where x.id = n.thread_id and x.visibility = 'circle'))`;

export const NEWS_EVENTS: readonly EventName[] = NEWS.flatMap(({ wants }) => wants);

/**
 * Tells everybody concerned of what happened: one notice per person and event, a mail where they want one, a signal to
 * their open pages. Safe to repeat: who was told of an event is not told again.
 */
export async function tellMembers(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  for (const news of NEWS) {
    const concerned = events.filter(({ name }) => news.wants.includes(name));
    for (let from = 0; from < concerned.length; from += EVENTS_AT_ONCE) {
      await tx.execute(tell(news, concerned.slice(from, from + EVENTS_AT_ONCE)));
    }
  }
}

function tell({ facts, candidates }: News, events: readonly RecordedEvent[]): SQL {
  const rows = events.map(({ id, name, payload, actorId, occurredAt, position }) => ({
    id,
    name,
    payload,
    position,
    actor_id: actorId,
    occurred_at: occurredAt,
  }));
  return sql`
    with ev as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as e (id uuid, name text, payload jsonb, position bigint, actor_id uuid, occurred_at timestamptz)
    ), facts as (
      select n.*, ${OF_THE_CIRCLE} as of_the_circle from (${facts}) n
    ), candidates as (${candidates}), chosen as (
      select distinct on (c.event_id, c.member_id) c.event_id, c.member_id, k.kind, k.in_app, k.by_mail
      from candidates c join ${noticeKindsSql} on k.kind = c.kind
      order by c.event_id, c.member_id, k.rank
    ), told as materialized (
      select f.*, ch.kind, m.id as member_id, m.email, m.locale, coalesce(p.in_app, ch.in_app) as in_app,
        coalesce(p.by_mail, ch.by_mail) and m.email_verified_at is not null
          and not (m.source is not null and m.password_hash is null) as by_mail,
        case when f.payload->>'batchId' is not null then f.occurred_at + make_interval(secs => ${BATCH_WAIT_SECONDS}) end as not_before
      from chosen ch
      join facts f on f.id = ch.event_id
      join members m on m.id = ch.member_id
      left join notice_preferences p on p.member_id = m.id and p.kind = ch.kind
      where m.closed_at is null and m.email is not null and m.id is distinct from f.actor_id and m.id is distinct from f.writer_id
        and (not f.of_the_circle or ${sql.raw(inCircleSql("m"))})
      order by f.position
    ), new_notices as (
      insert into notices (id, member_id, event_id, kind, idea_id, comment_id, timeline_id, thread_id, post_id,
        thread_comment_id, article_id, case_id, act_id, honour, actor_id, created_at)
      select gen_random_uuid(), member_id, id, kind, idea_id, comment_id, timeline_id, thread_id, post_id,
        thread_comment_id, article_id, case_id, act_id, honour, actor_id, occurred_at from told where in_app
      on conflict (member_id, event_id) do nothing returning member_id
    ), new_mails as (
      insert into mails (id, dedupe_key, member_id, to_address, template, locale, values)
      select gen_random_uuid(), 'notice:' || id || ':' || member_id, member_id, email, 'notice', locale, jsonb_build_object(
        'kind', kind, 'ideaId', idea_id, 'commentId', comment_id, 'timelineId', timeline_id, 'threadId', thread_id,
        'postId', post_id, 'threadCommentId', thread_comment_id, 'articleId', article_id, 'caseId', case_id,
        'actId', act_id, 'honour', honour,
        'actorId', actor_id, 'notBefore', not_before)
      from told where by_mail
      on conflict (dedupe_key) do nothing returning id, values
    ), jobs as (
      select added.id from graphile_worker.add_jobs((
        select array_agg(row('send-mail', json_build_object('mailId', id), null, (values->>'notBefore')::timestamptz,
          ${MAIL_JOB_ATTEMPTS}::int, 'mail:' || id, null, null)::graphile_worker.job_spec)
        from new_mails)) added
    ), signals as (
      select pg_notify('notice', member_id::text) from (select distinct member_id from new_notices) d
    )
    select (select count(*) from jobs), (select count(*) from signals)`;
}
