import { describe, expect, test } from "vitest";
import { loader } from "#app/routes/forum.$ref._index/route.tsx";
import { newId } from "#db/ids.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const visit = (ref: string, options: { as?: { id: string }; query?: string } = {}) =>
  call(loader, { url: `/forum/${ref}${options.query ?? ""}`, params: { ref }, as: options.as });
const numbers = (posts: { number: number }[]) => posts.map((post) => post.number);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function aStep(threadId: string, wanted: Record<string, unknown>) {
  await sql`insert into thread_steps ${sql({ id: newId(), thread_id: threadId, ...wanted })}`;
}

async function aRemark(threadId: string, wanted: Record<string, unknown> = {}) {
  const author = await aMember();
  const html = "<p>Which one?</p>";
  const row = { id: newId(), thread_id: threadId, author_id: author.id, source: "Which one?", html };
  const [made] = await sql<{ number: number }[]>`
    insert into thread_comments ${sql({ ...row, renderer_version: 1, ...wanted })} returning number::int as number`;
  return made!.number;
}

const accept = (threadId: string, postId: string) =>
  sql`update threads set accepted_post_id = ${postId}, state = 'solved', solved_at = now() where id = ${threadId}`;

test("shows the question, who asked, and the reader's own marks", async () => {
  const thread = await aThread({ body: "**Help.**", tags: ["lamp"], product: "Lamp", version: "2" });
  const me = await aMember();
  await sql`insert into thread_me_toos (thread_id, member_id) values (${thread.id}, ${me.id})`;
  await sql`insert into thread_follows (thread_id, member_id) values (${thread.id}, ${me.id})`;
  await sql`update threads set me_too_count = 1 where id = ${thread.id}`;
  const { status, body } = await visit(thread.ref, { as: me });
  expect(status).toBe(200);
  expect(body.thread).toMatchObject({
    title: thread.title,
    html: "<p><strong>Help.</strong></p>\n",
    tags: ["lamp"],
    product: "Lamp",
    version: "2",
    state: "new",
    author: { username: thread.author.username },
    meToo: { count: 1, mine: true },
    following: true,
    can: { answer: true, edit: false, claim: true, lock: false },
  });
  const guest = await visit(thread.ref);
  expect(guest.body.thread).toMatchObject({
    meToo: { count: 1, mine: false },
    following: false,
    can: { answer: "sign_in_first", claim: false },
  });
});

describe("answers", () => {
  test("are best first: official, then most helpful, then oldest; the accepted one before all", async () => {
    const thread = await aThread();
    const old = await aPost({ threadId: thread.id });
    const young = await aPost({ threadId: thread.id });
    const helpful = await aPost({ threadId: thread.id, helpfulCount: 3 });
    const official = await aPost({ threadId: thread.id, officialAt: new Date() });
    const chosen = await aPost({ threadId: thread.id });
    await accept(thread.id, chosen.id);
    const { body } = await visit(thread.ref);
    expect(body.posts.accepted).toMatchObject({ number: chosen.number, accepted: true });
    expect(numbers(body.posts.items)).toEqual([official.number, helpful.number, old.number, young.number]);
    expect(body.posts.items[0].official).toBe(true);
  });

  test("come twenty at a time, none twice and none left out", async () => {
    const thread = await aThread();
    const chosen = await aPost({ threadId: thread.id });
    for (let n = 0; n < 23; n += 1) await aPost({ threadId: thread.id, historicScore: n % 3 });
    await accept(thread.id, chosen.id);
    const first = (await visit(thread.ref)).body.posts;
    expect(first.items).toHaveLength(20);
    const second = (await visit(thread.ref, { query: `?answers=${first.next}` })).body;
    expect(second.posts).toMatchObject({ accepted: null, next: null });
    expect(second.indexed).toBe(false);
    expect(new Set(numbers([...first.items, ...second.posts.items])).size).toBe(23);
    const odd = (await visit(thread.ref, { query: "?answers=bm9uc2Vuc2U" })).body.posts;
    expect(odd.items).toHaveLength(20);
  });

  test("tell the reader what is theirs: their vote, and what they may do", async () => {
    const thread = await aThread();
    const me = await aMember();
    const mine = await aPost({ threadId: thread.id, by: me });
    const other = await aPost({ threadId: thread.id, helpfulCount: 1 });
    await sql`insert into post_votes (post_id, member_id) values (${other.id}, ${me.id})`;
    const { items } = (await visit(thread.ref, { as: me })).body.posts;
    expect(items).toMatchObject([
      { number: other.number, voted: true, can: { vote: true, edit: false, accept: false } },
      { number: mine.number, voted: false, can: { vote: false, edit: true, delete: true } },
    ]);
    const asked = (await visit(thread.ref, { as: thread.author })).body.posts.items;
    expect(asked[0].can).toMatchObject({ accept: true, official: false, makePrivate: false });
    const agent = (await visit(thread.ref, { as: await aMember({ role: "agent" }) })).body.posts.items;
    expect(agent[0].can).toMatchObject({
      accept: true,
      official: true,
      makePrivate: true,
      makeArticle: true,
    });
  });
});

