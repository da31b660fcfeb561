import { settleMonthsSql } from "#app/domain/ambassadors/member-months.ts";
import { freezeFacts } from "#app/domain/recognition/freeze-facts.server.ts";
import type { FactKind } from "#app/domain/recognition/ledger-rows.ts";
import { rebuildLedger } from "#app/domain/recognition/rebuild-ledger.server.ts";
import { consumers } from "#app/jobs/consumers.server.ts";
import type { Db, Sql } from "#db/types.ts";

/** The history of the bench happened within so many days before it, so that boards of every period have somebody on them. */
const DAYS = 730;
/** Facts written down by one statement. */
const BATCH = 20_000;

/** What would be in the log if the imported community had happened here. */
const HISTORY = `
  select 'idea.submitted' as name, jsonb_build_object('ideaId', id, 'authorId', author_id) as payload, author_id as actor_id, created_at as at from ideas
  union all select 'idea.voted', jsonb_build_object('ideaId', idea_id, 'memberId', member_id, 'value', value, 'previous', 0), member_id, cast_at from idea_votes
  union all select 'comment.posted', jsonb_build_object('ideaId', idea_id, 'commentId', id, 'authorId', author_id, 'parentId', parent_id, 'mentionedIds', '[]'::jsonb), author_id, created_at from idea_comments
  union all select 'comment.voted', jsonb_build_object('commentId', comment_id, 'memberId', member_id, 'value', value, 'previous', 0), member_id, cast_at from idea_comment_votes
  union all select 'idea.status_changed', jsonb_build_object('ideaId', idea_id, 'timelineId', id, 'from', coalesce(from_status_id, 'received'), 'to', to_status_id, 'batchId', null), actor_id, created_at from idea_timeline where kind = 'status'
  union all select 'post.added', jsonb_build_object('threadId', thread_id, 'postId', id, 'authorId', author_id, 'mentionedIds', '[]'::jsonb), author_id, created_at from posts
  union all select 'post.voted', jsonb_build_object('threadId', p.thread_id, 'postId', p.id, 'memberId', v.member_id, 'authorId', p.author_id, 'helpful', true), v.member_id, v.cast_at from post_votes v join posts p on p.id = v.post_id
  union all select 'post.accepted', jsonb_build_object('threadId', t.id, 'postId', p.id, 'authorId', p.author_id, 'stepId', t.id, 'byAsker', true), t.author_id, coalesce(t.solved_at, p.created_at) from threads t join posts p on p.id = t.accepted_post_id`;

const FACTS: [FactKind, string][] = [
  ["idea", "ideas"],
  ["thread", "threads"],
  ["comment", "idea_comments"],
  ["post", "posts"],
  ["move", "idea_timeline"],
];

/** Makes the log and the ledger of the bench out of its content: a community of this size that was always recognised. */
export async function makeLedger(db: Db, sql: Sql): Promise<void> {
  process.stderr.write("Making the log and the ledger\n");
  await sql.begin(async (tx) => {
    await tx.unsafe(`
      insert into events (id, name, payload, actor_id, occurred_at, position)
      select gen_random_uuid(), h.name, h.payload, h.actor_id,
        now() - interval '${DAYS} days' * (extract(epoch from l.until - h.at) / greatest(1, extract(epoch from l.until - l.since)))::float8,
        row_number() over (order by h.at, h.name desc, h.payload)
      from (${HISTORY}) h cross join (select min(at) as since, max(at) as until from (${HISTORY}) every) l`);
    // Everybody else has read all of it.
    for (const { name } of consumers)
      await tx`
        insert into event_consumers (name, position) select ${name}, max(position) from events where position is not null
        on conflict (name) do update set position = excluded.position`;
    // What they would have made of it.
    await tx.unsafe(settleMonthsSql());
  });
  for (const [kind, table] of FACTS) {
    for await (const rows of sql<{ id: string }[]>`select id from ${sql(table)}`.cursor(BATCH)) {
      await freezeFacts(
        db,
        rows.map(({ id }) => ({ kind, id, position: 0, parentId: null })),
      );
    }
  }
  await sql`analyze`;
  await rebuildLedger(db);
}
