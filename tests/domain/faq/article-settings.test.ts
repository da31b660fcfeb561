import { describe, expect, test } from "vitest";
import { createArticle } from "#app/domain/faq/create-article.server.ts";
import { flagArticle } from "#app/domain/faq/flag-article.server.ts";
import { linkThread, unlinkThread } from "#app/domain/faq/link-thread.server.ts";
import { moveArticle } from "#app/domain/faq/move-article.server.ts";
import { resolveFlag } from "#app/domain/faq/resolve-flag.server.ts";
import { dayIn } from "#app/domain/faq/review-day.ts";
import { setArticleOwner } from "#app/domain/faq/set-article-owner.server.ts";
import { setRelations } from "#app/domain/faq/set-relations.server.ts";
import { restoreArticle, retireArticle } from "#app/domain/faq/set-retired.server.ts";
import { markChecked, setReviewDate } from "#app/domain/faq/set-review-date.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle, anArticleCategory } from "#tests/support/factories/article.ts";
import { aDraft, aPublishedArticle, LAMP } from "#tests/support/factories/article-scene.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";
import { recorded } from "#tests/support/recorded.ts";

const counts = async () => {
  const rows =
    await sql`select slug, article_count from article_categories where slug in ('a', 'b') order by slug`;
  return rows.map((row) => row.article_count);
};

describe("category", () => {
  test("a published article takes its count along; a draft has none", async () => {
    const article = await aPublishedArticle({ category: "a" });
    const draft = await aDraft({ category: "a", author: article.author });
    const categoryId = await anArticleCategory("b");
    await moveArticle(db, article.author, { number: draft.number, categoryId });
    expect(await counts()).toEqual([1, 0]);
    await moveArticle(db, article.author, { number: article.number, categoryId });
    expect(await counts()).toEqual([0, 1]);
    expect((await recorded("article.changed")).length).toBeGreaterThan(2);
  });

  test("two moves at once leave the counts right", async () => {
    const article = await aPublishedArticle({ category: "a" });
    const [a, b] = [article.categoryId, await anArticleCategory("b")];
    await Promise.all(
      [a, b, a, b].map((categoryId) =>
        moveArticle(db, article.author, { number: article.number, categoryId }),
      ),
    );
    const [row] = await sql`select category_id from articles`;
    expect(await counts()).toEqual(row!.category_id === a ? [1, 0] : [0, 1]);
  });

  test("one that is not there is refused", async () => {
    const article = await aPublishedArticle();
    const categoryId = "00000000-0000-7000-8000-000000000000";
    await expect(
      moveArticle(db, article.author, { number: article.number, categoryId }),
    ).rejects.toMatchObject({ fields: { categoryId: "no_such_category" } });
  });
});

describe("retiring", () => {
  test("takes it out of the count and back, each with its event and its line in the log", async () => {
    const article = await aPublishedArticle({ category: "a" });
    await anArticleCategory("b");
    const at = { number: article.number };
    await Promise.all([retireArticle(db, article.author, at), retireArticle(db, article.reviewer, at)]);
    expect(await counts()).toEqual([0, 0]);
    await restoreArticle(db, article.author, at);
    expect(await counts()).toEqual([1, 0]);
    expect(await recorded("article.retired")).toEqual([{ articleId: article.id }]);
    expect(await recorded("article.restored")).toEqual([{ articleId: article.id }]);
    expect(await sql`select action from audit_entries order by id`).toEqual([
      { action: "article.published" },
      { action: "article.retired" },
      { action: "article.restored" },
    ]);
  });
});

describe("check again by", () => {
  test("is set by months or by a day; checking sets it anew and says who looked", async () => {
    const article = await aPublishedArticle();
    const now = new Date("2026-08-31T10:00:00Z");
    const dates = async () =>
      (await sql`select review_by::text as by, last_checked_at, last_checked_by_id from articles`)[0];
    await setReviewDate(db, article.author, {
      number: article.number,
      months: null,
      date: "2026-09-15",
      now,
    });
    expect(await dates()).toMatchObject({ by: "2026-09-15" });
    await markChecked(db, article.author, { number: article.number, months: 6, now });
    expect(await dates()).toEqual({
      by: "2027-02-28",
      last_checked_at: now,
      last_checked_by_id: article.author.id,
    });
    await setReviewDate(db, article.author, { number: article.number, months: null, now });
    expect(await dates()).toMatchObject({ by: null });
  });

  test("lies ahead, and not beyond all years", async () => {
    const article = await aPublishedArticle();
    const now = new Date("2026-08-31T10:00:00Z");
    const set = (date: string) =>
      setReviewDate(db, article.author, { number: article.number, months: null, date, now });
    await expect(set("2026-08-30")).rejects.toMatchObject({ fields: { date: "date_in_the_past" } });
    await expect(set("2126-08-31")).rejects.toMatchObject({ fields: { date: "date_too_far" } });
    expect(dayIn(new Date("2026-11-30T00:00:00Z"), 3)).toBe("2027-02-28");
    expect(dayIn(new Date("2026-12-31T23:00:00Z"), 12)).toBe("2027-12-31");
  });
});