describe("what is gone", () => {
  test("leaves a gap without its words, and its remarks stay", async () => {
    const thread = await aThread();
    const moderator = await aMember({ role: "moderator" });
    const own = await aPost({ threadId: thread.id, body: "Secret one" });
    const other = await aPost({ threadId: thread.id, body: "Secret two" });
    const hidden = await aPost({ threadId: thread.id, body: "Secret three", visibility: "hidden" });
    await aRemark(thread.id, { post_id: own.id });
    await sql`update posts set deleted_at = now(), deleted_by_id = ${own.author.id}, gone_reason = 'deleted' where id = ${own.id}`;
    await sql`update posts set deleted_at = now(), deleted_by_id = ${moderator.id}, gone_reason = 'private' where id = ${other.id}`;
    await aStep(thread.id, {
      kind: "made_private",
      post_id: other.id,
      actor_id: moderator.id,
      note: "An address.",
    });
    const { body } = await visit(thread.ref);
    expect(JSON.stringify(body)).not.toContain("Secret");
    expect(body.posts.items).toMatchObject([
      { number: own.number, gap: { reason: "deleted", by: null }, remarks: { items: [{ gap: null }] } },
      { number: other.number, gap: { reason: "private", role: "moderator" } },
      { number: hidden.number, gap: { reason: "hidden" } },
    ]);
    expect(body.around.steps).toMatchObject([{ post: other.number, note: "An address." }]);
    const staff = (await visit(thread.ref, { as: moderator })).body.posts.items;
    expect(staff[2]).toMatchObject({ html: "<p>Secret three</p>\n", gap: null, apart: "hidden" });
    const restorer = (await visit(thread.ref, { as: own.author })).body.posts.items;
    expect(restorer[0].can.restore).toBe(true);
  });

  test("what waits for a check is seen by its writer and staff alone, and leaves no gap", async () => {
    const thread = await aThread();
    const held = await aPost({ threadId: thread.id, visibility: "held" });
    expect((await visit(thread.ref)).body.posts.items).toEqual([]);
    expect((await visit(thread.ref, { as: await aMember() })).body.posts.items).toEqual([]);
    const mine = (await visit(thread.ref, { as: held.author })).body.posts.items;
    expect(mine).toMatchObject([
      { apart: "held", gap: null, can: { edit: true, delete: true, vote: false } },
    ]);
  });

  test("the question's own words may be gone too", async () => {
    const thread = await aThread({ body: "Secret" });
    await sql`update thread_texts set gone_at = now(), gone_reason = 'private' where thread_id = ${thread.id}`;
    const { body } = await visit(thread.ref, { query: "?quote=0", as: await aMember() });
    expect(body.thread).toMatchObject({ html: "", gone: { reason: "private" } });
    expect(body.quoted).toBeNull();
    expect(body.indexed).toBe(false);
  });
});

describe("remarks", () => {
  test("are the first five, and the rest on demand", async () => {
    const thread = await aThread();
    const post = await aPost({ threadId: thread.id });
    const under: number[] = [];
    for (let n = 0; n < 7; n += 1)
      under.push(await aRemark(thread.id, { post_id: post.id, created_at: daysAgo(7 - n) }));
    const asked = await aRemark(thread.id);
    const { body } = await visit(thread.ref);
    expect(numbers(body.around.remarks.items)).toEqual([asked]);
    expect(numbers(body.posts.items[0].remarks.items)).toEqual(under.slice(0, 5));
    const { next } = body.posts.items[0].remarks;
    const all = await visit(thread.ref, { query: `?remarks=${post.number}` });
    expect(numbers(all.body.posts.items[0].remarks.items)).toEqual(under);
    const rest = await visit(thread.ref, { query: `?remarks=${post.number}&after=${next}` });
    expect(numbers(rest.body.posts.items[0].remarks.items)).toEqual(under.slice(5));
    expect(numbers(rest.body.around.remarks.items)).toEqual([asked]);
  });
});

