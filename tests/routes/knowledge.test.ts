import { describe, expect, test } from "vitest";
import { loader as desk } from "#app/routes/knowledge._index.tsx";
import { loader as overview } from "#app/routes/knowledge.$number._index.tsx";
import { action as edit, loader as editPage } from "#app/routes/knowledge.$number.$language.tsx";
import { loader as history } from "#app/routes/knowledge.$number.$language_.history.tsx";
import { action as discard } from "#app/routes/knowledge.$number.$language_.removal.ts";
import { action as decide, loader as reviewPage } from "#app/routes/knowledge.$number.$language_.review.tsx";
import { action as revive } from "#app/routes/knowledge.$number.$language_.revival.ts";
import { action as check } from "#app/routes/knowledge.$number.check.ts";
import { action as origins } from "#app/routes/knowledge.$number.origins.ts";
import { action as relations } from "#app/routes/knowledge.$number.relations.ts";
import { action as retire } from "#app/routes/knowledge.$number.retirement.ts";
import { action as categories } from "#app/routes/knowledge.categories.tsx";
import { action as settle } from "#app/routes/knowledge.flags.tsx";
import { action as create } from "#app/routes/knowledge.new.tsx";
import { action as preview } from "#app/routes/knowledge.preview.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { anArticle, anArticleCategory } from "#tests/support/factories/article.ts";
import { aDraft, aNewVersion, aPublishedArticle, LAMP } from "#tests/support/factories/article-scene.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const agent = () => aMember({ role: "agent" });
const WORDS = { title: LAMP.title, summary: LAMP.summary, body: LAMP.source };
/** A form sends line ends as two characters. */
const AS_SENT = LAMP.source.replaceAll("\n", "\r\n");
const at = (number: number, rest = "") => ({
  url: `/knowledge/${number}/en${rest}`,
  params: { number: String(number), language: "en" },
});
const of = (number: number, rest = "") => ({
  url: `/knowledge/${number}${rest}`,
  params: { number: String(number) },
});
const flashOf = (headers: Headers) => {
  const cookie = headers.getSetCookie().find((one) => one.startsWith("flash="));
  return cookie && JSON.parse(decodeURIComponent(cookie.split(";")[0]!.slice("flash=".length)));
};

describe("writing", () => {
  test("a new article is saved as a draft or sent to review; a refused one comes back as typed", async () => {
    const [as, categoryId] = [await agent(), await anArticleCategory()];
    const form = { ...WORDS, categoryId, language: "en", reviewMonths: "6", act: "save" };
    const saved = await call(create, { url: "/knowledge/new", as, form });
    expect(saved).toMatchObject({ status: 302, location: expect.stringMatching(/^\/knowledge\/\d+\/en$/) });
    const sent = await call(create, { url: "/knowledge/new", as, form: { ...form, act: "submit" } });
    expect(sent.location).toMatch(/^\/knowledge\/\d+$/);
    expect(await sql`select state from article_revisions order by created_at`).toEqual([
      { state: "draft" },
      { state: "review" },
    ]);
    const refused = await call(create, {
      url: "/knowledge/new",
      as,
      form: { ...form, title: " ", categoryId: "" },
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: { title: "required", categoryId: "required" }, values: { body: AS_SENT } },
    });
  });

  test("two editors: the second is refused with both texts at hand", async () => {
    const draft = await aDraft();
    const page = await call(editPage, { ...at(draft.number), as: draft.author });
    const base = page.body.editing.edition;
    const post = (as: { id: string }, title: string) =>
      call(edit, { ...at(draft.number), as, form: { ...WORDS, title, base, act: "save" } });
    expect(await post(await agent(), "Theirs")).toMatchObject({ status: 302 });
    expect(await post(draft.author, "Mine")).toMatchObject({
      status: 422,
      body: { errors: { form: "revision_changed" }, values: { title: "Mine", body: AS_SENT } },
    });
    const again = await call(editPage, { ...at(draft.number), as: draft.author });
    expect(again.body.editing.open.title).toBe("Theirs");
  });

  test("there is no third language", async () => {
    const draft = await aDraft();
    const answer = await call(editPage, {
      url: `/knowledge/${draft.number}/de`,
      params: { number: String(draft.number), language: "de" },
      as: draft.author,
    });
    expect(answer.status).toBe(404);
  });

  test("the preview has the outline that readers will get", async () => {
    const answer = await call(preview, {
      url: "/knowledge/preview",
      as: await agent(),
      form: { text: "# One" },
    });
    expect(answer.body).toContain('<h2 id="section-one">');
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  });
});