describe("owner", () => {
  test("is one of the team, or nobody", async () => {
    const article = await aPublishedArticle();
    const set = (ownerId: string | null) =>
      setArticleOwner(db, article.author, { number: article.number, ownerId });
    await set(article.reviewer.id);
    expect(await sql`select owner_id from articles`).toEqual([{ owner_id: article.reviewer.id }]);
    await set(null);
    const member = await aMember();
    await expect(set(member.id)).rejects.toMatchObject({ fields: { ownerId: "no_such_owner" } });
    expect(await sql`select owner_id from articles`).toEqual([{ owner_id: null }]);
  });
});

describe("related articles", () => {
  test("stand as the editor put them; itself, unknown ones and too many are refused", async () => {
    const [me, one, two] = [await aPublishedArticle(), await anArticle(), await anArticle()];
    const set = (related: number[]) => setRelations(db, me.author, { number: me.number, related });
    await set([two.number, one.number, two.number]);
    expect(await sql`select related_id from article_relations order by position`).toEqual([
      { related_id: two.id },
      { related_id: one.id },
    ]);
    await expect(set([me.number])).rejects.toMatchObject({ fields: { related: "related_to_itself" } });
    await expect(set([999_999])).rejects.toMatchObject({ fields: { related: "no_such_article" } });
    await expect(set([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => n + 90_000))).rejects.toMatchObject({
      fields: { related: "too_many_related" },
    });
    await set([]);
    expect(await sql`select 1 from article_relations`).toEqual([]);
  });
});

describe("questions it was born from", () => {
  test("an article made of an answer credits who gave it", async () => {
    const thread = await aThread();
    const post = await aPost({ threadId: thread.id });
    const author = await aMember({ role: "agent" });
    const origin = { thread: thread.number, answer: post.number };
    const categoryId = await anArticleCategory();
    const { id } = await createArticle(db, author, { ...LAMP, language: "en", categoryId, origin });
    expect(await sql`select thread_id, post_id, credited_id, linked_by_id from article_origins`).toEqual([
      { thread_id: thread.id, post_id: post.id, credited_id: post.author.id, linked_by_id: author.id },
    ]);
    expect(await recorded("article.origin_added")).toEqual([
      { articleId: id, threadId: thread.id, creditedId: post.author.id },
    ]);
  });

  test("without an answer named, the accepted one is credited; the link can be taken back", async () => {
    const article = await aPublishedArticle();
    const thread = await aThread();
    const post = await aPost({ threadId: thread.id });
    await sql`update threads set accepted_post_id = ${post.id}`;
    const at = { number: article.number, thread: thread.number };
    await linkThread(db, article.author, at);
    expect(await sql`select credited_id from article_origins`).toEqual([{ credited_id: post.author.id }]);
    expect(await unlinkThread(db, article.author, at)).toEqual({ answer: post.number });
    await expect(unlinkThread(db, article.author, at)).rejects.toMatchObject({ code: "no_such_thread" });
    expect(await sql`select 1 from article_origins`).toEqual([]);
  });

  test("what is not public is not quoted", async () => {
    const article = await aPublishedArticle();
    const hidden = await aThread({ visibility: "hidden" });
    const shown = await aThread();
    const gone = await aPost({ threadId: shown.id, deletedAt: new Date() });
    const elsewhere = await aPost({ threadId: (await aThread()).id });
    const link = (thread: number, answer?: number) =>
      linkThread(db, article.author, { number: article.number, thread, ...(answer && { answer }) });
    await expect(link(hidden.number)).rejects.toMatchObject({ fields: { thread: "no_such_thread" } });
    for (const post of [gone, elsewhere]) {
      await expect(link(shown.number, post.number)).rejects.toMatchObject({
        fields: { answer: "no_such_answer" },
      });
    }
  });
});

describe("flags", () => {
  test("are settled with words, once", async () => {
    const { number } = await anArticle();
    const { flagId } = await flagArticle(db, await aMember(), { number, language: "en", words: "Wrong." });
    const editors = [await aMember({ role: "agent" }), await aMember({ role: "agent" })];
    const both = await Promise.allSettled(
      editors.map((one) => resolveFlag(db, one, { flagId, words: "Corrected." })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [row] = await sql`select resolved_at, resolution from article_flags`;
    expect(row).toMatchObject({ resolution: "Corrected.", resolved_at: expect.any(Date) });
    await expect(resolveFlag(db, await aMember(), { flagId, words: "Me." })).rejects.toMatchObject({
      code: "not_your_role",
    });
  });
});
