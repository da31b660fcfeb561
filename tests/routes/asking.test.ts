import { beforeEach, expect, test } from "vitest";
import { refreshDocuments } from "#app/domain/search/refresh-documents.server.ts";
import type { Target } from "#app/domain/search/targets.ts";
import { loader as matches } from "#app/routes/forum.matches.ts";
import { action as ask, loader as askPage } from "#app/routes/forum.new.tsx";
import { loader as ideaPage } from "#app/routes/ideas.new.tsx";
import { runWith } from "#search/run-with.server.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { limitTo } from "#tests/support/factories/screening.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const question = {
  threadKind: "question",
  title: "How do I reset my wireless printer?",
  body: "It blinks red since Monday.",
  category: "general",
  language: "en",
  tags: "printer",
};

const findable = (...targets: Target[]) => refreshDocuments(runWith(sql), targets);

/** What a browser sends back of the cookie that an answer set. */
const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .find((one) => one.startsWith("kept="))!
    .split(";")[0]!;

beforeEach(async () => {
  await aCategory("general");
});

async function aHelpfulArticle() {
  const article = await anArticle({
    title: "Reset a wireless printer",
    summary: "Begin anew with your printer.",
    body: "Hold the wireless button for five seconds, then connect again.",
  });
  await findable({ kind: "article", id: article.id });
  return article;
}

test("a misspelt question finds the article, the solved question and the idea before it is posted", async () => {
  const article = await aHelpfulArticle();
  const thread = await aThread({ title: "My wireless printer must be reset every day" });
  const post = await aPost({ threadId: thread.id, body: "Give it a **fixed** address." });
  await sql`update threads set state = 'solved', accepted_post_id = ${post.id} where id = ${thread.id}`;
  const idea = await anIdea({ title: "Reset the printer from the phone, wireless" });
  await findable({ kind: "thread", id: thread.id }, { kind: "idea", id: idea.id });
  const query = new URLSearchParams({ title: "how to rest my wirless prnter", body: "" });
  const { body } = await call(matches, { url: `/forum/matches?${query}` });
  expect(body.wish).toBe(false);
  const found = body.matches.map(({ kind, id, good }: Record<string, unknown>) => ({ kind, id, good }));
  expect(found).toEqual([
    { kind: "article", id: article.id, good: false },
    { kind: "thread", id: thread.id, good: true },
    { kind: "idea", id: idea.id, good: false },
  ]);
  const extract = (nth: number) =>
    body.matches[nth].extract.map((part: { text: string }) => part.text).join("");
  expect(extract(1)).toBe("Give it a fixed address.");
  expect(extract(0)).not.toBe("");
});

test("the words of the text are looked for where the title finds nothing, and nonsense finds nothing", async () => {
  const article = await aHelpfulArticle();
  const look = async (title: string, body: string) =>
    (await call(matches, { url: `/forum/matches?${new URLSearchParams({ title, body })}` })).body.matches;
  expect(await look("Qqqq zzzz", "")).toEqual([]);
  expect(await look("Qqqq zzzz", "wireless printer reset")).toMatchObject([{ id: article.id }]);
  expect(await look("", "")).toEqual([]);
  expect(await look("x".repeat(300), "")).toEqual([]);
});

test("an article in both of its languages is one match", async () => {
  const article = await aHelpfulArticle();
  await sql`insert into article_translations (article_id, language, slug, title, summary, html, renderer_version, revision_id)
    select article_id, 'fr', 'wireless', 'Wireless printer', '', html, 1, revision_id from article_translations`;
  await findable({ kind: "article", id: article.id });
  const { body } = await call(matches, { url: "/forum/matches?title=wireless+printer" });
  expect(body.matches).toMatchObject([{ id: article.id, href: `/help/articles/${article.ref}` }]);
});

test("what nobody may see is not among the matches", async () => {
  const hidden = await aThread({ title: "Wireless printer reset", visibility: "hidden" });
  await findable({ kind: "thread", id: hidden.id });
  const { body } = await call(matches, { url: "/forum/matches?title=wireless+printer+reset" });
  expect(body.matches).toEqual([]);
});

test("a question is posted and its page is next; what was shown and read before stays with it", async () => {
  const me = await aMember();
  const article = await aHelpfulArticle();
  await sql`insert into content_reads (day, visitor, kind, target_id, read_at)
    values (current_date, ${me.id}, 'article', ${article.id}, now())`;
  const trail = `shown article:${article.id} ${Date.now()}`;
  const answer = await call(ask, { url: "/forum/new", as: me, form: { ...question, trail, confirmed: "1" } });
  const [thread] = await sql`select number, slug, id, author_id, kind, tags from threads`;
  expect(answer).toMatchObject({ status: 302, location: `/forum/${thread!.number}-${thread!.slug}` });
  expect(decodeURIComponent(answer.headers.get("set-cookie")!)).toContain("question_posted");
  expect(thread).toMatchObject({ author_id: me.id, kind: "question", tags: ["printer"] });
  const steps =
    await sql`select kind, target_id from thread_trails where thread_id = ${thread!.id} order by kind`;
  expect(steps).toEqual([
    { kind: "read", target_id: article.id },
    { kind: "shown", target_id: article.id },
  ]);
});

