import { sql } from "drizzle-orm";
import type { News } from "./news.ts";

/** Questions, discussions, their answers and remarks. */
export const threadNews: News = {
  wants: [
    "thread.started",
    "thread.edited",
    "thread.info_requested",
    "thread.nudged",
    "thread.moved",
    "thread.locked",
    "thread.reopened",
    "thread.marked_duplicate",
    "thread.converted",
    "post.added",
    "post.edited",
    "post.accepted",
    "thread_comment.posted",
    "thread_comment.edited",
  ],
  // What became an idea is told of as the idea; locks of old threads are housekeeping, and no news.
  facts: sql`
    select e.id, e.name, e.payload, e.position, e.actor_id, e.occurred_at, i.id as idea_id, null::uuid as comment_id,
      s.id as timeline_id, case when i.id is null then th.id end as thread_id, p.id as post_id,
      r.id as thread_comment_id, null::uuid as article_id, null::uuid as case_id, null::uuid as act_id, null::text as honour,
      case when e.name <> 'post.accepted' then coalesce(r.author_id, p.author_id) end as writer_id,
      p.author_id as answerer_id, th.author_id as asker_id, th.id as followed_id
    from ev e
    join threads th on th.id = (e.payload->>'threadId')::uuid and th.visibility in ('public', 'circle')
    left join ideas i on e.name = 'thread.converted' and e.payload->>'to' = 'idea'
      and i.id = (e.payload->>'ideaId')::uuid and i.visibility in ('public', 'circle')
    left join posts p on p.id = (e.payload->>'postId')::uuid and p.visibility = 'public' and p.deleted_at is null
    left join thread_comments r on r.id = (e.payload->>'commentId')::uuid and r.visibility = 'public' and r.deleted_at is null
    left join thread_steps s on s.id = (e.payload->>'stepId')::uuid
    where (e.payload->>'postId' is null or p.id is not null) and (e.payload->>'commentId' is null or r.id is not null)
      and case e.name
        when 'thread.converted' then (i.id is not null) = (e.payload->>'to' = 'idea')
        when 'post.accepted' then th.accepted_post_id = p.id
        when 'thread.info_requested' then th.needs_info_at is not null
        when 'thread.nudged' then th.state = 'answered'
        when 'thread.locked' then th.locked_at is not null and e.payload->>'reason' = 'staff'
        else true end
      and (e.name = 'thread.converted' or th.converted_idea_id is null)`,
  candidates: sql`
    select f.id as event_id, w.member_id, case f.name when 'post.added' then 'answer' when 'post.accepted' then 'solution'
        when 'thread.converted' then 'moved' else 'comment' end as kind
      from facts f join thread_follows w on w.thread_id = f.followed_id
      where f.name in ('post.added', 'post.accepted', 'thread_comment.posted', 'thread.converted')
    union all
    select f.id, f.answerer_id, case f.name when 'post.accepted' then 'solution' else 'reply' end from facts f
      where f.name = 'post.accepted' or (f.name = 'thread_comment.posted' and f.post_id is not null)
    union all
    select f.id, f.asker_id, case f.name when 'thread_comment.posted' then 'reply' when 'thread.info_requested' then 'needs_info'
        when 'thread.nudged' then 'still_open' else 'moved' end
      from facts f where (f.name = 'thread_comment.posted' and f.post_id is null)
        or f.name in ('thread.info_requested', 'thread.nudged', 'thread.moved', 'thread.locked', 'thread.reopened',
          'thread.marked_duplicate', 'thread.converted')
    union all
    select f.id, named.id::uuid, 'mention' from facts f, jsonb_array_elements_text(f.payload->'mentionedIds') as named (id)
      where f.name in ('thread.started', 'post.added', 'thread_comment.posted') or (f.name like '%.edited' and not exists (
        select 1 from notices n where n.member_id = named.id::uuid and n.thread_id = f.thread_id
          and n.post_id is not distinct from f.post_id and n.thread_comment_id is not distinct from f.thread_comment_id)
        and not exists (select 1 from mails x where x.member_id = named.id::uuid and x.values->>'threadId' = f.thread_id::text
          and x.values->>'postId' is not distinct from f.post_id::text
          and x.values->>'threadCommentId' is not distinct from f.thread_comment_id::text))`,
};
