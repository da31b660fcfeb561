import { describe, expect, test } from "vitest";
import { discardRevision } from "#app/domain/faq/discard-revision.server.ts";
import { loadEditing } from "#app/domain/faq/editing-queries.server.ts";
import { publishRevision } from "#app/domain/faq/publish-revision.server.ts";
import { restoreRevision } from "#app/domain/faq/restore-revision.server.ts";
import { returnRevision } from "#app/domain/faq/return-revision.server.ts";
import { saveRevision } from "#app/domain/faq/save-revision.server.ts";
import { retireArticle } from "#app/domain/faq/set-retired.server.ts";
import { submitRevision } from "#app/domain/faq/submit-revision.server.ts";
import { saveDraft } from "#app/domain/ideas/save-draft.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aDraft, aNewVersion, aPublishedArticle, LAMP } from "#tests/support/factories/article-scene.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";

const en = (number: number) => ({ number, language: "en" as const });
const versions = () =>
  sql`select version, state, title, writer_ids from article_revisions order by language, version`;

describe("saving", () => {
  test("a published article gets one open draft, whoever writes in it, and readers keep theirs", async () => {
    const article = await aPublishedArticle();
    const colleague = await aMember({ role: "agent" });
    await saveRevision(db, article.author, { ...LAMP, ...en(article.number), title: "Reset" });
    await saveRevision(db, colleague, { ...LAMP, ...en(article.number), title: "Reset it" });
    expect(await versions()).toMatchObject([
      { version: 1, state: "published", title: LAMP.title },
      { version: 2, state: "draft", title: "Reset it", writer_ids: [article.author.id, colleague.id] },
    ]);
    expect(await sql`select title from article_translations`).toEqual([{ title: LAMP.title }]);
  });

  test("who takes back what waits for a review must send it again", async () => {
    const draft = await aDraft({ submit: true });
    await saveRevision(db, draft.author, { ...LAMP, ...en(draft.number), summary: "Better." });
    expect(await sql`select state, submitted_at from article_revisions`).toEqual([
      { state: "draft", submitted_at: null },
    ]);
  });

  test("the same words again change nothing, not even the edition", async () => {
    const draft = await aDraft({ submit: true });
    const before = await loadEditing(sql, draft.author, en(draft.number));
    const saved = await saveRevision(db, draft.author, {
      ...LAMP,
      ...en(draft.number),
      base: "00000000-0000-7000-8000-000000000000.1",
    });
    expect(saved.edition).toBe(before.edition);
    expect(await versions()).toMatchObject([{ version: 1, state: "review" }]);
  });

  test("a published article saved without a change is refused", async () => {
    const article = await aPublishedArticle();
    await expect(saveRevision(db, article.author, { ...LAMP, ...en(article.number) })).rejects.toMatchObject({
      fields: { form: "nothing_changed" },
    });
  });

  test("what a colleague saved in the meantime is not overwritten", async () => {
    const draft = await aDraft();
    const { edition } = await loadEditing(sql, draft.author, en(draft.number));
    const colleague = await aMember({ role: "agent" });
    await saveRevision(db, colleague, { ...LAMP, ...en(draft.number), title: "Theirs", base: edition });
    await expect(
      saveRevision(db, draft.author, { ...LAMP, ...en(draft.number), title: "Mine", base: edition }),
    ).rejects.toMatchObject({ fields: { form: "revision_changed" } });
    expect(await versions()).toMatchObject([{ title: "Theirs" }]);
    const now = await loadEditing(sql, draft.author, en(draft.number));
    await saveRevision(db, draft.author, { ...LAMP, ...en(draft.number), title: "Mine", base: now.edition });
    expect(await versions()).toMatchObject([{ title: "Mine" }]);
  });

  test("of two who save at once, one is told", async () => {
    const article = await aPublishedArticle();
    const { edition } = await loadEditing(sql, article.author, en(article.number));
    const both = await Promise.allSettled(
      [article.author, article.reviewer].map((one, nth) =>
        saveRevision(db, one, { ...LAMP, ...en(article.number), title: `Title ${nth}`, base: edition }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await versions()).toHaveLength(2);
  });

  test("what the browser kept on the way goes", async () => {
    const draft = await aDraft();
    const target = `${draft.id}:en`;
    await saveDraft(db, draft.author, { kind: "article", target, content: { body: "Half a" } });
    await saveRevision(db, draft.author, { ...LAMP, ...en(draft.number), title: "Whole" });
    expect(await sql`select 1 from drafts`).toEqual([]);
  });

  test("a translation follows a published original, and only one of this article", async () => {
    const draft = await aDraft();
    const fr = { ...LAMP, number: draft.number, language: "fr" as const };
    await expect(saveRevision(db, draft.author, fr)).rejects.toMatchObject({
      fields: { form: "source_not_published" },
    });
    await publishRevision(db, await aMember({ role: "admin" }), en(draft.number));
    const other = await aPublishedArticle({ title: "Another" });
    await expect(saveRevision(db, draft.author, { ...fr, basedOn: other.revisionId })).rejects.toMatchObject({
      code: "revision_changed",
    });
    await saveRevision(db, draft.author, fr);
    expect(await sql`select based_on_id from article_revisions where language = 'fr'`).toEqual([
      { based_on_id: draft.revisionId },
    ]);
  });

  test("members know of no article, and a retired one is not changed", async () => {
    const article = await aPublishedArticle();
    await expect(saveRevision(db, await aMember(), { ...LAMP, ...en(article.number) })).rejects.toMatchObject(
      { code: "no_such_article" },
    );
    await retireArticle(db, article.author, { number: article.number });
    await expect(
      saveRevision(db, article.author, { ...LAMP, ...en(article.number), title: "X" }),
    ).rejects.toMatchObject({ fields: { form: "article_retired" } });
  });
});

describe("reviewing", () => {
  test("is asked for once", async () => {
    const draft = await aDraft();
    await submitRevision(db, draft.author, en(draft.number));
    await submitRevision(db, draft.author, en(draft.number));
    expect(await recorded("article.submitted")).toEqual([
      { articleId: draft.id, revisionId: draft.revisionId, language: "en" },
    ]);
  });

  test("may give the text back with a note; its author saves and sends it again", async () => {
    const draft = await aDraft({ submit: true });
    const reviewer = await aMember({ role: "moderator" });
    const back = () => returnRevision(db, reviewer, { ...en(draft.number), note: "Which button?" });
    await expect(
      returnRevision(db, draft.author, { ...en(draft.number), note: "Mine" }),
    ).rejects.toMatchObject({ code: "own_draft" });
    await back();
    expect(await sql`select state, review_note, reviewed_by_id from article_revisions`).toEqual([
      { state: "returned", review_note: "Which button?", reviewed_by_id: reviewer.id },
    ]);
    expect(await recorded("article.returned")).toHaveLength(1);
    await expect(back()).rejects.toMatchObject({ code: "not_in_review" });
    await saveRevision(db, draft.author, { ...LAMP, ...en(draft.number), source: "The red one." });
    expect(await versions()).toMatchObject([{ state: "returned" }]);
    await submitRevision(db, draft.author, en(draft.number));
    await publishRevision(db, reviewer, en(draft.number));
  });
});

describe("discarding", () => {
  test("leaves the words in the history, from where they are taken up again as a new draft", async () => {
    const article = await aPublishedArticle();
    await saveRevision(db, article.author, { ...LAMP, ...en(article.number), title: "Second thoughts" });
    expect(await discardRevision(db, article.author, en(article.number))).toEqual({ version: 2 });
    await expect(discardRevision(db, article.author, en(article.number))).rejects.toMatchObject({
      code: "no_open_revision",
    });
    const again = { ...en(article.number), version: 2, comment: "Again" };
    expect(await restoreRevision(db, article.reviewer, again)).toEqual({ version: 3 });
    expect(await versions()).toMatchObject([
      { version: 1, state: "published" },
      { version: 2, state: "discarded" },
      // Its first writer does not get to review it by this detour.
      {
        version: 3,
        state: "draft",
        title: "Second thoughts",
        writer_ids: [article.author.id, article.reviewer.id],
      },
    ]);
    await expect(restoreRevision(db, article.author, again)).rejects.toMatchObject({
      code: "draft_in_the_way",
    });
  });

  test("an old published version comes back by the same way as any change", async () => {
    const article = await aPublishedArticle();
    await aNewVersion(article, { title: "Worse" });
    await restoreRevision(db, article.author, { ...en(article.number), version: 1, comment: "Better" });
    expect(await versions()).toMatchObject([
      { version: 1 },
      { version: 2 },
      { version: 3, state: "draft", title: LAMP.title, writer_ids: [article.author.id] },
    ]);
    await expect(
      restoreRevision(db, article.author, { ...en(article.number), version: 9, comment: "" }),
    ).rejects.toMatchObject({ code: "draft_in_the_way" });
  });
});