describe("addresses", () => {
  test("an old title in the address leads to the new one, for good", async () => {
    const thread = await aThread();
    const answer = await visit(`${thread.number}-before`, { query: "?answers=abc" });
    expect(answer).toMatchObject({ status: 301, location: `/forum/${thread.ref}?answers=abc` });
    for (const ref of ["999999", "x", "0"]) expect((await visit(ref)).status).toBe(404);
  });

  test("what became an idea leads there, unless staff wants to stay", async () => {
    const idea = await anIdea();
    const thread = await aThread({ title: "A wish", convertedIdeaId: idea.id });
    const away = await visit(thread.ref);
    expect(away).toMatchObject({ status: 302, location: `/ideas/${idea.ref}` });
    expect(decodeURIComponent(away.headers.get("set-cookie")!)).toContain('"title":"A wish"');
    expect((await visit(thread.ref, { query: "?stay=1", as: await aMember() })).status).toBe(302);
    const { body } = await visit(thread.ref, { query: "?stay=1", as: await aMember({ role: "agent" }) });
    expect(body).toMatchObject({ idea: { number: idea.number }, indexed: false });
    expect(body.thread.can.answer).toBe("thread_converted");
  });

  test.each(["held", "hidden", "removed"] as const)(
    "a %s thread does not exist for others",
    async (visibility) => {
      const author = await aMember();
      const thread = await aThread({ by: author, visibility });
      expect((await visit(thread.ref)).status).toBe(404);
      expect((await visit(thread.ref, { as: author })).status).toBe(visibility === "removed" ? 404 : 200);
      expect((await visit(thread.ref, { as: await aMember({ role: "agent" }) })).status).toBe(200);
    },
  );
});

test("who is on it is shown as long as it lasts", async () => {
  const helper = await aMember();
  const soon = new Date(Date.now() + 300_000);
  const thread = await aThread({ claimedById: helper.id, claimedUntil: soon });
  expect((await visit(thread.ref)).body.thread.claim).toMatchObject({
    name: helper.displayName,
    mine: false,
  });
  expect((await visit(thread.ref, { as: helper })).body.thread.claim.mine).toBe(true);
  await sql`update threads set claimed_until = now() - interval '1 second' where id = ${thread.id}`;
  expect((await visit(thread.ref)).body.thread.claim).toBeNull();
});

test("beside it: what repeats it, what it repeats, the articles it became; never what one may not see", async () => {
  const thread = await aThread({ title: "The lamp blinks red at night" });
  const again = await aThread({ title: "Blinking lamp", duplicateOfId: thread.id });
  await aThread({ title: "Hidden", duplicateOfId: thread.id, visibility: "hidden" });
  const article = await anArticle();
  await sql`insert into article_origins (article_id, thread_id) values (${article.id}, ${thread.id})`;
  const { body } = await visit(thread.ref);
  expect(numbers(body.around.duplicates)).toEqual([again.number]);
  expect(body.around.articles).toMatchObject([{ number: article.number, title: article.title }]);
  expect((await visit(again.ref)).body.thread.duplicateOf).toMatchObject({ number: thread.number });
});

test("the case is told to whose it is and to staff, to nobody else", async () => {
  const thread = await aThread();
  const due = new Date();
  const row = {
    id: newId(),
    thread_id: thread.id,
    customer_id: thread.author.id,
    title: "x",
    reason: "asker",
  };
  await sql`insert into cases ${sql({ ...row, first_answer_due_at: due, resolve_due_at: due })}`;
  expect((await visit(thread.ref)).body.thread.case).toBeNull();
  expect((await visit(thread.ref, { as: await aMember() })).body.thread.case).toBeNull();
  const asker = (await visit(thread.ref, { as: thread.author })).body.thread.case;
  expect(asker).toMatchObject({ state: "open", forAgent: false });
  const agent = (await visit(thread.ref, { as: await aMember({ role: "agent" }) })).body.thread.case;
  expect(agent.forAgent).toBe(true);
});

test("a quote of an answer of this thread is put into the box; of nothing else", async () => {
  const thread = await aThread();
  const me = await aMember();
  const post = await aPost({ threadId: thread.id, body: "Hold it." });
  const elsewhere = await aPost({ threadId: (await aThread()).id });
  const quoted = async (number: number) =>
    (await visit(thread.ref, { as: me, query: `?quote=${number}` })).body.quoted;
  expect(await quoted(post.number)).toEqual({
    number: post.number,
    name: post.author.displayName,
    source: "Hold it.",
  });
  expect((await quoted(0)).source).toBe("It blinks red.");
  expect(await quoted(elsewhere.number)).toBeNull();
});

test("only who may call customer service is told when it is there", async () => {
  const thread = await aThread();
  await aPost({ threadId: thread.id });
  expect((await visit(thread.ref, { as: thread.author })).body.team).toMatchObject({
    timeZone: expect.any(String),
  });
  expect((await visit(thread.ref, { as: await aMember() })).body.team).toBeNull();
});
