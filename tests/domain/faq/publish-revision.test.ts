import { expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { createArticle } from "#app/domain/faq/create-article.server.ts";
import { publishRevision } from "#app/domain/faq/publish-revision.server.ts";
import { saveRevision } from "#app/domain/faq/save-revision.server.ts";
import { submitRevision } from "#app/domain/faq/submit-revision.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticleCategory } from "#tests/support/factories/article.ts";
import { aDraft, aNewVersion, aPublishedArticle, LAMP } from "#tests/support/factories/article-scene.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";

const en = (number: number) => ({ number, language: "en" as const });

test("a published draft is what readers get: words, outline, address, counter, event, audit", async () => {
  const article = await aPublishedArticle();
  const [shown] = await sql`
    select t.slug, t.title, t.summary, t.html, t.contents, t.translates_up_to, t.revision_id, a.published_at,
      a.major_change_at, a.last_checked_by_id
    from article_translations t join articles a on a.id = t.article_id`;
  expect(shown).toMatchObject({
    slug: "reset-the-lamp",
    title: LAMP.title,
    summary: LAMP.summary,
    contents: [
      { id: "section-when", text: "When", level: 2 },
      { id: "section-how", text: "How", level: 2 },
    ],
    translates_up_to: null,
    revision_id: article.revisionId,
    last_checked_by_id: article.reviewer.id,
  });
  expect(shown!.html).toContain('id="section-how"');
  expect(shown!.major_change_at).toEqual(shown!.published_at);
  expect(await sql`select article_count from article_categories where id = ${article.categoryId}`).toEqual([
    { article_count: 1 },
  ]);
  expect(await recorded("article.published")).toEqual([
    { articleId: article.id, revisionId: article.revisionId, language: "en", first: true, major: true },
  ]);
  expect(await sql`select action, actor_id from audit_entries`).toEqual([
    { action: "article.published", actor_id: article.reviewer.id },
  ]);
});

test("nobody publishes their own words, neither alone nor after a colleague's correction", async () => {
  const draft = await aDraft({ submit: true });
  await expect(publishRevision(db, draft.author, en(draft.number))).rejects.toMatchObject({
    code: "own_draft",
  });
  const colleague = await aMember({ role: "agent" });
  await saveRevision(db, colleague, { ...LAMP, ...en(draft.number), title: "Reset the red lamp" });
  await submitRevision(db, colleague, en(draft.number));
  for (const writer of [draft.author, colleague]) {
    await expect(publishRevision(db, writer, en(draft.number))).rejects.toMatchObject({ code: "own_draft" });
  }
  await publishRevision(db, await aMember({ role: "agent" }), en(draft.number));
});

test("what nobody has sent to review is not published, but by an admin", async () => {
  const draft = await aDraft();
  const other = await aMember({ role: "moderator" });
  await expect(publishRevision(db, other, en(draft.number))).rejects.toMatchObject({ code: "not_in_review" });
  const admin = await aMember({ role: "admin" });
  const own = await aDraft({ author: admin, title: "Another lamp" });
  await publishRevision(db, admin, en(own.number));
  await publishRevision(db, SYSTEM, en(draft.number));
  expect(await sql`select 1 from article_translations`).toHaveLength(2);
});

test("a member publishes nothing and learns nothing", async () => {
  const draft = await aDraft({ submit: true });
  await expect(publishRevision(db, await aMember(), en(draft.number))).rejects.toMatchObject({
    code: "not_your_role",
  });
});

test("a draft changed since it was read is not published", async () => {
  const draft = await aDraft({ submit: true });
  const reviewer = await aMember({ role: "agent" });
  const base = "00000000-0000-0000-0000-000000000000.1";
  await expect(publishRevision(db, reviewer, { ...en(draft.number), base })).rejects.toMatchObject({
    code: "revision_changed",
  });
});

test("another title is another address, and the former one is remembered until it is in use again", async () => {
  const article = await aPublishedArticle();
  await aNewVersion(article, { title: "Restart the lamp" });
  const former = () => sql`select slug, language from article_slugs`;
  expect(await former()).toEqual([{ slug: "reset-the-lamp", language: "en" }]);
  await aNewVersion(article);
  expect(await former()).toEqual([{ slug: "restart-the-lamp", language: "en" }]);
  expect(await sql`select slug from article_translations`).toEqual([{ slug: "reset-the-lamp" }]);
  expect(await sql`select article_count from article_categories where id = ${article.categoryId}`).toEqual([
    { article_count: 1 },
  ]);
});

test("a major change puts the translation out of date, a minor one does not, following it brings it back", async () => {
  const article = await aPublishedArticle();
  const fr = { language: "fr" as const, title: "Réinitialiser la lampe" };
  await aNewVersion(article, fr);
  const outOfDate = async () => {
    const [row] = await sql`
      select t.translates_up_to < a.major_change_at as late from article_translations t
      join articles a on a.id = t.article_id where t.language = 'fr'`;
    return row!.late;
  };
  expect(await outOfDate()).toBe(false);
  await aNewVersion(article, { summary: "A small correction.", significance: "minor" });
  expect(await outOfDate()).toBe(false);
  await aNewVersion(article, { source: "Throw it away.", significance: "major" });
  expect(await outOfDate()).toBe(true);
  await aNewVersion(article, { ...fr, summary: "Une coquille en moins." });
  expect(await outOfDate()).toBe(true);
  const [source] = await sql`select revision_id from article_translations where language = 'en'`;
  await aNewVersion(article, { ...fr, source: "Jetez-la.", basedOn: source!.revision_id });
  expect(await outOfDate()).toBe(false);
  expect((await recorded("article.published")).map((event) => [event.first, event.major])).toEqual([
    [true, true],
    [true, false],
    [false, false],
    [false, true],
    [false, false],
    [false, false],
  ]);
});

test("two reviewers at once publish it once", async () => {
  const draft = await aDraft({ submit: true });
  const reviewers = await Promise.all([aMember({ role: "agent" }), aMember({ role: "moderator" })]);
  const outcomes = await Promise.allSettled(
    reviewers.map((one) => publishRevision(db, one, en(draft.number))),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await recorded("article.published")).toHaveLength(1);
  expect(await sql`select article_count from article_categories where id = ${draft.categoryId}`).toEqual([
    { article_count: 1 },
  ]);
});

test("an article needs a category that is there", async () => {
  const author = await aMember({ role: "agent" });
  await anArticleCategory();
  const nowhere = { ...LAMP, language: "en" as const, categoryId: "00000000-0000-7000-8000-000000000000" };
  await expect(createArticle(db, author, nowhere)).rejects.toMatchObject({
    fields: { categoryId: "no_such_category" },
  });
});
