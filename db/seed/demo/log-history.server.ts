import { consumers } from "#app/jobs/consumers.server.ts";
import { drainEvents } from "#app/jobs/event-log.server.ts";
import { recognitionConsumer } from "#app/jobs/recognition-consumer.server.ts";
import type { Db, Sql } from "../../types.ts";

/** The events that the application would have recorded for each kind of row, as `name, payload, actor_id, occurred_at`. */
const HISTORY = `
  select 'idea.submitted' as name, jsonb_build_object('ideaId', id, 'authorId', author_id) as payload, author_id as actor_id, created_at as occurred_at
    from ideas where visibility = 'public'
  union all select 'idea.voted', jsonb_build_object('ideaId', idea_id, 'memberId', member_id, 'value', value, 'previous', 0), member_id, cast_at
    from idea_votes where via_idea_id is null
  union all select 'idea.status_changed', jsonb_build_object('ideaId', idea_id, 'timelineId', id, 'from', from_status_id, 'to', to_status_id, 'batchId', batch_id), actor_id, created_at
    from idea_timeline where kind = 'status'
  union all select 'idea.merged', jsonb_build_object('ideaId', idea_id, 'intoId', other_idea_id, 'timelineId', id), actor_id, created_at
    from idea_timeline where kind = 'merged'
  union all select 'comment.posted', jsonb_build_object('ideaId', idea_id, 'commentId', id, 'authorId', author_id, 'parentId', parent_id, 'mentionedIds', '[]'::jsonb), author_id, created_at
    from idea_comments where visibility = 'public' and deleted_at is null
  union all select 'comment.voted', jsonb_build_object('commentId', comment_id, 'memberId', member_id, 'value', value, 'previous', 0), member_id, cast_at
    from idea_comment_votes
  union all select 'comment.extended', jsonb_build_object('ideaId', c.idea_id, 'commentId', c.id, 'authorId', c.author_id, 'timelineId', t.id), t.actor_id, t.created_at
    from idea_comments c join idea_timeline t on t.comment_id = c.id and t.kind = 'extension' where c.extension_at is not null
  union all select 'thread.started', jsonb_build_object('threadId', id, 'authorId', author_id, 'kind', kind, 'mentionedIds', '[]'::jsonb), author_id, created_at
    from threads where visibility = 'public'
  union all select 'post.added', jsonb_build_object('threadId', thread_id, 'postId', id, 'authorId', author_id, 'mentionedIds', '[]'::jsonb), author_id, created_at
    from posts where visibility = 'public' and deleted_at is null
  union all select 'post.voted', jsonb_build_object('threadId', p.thread_id, 'postId', p.id, 'memberId', v.member_id, 'authorId', p.author_id, 'helpful', true), v.member_id, v.cast_at
    from post_votes v join posts p on p.id = v.post_id
  union all select 'post.accepted', jsonb_build_object('threadId', s.thread_id, 'postId', p.id, 'authorId', p.author_id, 'stepId', s.id, 'byAsker', s.actor_id = t.author_id), s.actor_id, s.created_at
    from thread_steps s join threads t on t.accepted_post_id = s.post_id join posts p on p.id = s.post_id where s.kind = 'accepted'
  union all select 'thread_comment.posted', jsonb_build_object('threadId', thread_id, 'commentId', id, 'postId', post_id, 'authorId', author_id, 'mentionedIds', '[]'::jsonb), author_id, created_at
    from thread_comments where visibility = 'public' and deleted_at is null
  union all select 'article.published', jsonb_build_object('articleId', a.id, 'revisionId', t.revision_id, 'language', t.language, 'first', true, 'major', true), a.author_id, t.first_published_at
    from articles a join article_translations t on t.article_id = a.id where a.published_at is not null
  union all select 'article.origin_added', jsonb_build_object('articleId', o.article_id, 'threadId', o.thread_id, 'creditedId', o.credited_id), o.linked_by_id, a.published_at
    from article_origins o join articles a on a.id = o.article_id where a.published_at is not null`;

/**
 * Writes the months before the demo's first day into the event log, in the order of time, and makes the ledger of points of
 * them. For all others they are long past: nobody is told of what happened, or of what they reached, months ago.
 */
export async function logHistory({ db, sql }: { db: Db; sql: Sql }): Promise<void> {
  await sql.unsafe(`
    insert into events (id, name, payload, actor_id, occurred_at, position)
    select gen_random_uuid(), h.name, h.payload, h.actor_id, h.occurred_at,
      row_number() over (order by h.occurred_at, h.name, h.payload::text)
    from (${HISTORY}) h`);
  await sql`insert into event_consumers (name, position) values (${recognitionConsumer.name}, 0)`;
  do await drainEvents({ db, sql }, [recognitionConsumer]);
  while ((await sql`select 1 from events where position is null limit 1`).length > 0);
  await dateHonours(sql);
  const knowing = consumers.map(({ name }) => name).filter((name) => name !== recognitionConsumer.name);
  await sql`
    insert into event_consumers (name, position)
    select name, (select max(position) from events) from unnest(${knowing}::text[]) as name`;
}

/** Levels and badges were reached when the points for them were there, not when somebody looked. */
async function dateHonours(sql: Sql): Promise<void> {
  await sql`
    update events e set occurred_at = reached.at from (
      select e.id, (
        select p.occurred_at from (
          select occurred_at, sum(points) over (order by occurred_at, position, nth) as total
          from point_entries where member_id = (e.payload->>'memberId')::uuid) p
        where p.total >= l.threshold order by p.occurred_at limit 1) as at
      from events e join levels l on l.rank = (e.payload->>'to')::int where e.name = 'member.level_changed'
    ) reached where reached.id = e.id and reached.at is not null`;
  await sql`
    update events e set occurred_at = b.awarded_at from member_badges b
    where e.name = 'member.badge_awarded' and b.member_id = (e.payload->>'memberId')::uuid
      and b.badge_id = (e.payload->>'badgeId')::uuid`;
}