test("without scripts, matches come first, with everything typed kept; then it is posted", async () => {
  const article = await aHelpfulArticle();
  const me = await aMember();
  const first = await call(ask, { url: "/forum/new", as: me, form: { ...question, confirmed: "" } });
  expect(first.body.found).toMatchObject({ wish: false, matches: [{ kind: "article", id: article.id }] });
  expect(first.body.values).toMatchObject(question);
  expect(await sql`select 1 from threads`).toHaveLength(0);
  expect((await call(askPage, { url: "/forum/new", as: me })).body.draft.content).toMatchObject(question);
  await call(ask, { url: "/forum/new", as: me, form: { ...question, confirmed: "1" } });
  expect(await sql`select 1 from threads`).toHaveLength(1);
  expect(await sql`select 1 from drafts`).toHaveLength(0);
});

test("where nothing is found, a question is posted at once", async () => {
  const me = await aMember();
  expect(await call(ask, { url: "/forum/new", as: me, form: question })).toMatchObject({ status: 302 });
});

test("a refused form comes back with its messages and its words", async () => {
  await sql`update categories set products = ${sql.json([{ name: "Lamp", versions: ["1"] }])}`;
  const post = async (changed: Record<string, string>) =>
    call(ask, { url: "/forum/new", as: await aMember(), form: { ...question, confirmed: "1", ...changed } });
  expect(await post({ title: " ", body: "x".repeat(32_001), tags: "a,b,c,d,e,f" })).toMatchObject({
    status: 422,
    body: {
      errors: { title: "required", body: "too_long", tags: "too_many_tags" },
      values: { tags: "a,b,c,d,e,f" },
    },
  });
  expect(await post({ product: "Oven" })).toMatchObject({
    status: 422,
    body: { errors: { product: "no_such_product" } },
  });
  expect(await post({ product: "Lamp", version: "2" })).toMatchObject({
    body: { errors: { version: "no_such_version" } },
  });
  expect(await post({ category: "none" })).toMatchObject({
    body: { errors: { category: "no_such_category" } },
  });
  expect(await post({ product: "Lamp", version: "1" })).toMatchObject({ status: 302 });
  expect(await sql`select product, version from threads`).toEqual([{ product: "Lamp", version: "1" }]);
});

test("whoever must confirm their address first reads so in the form, with their words", async () => {
  const me = await aMember({ verified: false });
  const sent = await call(ask, { url: "/forum/new", as: me, form: { ...question, confirmed: "1" } });
  expect(sent).toMatchObject({
    status: 422,
    body: { errors: { form: "verify_email_first" }, values: { body: question.body } },
  });
});

test("one topic more than a day may have is refused with its words kept", async () => {
  await limitTo({ topicsPerDay: 3 });
  const me = await aMember();
  const post = () => call(ask, { url: "/forum/new", as: me, form: { ...question, confirmed: "1" } });
  for (let n = 0; n < 3; n++) expect((await post()).status).toBe(302);
  expect(await post()).toMatchObject({ status: 429, body: { errors: { form: "too_many_topics" } } });
});

test("a guest searches freely, signs in to post, and finds what they typed", async () => {
  const article = await aHelpfulArticle();
  expect((await call(askPage, { url: "/forum/new" })).body).toMatchObject({ signedIn: false, draft: null });
  const seen = await call(ask, { url: "/forum/new", form: { ...question, confirmed: "" } });
  expect(seen.body.found.matches).toMatchObject([{ id: article.id }]);
  const sent = await call(ask, { url: "/forum/new", form: { ...question, confirmed: "1" } });
  expect(sent).toMatchObject({ status: 302, location: "/login?next=%2Fforum%2Fnew" });

  const me = await aMember();
  const cookie = cookieOf(sent.headers);
  const back = await call(askPage, { url: "/forum/new", as: me, headers: { cookie } });
  expect(back).toMatchObject({ status: 302, location: "/forum/new" });
  expect(cookieOf(back.headers)).toBe("kept=");
  const { body } = await call(askPage, { url: "/forum/new", as: me });
  expect(body.draft.content).toMatchObject({ ...question, asGuest: "1" });
});

test("what somebody read as a guest counts once they sign in to ask, and only then", async () => {
  const article = await aHelpfulArticle();
  const { visitorOf } = await import("#app/http/visitor.server.ts");
  const request = new Request("http://localhost:3000/", { headers: { "user-agent": "Firefox" } });
  const now = new Date();
  const { visitor } = visitorOf({
    actor: { kind: "guest" },
    request,
    now,
    context: { ip: "127.0.0.1" } as never,
  });
  await sql`insert into content_reads (day, visitor, kind, target_id, read_at)
    values (current_date, ${visitor}, 'article', ${article.id}, now())`;
  const headers = { "user-agent": "Firefox" };
  const form = { ...question, confirmed: "1" };
  await call(ask, { url: "/forum/new", as: await aMember(), headers, form });
  expect(await sql`select 1 from thread_trails`).toHaveLength(0);
  await call(ask, { url: "/forum/new", as: await aMember(), headers, form: { ...form, asGuest: "1" } });
  expect(await sql`select kind, target_id from thread_trails`).toEqual([
    { kind: "read", target_id: article.id },
  ]);
});

