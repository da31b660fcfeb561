import { expect, test } from "vitest";
import { GUEST } from "#app/domain/core/actor.ts";
import { canSeeThread } from "#app/domain/forum/policy.ts";
import { postPermalink, remarkPermalink } from "#app/domain/forum/post-permalink.ts";
import { locatePost, locateRemark } from "#app/domain/forum/post-place-queries.server.ts";
import { listPosts } from "#app/domain/forum/post-queries.server.ts";
import { getThread } from "#app/domain/forum/thread-queries.server.ts";
import { visibleThreads } from "#app/domain/forum/visibility.server.ts";
import { newId } from "#db/ids.ts";
import { sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const now = new Date();

async function readPage(number: number, cursor: string | null) {
  const community = { categories: [] };
  const { id, acceptedPostId, facts } = await getThread(sql, GUEST, { number, community, locale: "en", now });
  return listPosts(sql, GUEST, { threadId: id, acceptedPostId, facts, cursor, now });
}

test("every answer is found on the page its permalink names", async () => {
  const thread = await aThread();
  const author = await aMember();
  const posts = [];
  for (let n = 0; n < 43; n += 1)
    posts.push(await aPost({ threadId: thread.id, by: author, historicScore: n % 5 }));
  await sql`update posts set official_at = now() where id = ${posts[7]!.id}`;
  await sql`update threads set accepted_post_id = ${posts[20]!.id}, state = 'solved' where id = ${thread.id}`;
  await sql`update posts set visibility = 'held' where id = ${posts[4]!.id}`;
  const pages = new Set<string | null>();
  for (const [n, post] of posts.entries()) {
    if (n === 4) continue;
    const place = await locatePost(sql, GUEST, post.number);
    pages.add(place.cursor);
    const page = await readPage(thread.number, place.cursor);
    const there = [page.accepted, ...page.items].some((one) => one?.number === post.number);
    expect(there, `answer ${n}`).toBe(true);
  }
  expect(pages.size).toBe(3);
  const last = await locatePost(sql, GUEST, posts[20]!.number);
  expect(postPermalink(last, posts[20]!.number)).toBe(`/forum/${thread.ref}#answer-${posts[20]!.number}`);
});

test("a remark beyond the first is found among all of its place", async () => {
  const thread = await aThread();
  const post = await aPost({ threadId: thread.id });
  const author = await aMember();
  const remarks: number[] = [];
  for (let n = 0; n < 6; n += 1) {
    const row = { id: newId(), thread_id: thread.id, post_id: post.id, author_id: author.id, source: "x" };
    const [made] = await sql<{ number: number }[]>`
      insert into thread_comments ${sql({ ...row, html: "<p>x</p>", renderer_version: 1 })} returning number::int as number`;
    remarks.push(made!.number);
  }
  const at = async (n: number) => remarkPermalink(await locateRemark(sql, GUEST, remarks[n]!), remarks[n]!);
  expect(await at(4)).toBe(`/forum/${thread.ref}#remark-${remarks[4]}`);
  expect(await at(5)).toBe(`/forum/${thread.ref}?remarks=${post.number}#remark-${remarks[5]}`);
});

test("what one may not see has no place", async () => {
  const thread = await aThread({ visibility: "hidden" });
  const post = await aPost({ threadId: thread.id });
  await expect(locatePost(sql, GUEST, post.number)).rejects.toMatchObject({ code: "no_such_post" });
  expect(await locatePost(sql, thread.author, post.number)).toMatchObject({
    thread: { number: thread.number },
  });
  await expect(locateRemark(sql, GUEST, 999)).rejects.toMatchObject({ code: "no_such_remark" });
});

test("lists and the rule agree on who may see a thread", async () => {
  const author = await aMember();
  const people = [GUEST, author, await aMember(), await aMember({ role: "agent" })];
  for (const visibility of ["public", "held", "hidden", "removed"] as const) {
    const thread = await aThread({ by: author, visibility });
    for (const actor of people) {
      const rows =
        await sql`select 1 from threads t where t.id = ${thread.id} and ${visibleThreads(sql, actor)}`;
      expect(rows.length === 1).toBe(canSeeThread(actor, thread));
    }
  }
});
