import { describe, expect, test } from "vitest";
import { getHelpHome } from "#app/domain/faq/help-home-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { anArticle, anArticleCategory } from "#tests/support/factories/article.ts";
import { aTranslation } from "#tests/support/factories/translation.ts";

const now = new Date("2026-08-02T12:00:00Z");
const home = (language: "en" | "fr" = "en", mostRead?: string[]) =>
  getHelpHome(sql, { language, now, mostRead });
const titles = (items: { title: string }[]) => items.map(({ title }) => title);
const viewed = (article: { id: string }, day: string, views: number) =>
  sql`insert into content_days (kind, target_id, day, views) values ('article', ${article.id}, ${day}, ${views})`;

describe("the help home", () => {
  test("has the upper categories with all that is below them, and leaves out the empty", async () => {
    const top = await anArticleCategory("devices", { name: { en: "Devices", fr: "Appareils" }, position: 2 });
    await anArticleCategory("lamps", { parentId: top });
    await anArticleCategory("nothing", { parentId: top });
    await anArticleCategory("empty", { position: 3 });
    await anArticle({ category: "devices" });
    await anArticle({ category: "lamps" });
    await anArticle({ category: "accounts" });
    const { topics } = await home("fr");
    expect(topics).toMatchObject([
      { slug: "accounts", total: 1, inside: [] },
      { slug: "devices", name: "Appareils", total: 2, inside: [{ slug: "lamps" }] },
    ]);
  });

  test("shows what was read most in the last 30 days", async () => {
    const [a, b, c, d] = [
      await anArticle({ title: "A" }),
      await anArticle({ title: "B" }),
      await anArticle({ title: "C" }),
      await anArticle({ title: "D" }),
    ];
    await viewed(a, "2026-08-01", 2);
    await viewed(b, "2026-08-02", 2);
    await viewed(b, "2026-07-10", 3);
    await viewed(c, "2026-07-04", 1);
    await viewed(d, "2026-07-02", 50);
    const { sought, mostRead } = await home();
    expect(titles(sought.items)).toEqual(["B", "A", "C"]);
    expect(sought.read).toBe(true);
    expect(mostRead).toEqual([b.id, a.id, c.id]);
    expect(titles((await home("en", [c.id, a.id, b.id])).sought.items)).toEqual(["C", "A", "B"]);
  });

  test("shows the newest instead while too few were read, and never what is retired", async () => {
    const old = await anArticle({ title: "Old", publishedAt: new Date("2026-01-01") });
    await anArticle({ title: "New", publishedAt: new Date("2026-07-01") });
    const gone = await anArticle({ title: "Gone", publishedAt: new Date("2026-07-02") });
    await sql`update articles set retired_at = now() where id = ${gone.id}`;
    await viewed(old, "2026-08-01", 9);
    await viewed(gone, "2026-08-01", 9);
    const { sought } = await home();
    expect(sought).toMatchObject({ read: false });
    expect(titles(sought.items)).toEqual(["New", "Old"]);
  });

  test("speaks the reader's language where there is a translation", async () => {
    const article = await anArticle({ title: "Lamp" });
    await aTranslation(article, { language: "fr", title: "Lampe" });
    await anArticle({ title: "Only English" });
    const { items } = (await home("fr")).sought;
    expect(titles(items).sort()).toEqual(["Lampe", "Only English"]);
    expect(items.find(({ title }) => title === "Lampe")).toMatchObject({ language: "fr", slug: "lampe" });
  });
});
