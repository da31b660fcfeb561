import { describe, expect, test } from "vitest";
import { getCategoryPage } from "#app/domain/faq/category-page-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { anArticle, anArticleCategory } from "#tests/support/factories/article.ts";

const page = (slug: string, cursor: string | null = null, language: "en" | "fr" = "en") =>
  getCategoryPage(sql, { slug, cursor, language });
const titles = (items: { title: string }[]) => items.map(({ title }) => title);
const voted = (article: { id: string }, yes: number, no = 0) =>
  sql`update articles set helpful_count = ${yes}, unhelpful_count = ${no} where id = ${article.id}`;

describe("a category of articles", () => {
  test("has what helped most first, then the alphabet, accents or not", async () => {
    await voted(await anArticle({ title: "Disputed" }), 5, 6);
    await voted(await anArticle({ title: "Loved" }), 4);
    for (const title of ["zebra", "École", "Eclipse"]) await anArticle({ title });
    const { articles } = await page("first-steps");
    expect(titles(articles.items)).toEqual(["Loved", "Eclipse", "École", "zebra", "Disputed"]);
    expect(articles.next).toBeNull();
  });

  test("goes on where the page before ended, each article once", async () => {
    for (let n = 0; n < 45; n += 1) {
      const article = await anArticle({ title: `Article ${String(n % 9)}` });
      await voted(article, n % 4, 2);
    }
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const { articles } = await page("first-steps", cursor);
      seen.push(...articles.items.map(({ number }) => number));
      cursor = articles.next;
    } while (cursor);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    expect((await page("first-steps", "nonsense")).articles.items).toHaveLength(20);
  });

  test("shows what is below it with its best articles, and says where it is itself", async () => {
    const devices = await anArticleCategory("devices");
    const lamps = await anArticleCategory("lamps", { parentId: devices });
    await anArticleCategory("bulbs", { parentId: lamps });
    await anArticleCategory("void", { parentId: devices });
    await anArticle({ title: "About devices", category: "devices" });
    for (let n = 0; n < 5; n += 1) await anArticle({ title: `Lamp ${n}`, category: "lamps" });
    await voted(await anArticle({ title: "Bulb", category: "bulbs" }), 1);
    const top = await page("devices");
    expect(titles(top.articles.items)).toEqual(["About devices"]);
    expect(top).toMatchObject({ above: [], category: { slug: "devices", total: 7 } });
    expect(top.sections).toMatchObject([{ slug: "lamps", total: 6 }]);
    expect(titles(top.sections[0]!.articles)).toEqual(["Bulb", "Lamp 0", "Lamp 1", "Lamp 2", "Lamp 3"]);
    const bottom = await page("bulbs");
    expect(bottom.above.map(({ slug }) => slug)).toEqual(["devices", "lamps"]);
    expect(bottom.sections).toEqual([]);
  });

  test("leaves out what is retired, and does not exist under another name", async () => {
    const { id } = await anArticle();
    await sql`update articles set retired_at = now() where id = ${id}`;
    expect((await page("first-steps")).articles.items).toEqual([]);
    await expect(page("last-steps")).rejects.toThrow("no_such_category");
  });
});