describe("reviewing", () => {
  test("shows what readers will get and publishes what was read", async () => {
    const draft = await aDraft({ submit: true });
    const as = await agent();
    const page = await call(reviewPage, { ...at(draft.number, "/review"), as });
    expect(page.body).toMatchObject({ show: "page", editing: { can: { publish: true, review: true } } });
    expect(page.body.html).toContain("<h2");
    const base = page.body.editing.open.edition;
    const form = { act: "publish", note: "", base };
    expect(await call(decide, { ...at(draft.number, "/review"), as: draft.author, form })).toMatchObject({
      status: 403,
    });
    const done = await call(decide, { ...at(draft.number, "/review"), as, form });
    expect(done.location).toBe(`/help/articles/${draft.number}-reset-the-lamp`);
    const late = await call(decide, { ...at(draft.number, "/review"), as, form });
    expect(late).toMatchObject({ status: 422, body: { errors: { form: "no_open_revision" } } });
  });

  test("returning needs a note", async () => {
    const draft = await aDraft({ submit: true });
    const as = await agent();
    const refused = await call(decide, {
      ...at(draft.number, "/review"),
      as,
      form: { act: "return", note: " " },
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: { note: "required" } } });
    const form = { act: "return", note: "Which button?" };
    const done = await call(decide, { ...at(draft.number, "/review"), as, form });
    expect(done.location).toBe("/knowledge?view=review");
  });

  test("a version changed since it was read is not published", async () => {
    const draft = await aDraft({ submit: true });
    const form = { act: "publish", note: "Fine", base: "other" };
    expect(await call(decide, { ...at(draft.number, "/review"), as: await agent(), form })).toMatchObject({
      status: 422,
      body: { errors: { form: "revision_changed" }, values: { note: "Fine" } },
    });
  });
});

describe("history", () => {
  test("compares the last two versions, or those asked for, and only such as there are", async () => {
    const article = await aPublishedArticle();
    await aNewVersion(article, { title: "Second", comment: "Shorter" });
    await aNewVersion(article, { title: "Third" });
    const read = (query: string) =>
      call(history, { ...at(article.number, `/history${query}`), as: article.author });
    const last = await read("");
    expect(last.body).toMatchObject({ comparison: { from: 2, to: 3, summary: null } });
    expect(last.body.versions.map((one: { current: boolean }) => one.current)).toEqual([true, false, false]);
    expect(last.body.versions[1]).toMatchObject({
      comment: "Shorter",
      author: { username: article.author.username },
      reviewer: article.reviewer.displayName,
    });
    expect((await read("?from=1&to=3")).body.comparison).toMatchObject({ from: 1, to: 3 });
    expect((await read("?from=1&to=9")).status).toBe(404);
  });

  test("a discarded draft is one click from being back", async () => {
    const draft = await aDraft();
    const gone = await call(discard, { ...at(draft.number, "/removal"), as: draft.author, form: {} });
    expect(gone.location).toBe(`/knowledge/${draft.number}`);
    const { undo } = flashOf(gone.headers);
    const back = await call(revive, { ...at(draft.number), url: undo, as: draft.author, form: {} });
    expect(back.location).toBe(`/knowledge/${draft.number}/en`);
    expect(await sql`select state, comment from article_revisions order by version`).toEqual([
      { state: "discarded", comment: "" },
      { state: "draft", comment: "Taken up again from version 1" },
    ]);
  });
});

