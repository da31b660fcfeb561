import { expect, test } from "vitest";
import { listEditorArticles } from "#app/domain/faq/article-list-queries.server.ts";
import { flagArticle } from "#app/domain/faq/flag-article.server.ts";
import { listFlags } from "#app/domain/faq/flag-list-queries.server.ts";
import { knowledgeCounts } from "#app/domain/faq/knowledge-counts-queries.server.ts";
import { type ArticleView, parseKnowledgeFilter, parseView } from "#app/domain/faq/knowledge-view.ts";
import { returnRevision } from "#app/domain/faq/return-revision.server.ts";
import { listRevisions } from "#app/domain/faq/revision-list-queries.server.ts";
import { retireArticle } from "#app/domain/faq/set-retired.server.ts";
import { newId } from "#db/ids.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle, anArticleCategory } from "#tests/support/factories/article.ts";
import { aDraft, aNewVersion, aPublishedArticle } from "#tests/support/factories/article-scene.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";

const now = new Date("2026-06-15T10:00:00Z");
const staff = () => aMember({ role: "agent" });

async function titles(view: ArticleView, query = "", cursor: string | null = null) {
  const filter = parseKnowledgeFilter(new URLSearchParams(query));
  const page = await listEditorArticles(sql, await staff(), { view, filter, cursor, language: "en", now });
  return page.items.map(({ title }) => title);
}

const checkBy = (id: string, day: string | null) =>
  sql`update articles set review_by = ${day} where id = ${id}`;
const voted = (id: string, helpful: number, unhelpful: number) =>
  sql`update articles set helpful_count = ${helpful}, unhelpful_count = ${unhelpful} where id = ${id}`;

test("what is stale, or soon will be, leads; the latest comes first; drafts and retired ones do not", async () => {
  const days = {
    Late: "2026-06-01",
    Soon: "2026-06-29",
    Later: "2026-06-30",
    Never: null,
    Gone: "2026-06-01",
  };
  const editor = await staff();
  for (const [title, day] of Object.entries(days)) {
    const { id, number } = await anArticle({ title });
    await checkBy(id, day);
    if (title === "Gone") await retireArticle(db, editor, { number });
  }
  await checkBy((await aDraft({ title: "Draft" })).id, "2026-06-01");
  expect(await titles("stale")).toEqual(["Late", "Soon"]);
  expect(await knowledgeCounts(sql, editor, now)).toMatchObject({ stale: 2 });
});

test("translations: what is missing in a language, or from before a major change", async () => {
  await aPublishedArticle({ title: "Missing" });
  const late = await aPublishedArticle({ title: "Late" });
  const good = await aPublishedArticle({ title: "Good" });
  for (const article of [late, good]) await aNewVersion(article, { language: "fr", title: "Bon" });
  await aNewVersion(late, { title: "Late", source: "All is different now." });
  await aNewVersion(good, { title: "Good", source: "Nearly the same.", significance: "minor" });
  expect((await titles("translations")).sort()).toEqual(["Late", "Missing"]);
  const page = await listEditorArticles(sql, await staff(), {
    view: "translations",
    filter: parseKnowledgeFilter(new URLSearchParams()),
    cursor: null,
    language: "en",
    now,
  });
  const row = page.items.find(({ title }) => title === "Late")!;
  expect(row.languages).toMatchObject([
    { language: "en", slug: "late", outOfDate: false, open: null },
    { language: "fr", slug: "bon", outOfDate: true, open: null },
  ]);
});

test("low helpfulness needs enough answers; the worst come first", async () => {
  const shares = { Few: [0, 4], Half: [3, 3], Bad: [1, 9], Fine: [6, 4] };
  for (const [title, [helpful, unhelpful]] of Object.entries(shares)) {
    await voted((await anArticle({ title })).id, helpful!, unhelpful!);
  }
  expect(await titles("unhelpful")).toEqual(["Bad", "Half"]);
});

test("all articles, by category, language, state and words, accents or not", async () => {
  const kept = await anArticle({ title: "Réparer la lampe", language: "fr", category: "repair" });
  const gone = await anArticle({ title: "Old lamp" });
  await retireArticle(db, await staff(), { number: gone.number });
  await aDraft({ title: "New lamp" });
  expect(await titles("all")).toEqual(["New lamp", "Old lamp", "Réparer la lampe"]);
  expect(await titles("all", "category=repair")).toEqual(["Réparer la lampe"]);
  expect(await titles("all", "language=fr")).toEqual(["Réparer la lampe"]);
  expect(await titles("all", "state=published")).toEqual(["Réparer la lampe"]);
  expect(await titles("all", "state=draft")).toEqual(["New lamp"]);
  expect(await titles("all", "state=retired")).toEqual(["Old lamp"]);
  expect(await titles("all", "q=reparer")).toEqual(["Réparer la lampe"]);
  expect(await titles("all", `q=%23${kept.number}`)).toEqual(["Réparer la lampe"]);
  expect(await titles("all", "q=100%25")).toEqual([]);
  expect(parseView(new URLSearchParams("view=nonsense"))).toBe("stale");
});

