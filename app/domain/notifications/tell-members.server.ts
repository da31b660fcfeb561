import { sql } from "drizzle-orm";
import type { RecordedEvent } from "#app/domain/core/events.ts";
import { UNDO_WINDOW_SECONDS } from "#app/domain/ideas/undo-window.ts";
import type { Db } from "#db/types.ts";
import { MAIL_JOB_ATTEMPTS } from "./mail-job.ts";
import { noticeKindsSql } from "./notice-kinds-sql.server.ts";

/** Events told in one statement; each may have thousands of followers, and Postgres holds them all in between. */
const EVENTS_AT_ONCE = 100;

/** A mail about a batch of moves leaves when the batch can no longer be undone, and a breath later. */
const BATCH_WAIT_SECONDS = UNDO_WINDOW_SECONDS + 1;

/**
 * Tells everybody concerned of what happened: one notice per person and event, a mail where they want one, a signal to
 * their open pages. Safe to repeat: who was told of an event is not told again.
 */
export async function tellMembers(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
    await tell(tx, events.slice(from, from + EVENTS_AT_ONCE));
  }
}

async function tell(tx: Db, events: readonly RecordedEvent[]): Promise<void> {
  const rows = events.map(({ id, name, payload, actorId, occurredAt, position }) => ({
    id,
    name,
    payload,
    position,
    actor_id: actorId,
    occurred_at: occurredAt,
  }));
  await tx.execute(sql`
    with ev as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as e (id uuid, name text, payload jsonb, position bigint, actor_id uuid, occurred_at timestamptz)
    ), facts as (
      -- What may be spoken of: public, not deleted, not taken back.
      select e.id, e.name, e.payload, e.position, e.actor_id, e.occurred_at, i.id as idea_id, c.id as comment_id,
        c.author_id as writer_id, c.parent_id, t.id as timeline_id, t.source as words
      from ev e
      join ideas i on i.id = (e.payload->>'ideaId')::uuid and i.visibility = 'public'
      left join idea_comments c on c.id = (e.payload->>'commentId')::uuid
      left join idea_timeline t on t.id = (e.payload->>'timelineId')::uuid
      where t.undone_at is null
        and case
          when e.payload ? 'commentId' then c.visibility = 'public' and c.deleted_at is null
            and (e.name <> 'comment.extended' or c.extension_at is not null)
          when e.name = 'idea.merged' then i.merged_into_id = (e.payload->>'intoId')::uuid
            and exists (select 1 from ideas p where p.id = i.merged_into_id and p.visibility = 'public')
          else t.id is not null end
    ), candidates as (
      select f.id as event_id, w.member_id, case f.name
          when 'comment.posted' then 'comment' when 'comment.extended' then 'extension' when 'idea.merged' then 'merge'
          else case when f.words <> '' then 'official_response' else 'status_change' end end as kind
        from facts f join idea_follows w on w.idea_id = f.idea_id where f.name <> 'comment.edited'
      union all
      select f.id, p.author_id, 'reply' from facts f join idea_comments p on p.id = f.parent_id where f.name = 'comment.posted'
      union all
      select f.id, f.writer_id, 'extension' from facts f where f.name = 'comment.extended'
      union all
      select f.id, named.id::uuid, 'mention' from facts f, jsonb_array_elements_text(f.payload->'mentionedIds') as named (id)
        where f.name = 'comment.posted' or (f.name = 'comment.edited'
          and not exists (select 1 from notices n where n.member_id = named.id::uuid and n.comment_id = f.comment_id)
          and not exists (select 1 from mails x where x.member_id = named.id::uuid and x.values->>'commentId' = f.comment_id::text))
    ), chosen as (
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
      where m.closed_at is null and m.email is not null and m.id is distinct from f.actor_id
        and (f.name = 'comment.extended' or m.id is distinct from f.writer_id)
      order by f.position
    ), new_notices as (
      insert into notices (id, member_id, event_id, kind, idea_id, comment_id, timeline_id, actor_id, created_at)
      select gen_random_uuid(), member_id, id, kind, idea_id, comment_id, timeline_id, actor_id, occurred_at from told where in_app
      on conflict (member_id, event_id) do nothing returning member_id
    ), new_mails as (
      insert into mails (id, dedupe_key, member_id, to_address, template, locale, values)
      select gen_random_uuid(), 'notice:' || id || ':' || member_id, member_id, email, 'notice', locale, jsonb_build_object(
        'kind', kind, 'ideaId', idea_id, 'commentId', comment_id, 'timelineId', timeline_id, 'actorId', actor_id,
        'notBefore', not_before)
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
    select (select count(*) from jobs), (select count(*) from signals)`);
}
