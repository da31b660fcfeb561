import { describe, expect, test } from "vitest";
import { GUEST } from "#app/domain/core/actor.ts";
import { getArticle } from "#app/domain/faq/article-page-queries.server.ts";
import { rateArticle } from "#app/domain/faq/rate-article.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle, anArticleCategory } from "#tests/support/factories/article.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";
import { aTranslation } from "#tests/support/factories/translation.ts";

const read = (article: { number: number }, slug: string, language: "en" | "fr" = "en", actor = GUEST) =>
  getArticle(sql, actor, { number: article.number, slug, language });

describe("the address of an article", () => {
  test("tells its language, whatever the reader's", async () => {
    const article = await anArticle({ title: "Reset the lamp" });
    await aTranslation(article, { language: "fr", title: "Réinitialiser la lampe" });
    const found = await read(article, "reinitialiser-la-lampe", "en");
    expect(found).toMatchObject({
      article: { language: "fr", title: "Réinitialiser la lampe", outOfDate: false },
      elsewhere: null,
    });
    expect(found.article!.editions).toEqual([
      { language: "en", slug: "reset-the-lamp", title: "Reset the lamp" },
      { language: "fr", slug: "reinitialiser-la-lampe", title: "Réinitialiser la lampe" },
    ]);
  });

  test("that it had before leads to the present one in the same language, for good", async () => {
    const article = await anArticle({ title: "Reset the lamp" });
    await aTranslation(article, { language: "fr", title: "Réinitialiser la lampe" });
    await sql`insert into article_slugs (article_id, slug, language) values (${article.id}, 'remise-a-zero', 'fr')`;
    const { elsewhere } = await read(article, "remise-a-zero", "en");
    expect(elsewhere).toMatchObject({ moved: true, to: { language: "fr", slug: "reinitialiser-la-lampe" } });
  });

  test("that is unknown leads to the reader's language, or else to the original", async () => {
    const article = await anArticle({ title: "Reset the lamp" });
    await aTranslation(article, { language: "fr", title: "Réinitialiser la lampe" });
    const french = await read(article, "", "fr");
    expect(french.elsewhere).toMatchObject({ moved: false, to: { language: "fr" } });
    const only = await anArticle({ title: "Only English" });
    expect((await read(only, "anything", "fr")).elsewhere).toMatchObject({
      moved: false,
      to: { slug: "only-english" },
    });
  });
});

describe("an article", () => {
  test("says when the original has changed since it was translated", async () => {
    const article = await anArticle();
    await aTranslation(article, { language: "fr", title: "Lampe", translatesUpTo: new Date("2026-01-01") });
    await sql`update articles set major_change_at = '2026-02-01' where id = ${article.id}`;
    expect((await read(article, "lampe")).article!.outOfDate).toBe(true);
    expect((await read(article, article.slug)).article!.outOfDate).toBe(false);
    await sql`update article_translations set translates_up_to = '2026-02-01' where language = 'fr'`;
    expect((await read(article, "lampe")).article!.outOfDate).toBe(false);
  });

  test("names the categories above it, in the reader's language", async () => {
    const top = await anArticleCategory("devices", { name: { en: "Devices", fr: "Appareils" } });
    await anArticleCategory("lamps", { name: { en: "Lamps", fr: "Lampes" }, parentId: top });
    const article = await anArticle({ category: "lamps" });
    expect((await read(article, article.slug, "fr")).article!.categories).toEqual([
      { slug: "devices", name: "Appareils" },
      { slug: "lamps", name: "Lampes" },
    ]);
  });

  test("names the public questions it was born from, and whose answer it says", async () => {
    const article = await anArticle();
    const thread = await aThread({ title: "It blinks red" });
    const post = await aPost({ threadId: thread.id });
    const hidden = await aThread({ title: "Hidden", visibility: "hidden" });
    await sql`insert into article_origins (article_id, thread_id, post_id, credited_id)
      values (${article.id}, ${thread.id}, ${post.id}, ${post.author.id}), (${article.id}, ${hidden.id}, null, null)`;
    expect((await read(article, article.slug)).article!.origins).toEqual([
      {
        number: thread.number,
        slug: thread.slug,
        title: "It blinks red",
        credited: { name: post.author.displayName, username: post.author.username },
      },
    ]);
  });

  test("remembers a member's answer", async () => {
    const article = await anArticle();
    const me = await aMember();
    const answer = { number: article.number, language: "en" } as const;
    await rateArticle(db, me, { ...answer, helpful: false, visitor: me.id });
    await rateArticle(db, GUEST, { ...answer, helpful: true, visitor: "guest" });
    const page = (await read(article, article.slug, "en", me)).article!;
    expect(page).toMatchObject({ myAnswer: "no", helpful: 1, unhelpful: 1, can: { edit: false } });
    expect((await read(article, article.slug)).article!.myAnswer).toBeNull();
  });

  test("that is retired, or was never published, is there for staff only", async () => {
    const staff = await aMember({ role: "agent" });
    const article = await anArticle();
    await sql`update articles set retired_at = now()`;
    await expect(read(article, article.slug)).rejects.toThrow("no_such_article");
    expect((await read(article, article.slug, "en", staff)).article).toMatchObject({
      state: "retired",
      can: { edit: true },
    });
    await sql`update articles set retired_at = null, published_at = null`;
    await expect(read(article, article.slug)).rejects.toThrow("no_such_article");
    await sql`delete from article_translations`;
    await expect(read(article, article.slug)).rejects.toThrow("no_such_article");
    expect(await read(article, article.slug, "en", staff)).toMatchObject({ id: article.id, article: null });
    await expect(read({ number: article.number + 1 }, "x", "en", staff)).rejects.toThrow("no_such_article");
  });
});