test("pages go on where they ended, and a cursor written by hand is harmless", async () => {
  await anArticleCategory();
  for (let nth = 0; nth < 53; nth += 1)
    await checkBy((await anArticle({ title: `A ${nth}` })).id, "2026-06-10");
  const editor = await staff();
  const read = (cursor: string | null, view: ArticleView) =>
    listEditorArticles(sql, editor, {
      view,
      filter: parseKnowledgeFilter(new URLSearchParams()),
      cursor,
      language: "en",
      now,
    });
  for (const view of ["stale", "all", "translations"] as const) {
    const first = await read(null, view);
    const second = await read(first.next, view);
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 3, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(53);
    const bad = btoa(JSON.stringify(["2026-99-99", 1]));
    expect((await read(bad, view)).items).toHaveLength(50);
  }
  expect(await knowledgeCounts(sql, editor, now)).toMatchObject({ stale: 53 });
});

test("beside an article: views of thirty days, open flags, and who asked all the same", async () => {
  const { id, number } = await anArticle({ title: "Read" });
  await flagArticle(db, await aMember(), { number, language: "en", words: "Wrong." });
  for (const [day, views] of [
    ["2026-06-15", 7],
    ["2026-05-17", 3],
    ["2026-05-16", 100],
  ] as const) {
    await sql`insert into content_days (kind, target_id, day, views) values ('article', ${id}, ${day}, ${views})`;
  }
  for (const kind of ["shown", "read", "read"]) {
    await sql`insert into thread_trails (id, thread_id, kind, target_kind, target_id, happened_at)
      values (${newId()}, ${(await aThread()).id}, ${kind}, 'article', ${id}, ${now})`;
  }
  const page = await listEditorArticles(sql, await staff(), {
    view: "all",
    filter: parseKnowledgeFilter(new URLSearchParams()),
    cursor: null,
    language: "en",
    now,
  });
  expect(page.items[0]).toMatchObject({ views: 10, openFlags: 1, askedAnyway: 2 });
});

test("what waits for a review, longest first; one's own drafts and what came back", async () => {
  const author = await staff();
  const first = await aDraft({ author, title: "First", submit: true });
  await aDraft({ title: "Second", submit: true });
  await aDraft({ author, title: "Mine" });
  const waiting = await listRevisions(sql, author, { view: "review", cursor: null });
  expect(waiting.items.map(({ title, own, isNew }) => [title, own, isNew])).toEqual([
    ["First", true, true],
    ["Second", false, true],
  ]);
  await returnRevision(db, await staff(), { number: first.number, language: "en", note: "Shorter." });
  const mine = await listRevisions(sql, author, { view: "mine", cursor: null });
  expect(mine.items.map(({ title, state, reviewNote }) => [title, state, reviewNote])).toEqual([
    ["First", "returned", "Shorter."],
    ["Mine", "draft", ""],
  ]);
  expect(await knowledgeCounts(sql, author, now)).toMatchObject({ review: 1, mine: 2, flags: 0 });
});

test("open flags, longest waiting first, with who said so and where", async () => {
  const [one, two] = [await anArticle({ title: "One" }), await anArticle({ title: "Two" })];
  const reader = await aMember();
  await flagArticle(db, reader, { number: one.number, language: "en", words: "First" });
  await flagArticle(db, { kind: "guest" }, { number: two.number, language: "en", words: "Second" });
  const { items } = await listFlags(sql, await staff(), { cursor: null, language: "en" });
  expect(items).toMatchObject([
    { title: "One", slug: "one", words: "First", by: { username: reader.username } },
    { title: "Two", words: "Second", by: null },
  ]);
  const only = await listFlags(sql, await staff(), { cursor: null, language: "en", number: two.number });
  expect(only.items).toHaveLength(1);
});

test("none of it is for members", async () => {
  const member = await aMember();
  const refused = { code: "not_your_role" };
  await expect(knowledgeCounts(sql, member, now)).rejects.toMatchObject(refused);
  await expect(listFlags(sql, member, { cursor: null, language: "en" })).rejects.toMatchObject(refused);
  await expect(listRevisions(sql, member, { view: "review", cursor: null })).rejects.toMatchObject(refused);
});
