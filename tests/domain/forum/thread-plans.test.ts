import { afterAll, expect, test } from "vitest";
import { type Actor, GUEST } from "#app/domain/core/actor.ts";
import { locatePost, locateRemark } from "#app/domain/forum/post-place-queries.server.ts";
import { listPosts } from "#app/domain/forum/post-queries.server.ts";
import { getThreadSurroundings } from "#app/domain/forum/thread-around-queries.server.ts";
import { getThread } from "#app/domain/forum/thread-queries.server.ts";
import type { Sql } from "#db/types.ts";
import { sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";
import { planWatcher } from "#tests/support/plans.ts";

const now = new Date("2026-06-01T12:00:00Z");
const watcher = planWatcher([
  "threads",
  "thread_texts",
  "thread_comments",
  "thread_steps",
  "thread_me_toos",
  "thread_follows",
  "posts",
  "post_votes",
  "members",
  "cases",
]);
afterAll(() => watcher.end());

/** One busy thread among many, in a community where everybody writes. */
async function seed(count: number) {
  const thread = await aThread();
  const steps = ["locked", "reopened"];
  await sql`
    insert into members (id, username, display_name)
    select gen_random_uuid(), 'reader' || n, 'Reader ' || n from generate_series(1, ${count}::int) n`;
  await sql`
    insert into threads (id, slug, title, author_id, category_id, kind, state)
    select uuidv7(), 'thread-' || n, 'Thread ' || n, m.id, ${thread.categoryId}, 'question', 'answered'
    from generate_series(1, ${count}::int) n join members m on m.username = 'reader' || n`;
  await sql`insert into thread_texts (thread_id, source, html, renderer_version) select id, title, title, 1 from threads on conflict do nothing`;
  await sql`
    insert into posts (id, thread_id, author_id, source, html, renderer_version, helpful_count)
    select uuidv7(), case when t.number % 100 = 0 then ${thread.id} else t.id end, t.author_id, 'x', 'x', 1, t.number % 7 from threads t`;
  await sql`
    insert into thread_comments (id, thread_id, post_id, author_id, source, html, renderer_version)
    select uuidv7(), thread_id, case when number % 3 = 0 then null else id end, author_id, 'x', 'x', 1 from posts`;
  await sql`insert into post_votes (post_id, member_id) select id, author_id from posts`;
  await sql`insert into thread_me_toos (thread_id, member_id) select id, author_id from threads`;
  await sql`insert into thread_follows (thread_id, member_id) select id, author_id from threads`;
  await sql`
    insert into thread_steps (id, thread_id, kind) select uuidv7(), id, (${steps}::text[])[1 + number % 2] from threads`;
  await sql`
    insert into cases (id, thread_id, customer_id, title, reason, state, first_answer_due_at, resolve_due_at)
    select uuidv7(), id, author_id, title, 'asker', 'resolved', now(), now() from threads`;
  await sql`analyze`;
  return thread;
}

test("a thread's page reads no large table from end to end, whoever reads it", async () => {
  const { id, number } = await seed(6000);
  const [post] = await sql<{ number: number }[]>`
    select number::int as number from posts where thread_id = ${id} order by number desc limit 1`;
  const [remark] = await sql<{ number: number }[]>`
    select number::int as number from thread_comments where thread_id = ${id} order by number desc limit 1`;
  const near = await sql<{ id: string }[]>`select id from threads limit 5`;
  const wrong: unknown[] = [];
  const readers: Actor[] = [GUEST, await aMember(), await aMember({ role: "agent" })];
  for (const actor of readers) {
    const community = { categories: [] };
    const { facts } = await getThread(sql, actor, { number, community, locale: "en", now });
    const common = { threadId: id, facts, now };
    const first = await listPosts(sql, actor, { ...common, acceptedPostId: null });
    const relatedIds = near.map((one) => one.id);
    const reads: Record<string, (watched: Sql) => Promise<unknown>> = {
      thread: (watched) => getThread(watched, actor, { number, community, locale: "en", now }),
      posts: (watched) => listPosts(watched, actor, { ...common, acceptedPostId: null }),
      next: (watched) => listPosts(watched, actor, { ...common, acceptedPostId: null, cursor: first.next }),
      around: (watched) => getThreadSurroundings(watched, actor, { ...common, relatedIds, locale: "en" }),
      place: (watched) => locatePost(watched, actor, post!.number),
      remark: (watched) => locateRemark(watched, actor, remark!.number),
    };
    for (const [name, read] of Object.entries(reads)) {
      const { plans } = await watcher.plansOf(read);
      for (const plan of plans) if (plan.scans.length > 0) wrong.push({ name, actor: actor.kind, ...plan });
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);
