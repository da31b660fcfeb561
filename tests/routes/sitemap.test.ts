import { describe, expect, test } from "vitest";
import { loader as robots } from "#app/routes/robots[.]txt.ts";
import { loader as sitemap } from "#app/routes/sitemap[.]xml.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";
import { aTranslation } from "#tests/support/factories/translation.ts";

const read = (query = "") => call<string>(sitemap, { url: `/sitemap.xml${query}` });
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc!);
const site = "http://localhost:3000";

describe("the sitemap", () => {
  test("names what is public and worth a visit, and nothing else", async () => {
    const idea = await anIdea({ title: "Café & co" });
    await anIdea({ visibility: "hidden" });
    await anIdea({ mergedIntoId: idea.id });
    const long = new Date(Date.now() - 31 * 86_400_000);
    const fresh = await aThread({ title: "Fresh" });
    const answered = await aThread({ title: "Answered", createdAt: long });
    await aPost({ threadId: answered.id });
    await aThread({ title: "Neglected", createdAt: long });
    const talk = await aThread({ title: "Talk", kind: "discussion", createdAt: long });
    await aThread({ title: "Held", visibility: "held" });
    await aThread({ title: "Again", duplicateOfId: answered.id });
    await aThread({ title: "Wish", convertedIdeaId: idea.id });
    const withdrawn = await aThread({ title: "Withdrawn" });
    await sql`update thread_texts set gone_reason = 'withdrawn' where thread_id = ${withdrawn.id}`;
    const article = await anArticle({ category: "lamps" });
    const retired = await anArticle({ title: "Retired" });
    await sql`update articles set retired_at = now() where id = ${retired.id}`;
    const { body, headers } = await read();
    expect(headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect(locations(body).sort()).toEqual(
      [
        "/",
        "/help",
        "/forum",
        "/ideas",
        "/roadmap",
        "/help/categories/first-steps",
        "/help/categories/lamps",
        `/help/articles/${article.ref}`,
        `/forum/${fresh.ref}`,
        `/forum/${answered.ref}`,
        `/forum/${talk.ref}`,
        `/ideas/${idea.ref}`,
      ]
        .map((path) => site + path)
        .sort(),
    );
    expect(body.trimEnd().endsWith("</urlset>")).toBe(true);
  });

  test("names an article once in each language, each with all of them", async () => {
    const article = await anArticle({ title: "Reset the lamp" });
    await aTranslation(article, { language: "fr", title: "Лампа" });
    const { body } = await read();
    const french = `${site}/help/articles/${article.number}-${encodeURI("лампа")}`;
    expect(locations(body)).toContain(french);
    const links = `<xhtml:link rel="alternate" hreflang="en" href="${site}/help/articles/${article.ref}"/><xhtml:link rel="alternate" hreflang="fr" href="${french}"/>`;
    expect(body.split(links)).toHaveLength(3);
    expect(body).toMatch(/<lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/);
  });

  test("reads on by number, batch after batch, each address once", async () => {
    const { categoryId, authorId } = await anIdea();
    await sql`insert into ideas (id, number, slug, title, author_id, category_id, status_id)
      select gen_random_uuid(), 10 + n, 'idea', 'Idea', ${authorId}, ${categoryId}, 'received' from generate_series(1, 2500) n`;
    const found = locations((await read()).body).filter((loc) => loc.includes("/ideas/"));
    expect(found).toHaveLength(2501);
    expect(new Set(found).size).toBe(2501);
  });

  test("becomes a list of files when it would be too long, each of which can be read", async () => {
    await anIdea({ number: 1 });
    const { ref } = await anIdea({ number: 120_000 });
    const { body } = await read();
    expect(body).toContain("<sitemapindex");
    const files = locations(body);
    expect(files.at(-1)).toBe(`${site}/sitemap.xml?part=ideas-3`);
    expect(files).toHaveLength(4);
    expect(locations((await read("?part=ideas-3")).body)).toEqual([`${site}/ideas/${ref}`]);
    expect(locations((await read("?part=ideas-2")).body)).toEqual([]);
    expect((await read("?part=people-1")).status).toBe(404);
  });
});

test("robots are told where the sitemap is, and which doors are not theirs", async () => {
  const { body, headers } = await call<string>(robots, { url: "/robots.txt" });
  expect(headers.get("content-type")).toContain("text/plain");
  expect(body).toMatch(/^User-agent: \*\nDisallow: \/admin\n/);
  expect(body).toContain("Disallow: /knowledge\n");
  expect(body).toContain("Sitemap: http://localhost:3000/sitemap.xml\n");
});