describe("what is settled beside the words", () => {
  test("questions are linked by number or address, and unlinking can be undone", async () => {
    const article = await aPublishedArticle();
    const thread = await aThread();
    const post = await aPost({ threadId: thread.id });
    const send = (form: Record<string, string>, url = `/knowledge/${article.number}/origins`) =>
      call(origins, { url, params: { number: String(article.number) }, as: article.author, form });
    await send({ thread: `http://localhost:3000/forum/${thread.ref}#answer-9`, answer: String(post.number) });
    const page = await call(overview, { ...of(article.number), as: article.author });
    expect(page.body.article.origins).toMatchObject([
      { number: thread.number, credited: { username: post.author.username } },
    ]);
    const gone = await send({ remove: String(thread.number) });
    const { undo } = flashOf(gone.headers);
    expect(undo).toBe(`/knowledge/${article.number}/origins?thread=${thread.number}&answer=${post.number}`);
    await send({}, undo);
    expect(await sql`select credited_id from article_origins`).toEqual([{ credited_id: post.author.id }]);
    expect(flashOf((await send({ thread: "nothing" })).headers)).toMatchObject({ key: "no_such_thread" });
  });

  test("related articles are found by words and set as a list", async () => {
    const article = await aPublishedArticle();
    const other = await anArticle({ title: "Change the bulb" });
    const found = await call(overview, { ...of(article.number, "?q=bulb"), as: article.author });
    expect(found.body.search.found).toEqual([{ number: other.number, title: other.title, published: true }]);
    const form = { "related[]": [String(other.number)] };
    await call(relations, { ...of(article.number, "/relations"), as: article.author, form });
    const page = await call(overview, { ...of(article.number, "?q=bulb"), as: article.author });
    expect(page.body).toMatchObject({
      article: { related: [{ title: other.title }] },
      search: { found: [] },
    });
    await call(relations, { ...of(article.number, "/relations"), as: article.author, form: {} });
    expect(await sql`select 1 from article_relations`).toEqual([]);
  });

  test("checked today, and on which day again; a day behind us is refused", async () => {
    const article = await aPublishedArticle();
    const send = (form: Record<string, string>) =>
      call(check, { ...of(article.number, "/check"), as: article.author, form });
    expect(flashOf((await send({ act: "checked", months: "3", date: "" })).headers).key).toBe(
      "article_checked",
    );
    expect(flashOf((await send({ act: "date", months: "3", date: "" })).headers).key).toBe(
      "review_date_gone",
    );
    expect(flashOf((await send({ act: "date", date: "2001-01-01" })).headers)).toMatchObject({
      tone: "bad",
      key: "date_in_the_past",
    });
  });

  test("retiring can be undone", async () => {
    const article = await aPublishedArticle();
    const gone = await call(retire, { ...of(article.number, "/retirement"), as: article.author, form: {} });
    expect(flashOf(gone.headers).undo).toBe(`/knowledge/${article.number}/restoration`);
  });

  test("a flag is settled with words", async () => {
    const { id } = await anArticle();
    const flagId = "00000000-0000-7000-8000-000000000001";
    await sql`insert into article_flags (id, article_id, language, words) values (${flagId}, ${id}, 'en', 'Wrong')`;
    const send = (words: string) =>
      agent().then((as) => call(settle, { url: "/knowledge/flags", as, form: { flag: flagId, words } }));
    expect(await send("")).toMatchObject({ status: 422, body: { errors: { words: "required" } } });
    expect(flashOf((await send("Corrected")).headers).key).toBe("flag_resolved");
    expect(flashOf((await send("Again")).headers)).toMatchObject({ tone: "bad", key: "flag_settled" });
  });

  test("categories: refused with what was typed, deleted only when empty", async () => {
    const as = await agent();
    const form = { nameEn: "", nameFr: "Entretien", descriptionEn: "", descriptionFr: "", parentId: "" };
    expect(await call(categories, { url: "/knowledge/categories?edit=new", as, form })).toMatchObject({
      status: 422,
      body: { errors: { nameEn: "required" }, values: { nameFr: "Entretien" } },
    });
    const { categoryId } = await aDraft({ category: "full" });
    const gone = await call(categories, { url: `/knowledge/categories?delete=${categoryId}`, as, form: {} });
    expect(flashOf(gone.headers)).toMatchObject({ tone: "bad", key: "category_has_articles" });
  });
});

test("the desk opens on what is stale; flags have a page of their own", async () => {
  const as = await agent();
  const page = await call(desk, { url: "/knowledge", as });
  expect(page.body).toMatchObject({ view: "stale", list: { kind: "articles", items: [] } });
  expect(await call(desk, { url: "/knowledge?view=flags", as })).toMatchObject({
    location: "/knowledge/flags",
  });
  const review = await call(desk, { url: "/knowledge?view=review", as });
  expect(review.body.list.kind).toBe("revisions");
});
