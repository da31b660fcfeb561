import { sql } from "drizzle-orm";
import type { News } from "./news.ts";

/** Articles: those whose answers they were made of hear of it once the article can be read. */
export const articleNews: News = {
  wants: ["article.published", "article.origin_added"],
  facts: sql`
    select e.id, e.name, e.payload, e.position, e.actor_id, e.occurred_at, null::uuid as idea_id, null::uuid as comment_id,
      null::uuid as timeline_id, null::uuid as thread_id, null::uuid as post_id, null::uuid as thread_comment_id,
      a.id as article_id, null::uuid as case_id, null::uuid as act_id, null::text as honour, null::uuid as writer_id
    from ev e join articles a on a.id = (e.payload->>'articleId')::uuid and a.published_at is not null and a.retired_at is null
    where e.name = 'article.origin_added' or (e.payload->>'first')::boolean`,
  candidates: sql`
    select f.id as event_id, o.credited_id as member_id, 'article' as kind from facts f
    join article_origins o on o.article_id = f.article_id and o.credited_id is not null
      and (f.name = 'article.published' or o.thread_id = (f.payload->>'threadId')::uuid)
    where not exists (select 1 from notices n where n.member_id = o.credited_id and n.article_id = f.article_id)`,
};