test("a guest's text that is too long for a cookie stays in the form", async () => {
  const body = Array.from({ length: 3000 }, (_, n) => (n * 7919).toString(36)).join(" ");
  expect(await call(ask, { url: "/forum/new", form: { ...question, body, confirmed: "1" } })).toMatchObject({
    status: 401,
    body: { errors: { form: "sign_in_first" }, values: { body } },
  });
});

test("a cookie made by hand is not believed", async () => {
  const me = await aMember();
  for (const value of ["x", "%E0%A4%A", Buffer.from("{}").toString("base64url")])
    expect(
      (await call(askPage, { url: "/forum/new", as: me, headers: { cookie: `kept=${value}` } })).status,
    ).toBe(200);
});

test("a wish is offered the other form, and takes its words along without losing an older draft", async () => {
  const me = await aMember();
  const wish = { ...question, title: "It would be great to have a dark mode", body: "For the evening." };
  const first = await call(ask, { url: "/forum/new", as: me, form: wish });
  expect(first.body.found).toEqual({ matches: [], wish: true });
  await sql`insert into drafts (id, member_id, kind, target, content)
    values (gen_random_uuid(), ${me.id}, 'idea', '', ${sql.json({ title: "Older", body: "Older words" })})`;

  const carried = await call(ask, {
    url: "/forum/new",
    as: me,
    form: { ...wish, as: "idea" },
  });
  expect(carried).toMatchObject({ status: 302, location: "/ideas/new" });
  const { body } = await call(ideaPage, { url: "/ideas/new", as: me });
  expect(body.draft.content).toMatchObject({
    title: wish.title,
    body: "For the evening.\n\n---\n\nOlder\n\nOlder words",
  });
  expect(await sql`select kind from drafts`).toEqual([{ kind: "idea" }]);
  // It is only an offer.
  expect(await call(ask, { url: "/forum/new", as: me, form: { ...wish, confirmed: "1" } })).toMatchObject({
    status: 302,
  });
  expect(await sql`select title from threads`).toEqual([{ title: wish.title }]);
});

test("a guest's wish arrives at the form for ideas after signing in", async () => {
  const sent = await call(ask, {
    url: "/forum/new",
    form: { ...question, title: "Please add a dark mode", as: "idea" },
  });
  expect(sent.location).toBe("/login?next=%2Fideas%2Fnew");
  const me = await aMember();
  const cookie = cookieOf(sent.headers);
  expect((await call(askPage, { url: "/forum/new", as: me, headers: { cookie } })).status).toBe(200);
  expect(await call(ideaPage, { url: "/ideas/new", as: me, headers: { cookie } })).toMatchObject({
    status: 302,
  });
  const { body } = await call(ideaPage, { url: "/ideas/new", as: me });
  expect(body.draft.content).toMatchObject({ title: "Please add a dark mode", body: question.body });
});

test("a link says what one came for; categories without questions are not offered", async () => {
  await aCategory("ideas-only", { takesThreads: false });
  await aCategory("lamps", { products: [{ name: "Lamp", versions: ["1"] }] });
  const { body } = await call(askPage, { url: "/forum/new?title=Red&kind=discussion&category=lamps" });
  expect(body.asked).toEqual({ title: "Red", body: "", kind: "discussion", category: "lamps" });
  expect(body.categories.map((one: { slug: string }) => one.slug).sort()).toEqual(["general", "lamps"]);
  expect(body.team).toMatchObject({ open: expect.any(Boolean), timeZone: expect.any(String) });
});

test("a discussion is opened as one", async () => {
  const me = await aMember();
  const form = { ...question, threadKind: "discussion", confirmed: "1" };
  const answer = await call(ask, { url: "/forum/new", as: me, form });
  expect(decodeURIComponent(answer.headers.get("set-cookie")!)).toContain("discussion_posted");
  expect(await sql`select kind, state from threads`).toEqual([{ kind: "discussion", state: "open" }]);
});

test("who asks in a whole sentence finds what has only its main words", async () => {
  const article = await aHelpfulArticle();
  for (const title of ["Since summer it rains", "Bought at the market", "A lamp", "A chair", "A table"]) {
    const thread = await aThread({ title });
    await findable({ kind: "thread", id: thread.id });
  }
  const asked = new URLSearchParams({ title: "Since I bought it I must reset my printer", body: "" });
  const { body } = await call(matches, { url: `/forum/matches?${asked}` });
  expect(body.matches).toMatchObject([{ id: article.id }]);
});
