import { sql } from "drizzle-orm";
import type { News } from "./news.ts";

/** Ideas and their comments. */
export const ideaNews: News = {
  wants: [
    "idea.status_changed",
    "idea.responded",
    "idea.merged",
    "comment.posted",
    "comment.edited",
    "comment.extended",
  ],
  // To be seen by those who are told, not deleted, not taken back.
  facts: sql`
    select e.id, e.name, e.payload, e.position, e.actor_id, e.occurred_at, i.id as idea_id, c.id as comment_id,
      t.id as timeline_id, null::uuid as thread_id, null::uuid as post_id, null::uuid as thread_comment_id,
      null::uuid as article_id, null::uuid as case_id, null::uuid as act_id, null::text as honour,
      case when e.name <> 'comment.extended' then c.author_id end as writer_id,
      c.author_id as extender_id, c.parent_id, t.source as words
    from ev e
    join ideas i on i.id = (e.payload->>'ideaId')::uuid and i.visibility in ('public', 'circle')
    left join idea_comments c on c.id = (e.payload->>'commentId')::uuid
    left join idea_timeline t on t.id = (e.payload->>'timelineId')::uuid
    where t.undone_at is null
      and case
        when e.payload ? 'commentId' then c.visibility = 'public' and c.deleted_at is null
          and (e.name <> 'comment.extended' or c.extension_at is not null)
        when e.name = 'idea.merged' then i.merged_into_id = (e.payload->>'intoId')::uuid
          and exists (select 1 from ideas p where p.id = i.merged_into_id and p.visibility = 'public')
        else t.id is not null end`,
  candidates: sql`
    select f.id as event_id, w.member_id, case f.name
        when 'comment.posted' then 'comment' when 'comment.extended' then 'extension' when 'idea.merged' then 'merge'
        else case when f.words <> '' then 'official_response' else 'status_change' end end as kind
      from facts f join idea_follows w on w.idea_id = f.idea_id where f.name <> 'comment.edited'
    union all
    select f.id, p.author_id, 'reply' from facts f join idea_comments p on p.id = f.parent_id where f.name = 'comment.posted'
    union all
    select f.id, f.extender_id, 'extension' from facts f where f.name = 'comment.extended'
    union all
    select f.id, named.id::uuid, 'mention' from facts f, jsonb_array_elements_text(f.payload->'mentionedIds') as named (id)
      where f.name = 'comment.posted' or (f.name = 'comment.edited'
        and not exists (select 1 from notices n where n.member_id = named.id::uuid and n.comment_id = f.comment_id)
        and not exists (select 1 from mails x where x.member_id = named.id::uuid and x.values->>'commentId' = f.comment_id::text))`,
};
