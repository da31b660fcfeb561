import { describe, expect, test } from "vitest";
import { loader as home } from "#app/routes/help._index.tsx";
import { loader as article, meta } from "#app/routes/help.articles.$ref._index/route.tsx";
import { action as feedback } from "#app/routes/help.articles.$ref.feedback.tsx";
import { action as flag, loader as flagForm } from "#app/routes/help.articles.$ref.flag.tsx";
import { loader as category, meta as categoryMeta } from "#app/routes/help.categories.$slug.tsx";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";
import { aTranslation } from "#tests/support/factories/translation.ts";

const french = { "accept-language": "fr" };
const read = (
  ref: string,
  { query = "", as, headers }: { query?: string; as?: { id: string }; headers?: Record<string, string> } = {},
) => call(article, { url: `/help/articles/${ref}${query}`, params: { ref }, as, headers: headers ?? {} });

describe("the help home", () => {
  test("shows topics, what others looked for, who waits and when the team is there", async () => {
    await anArticle();
    await aThread({ title: "Who knows?" });
    const { body } = await call(home, { url: "/help" });
    expect(body).toMatchObject({
      topics: [{ slug: "first-steps", total: 1 }],
      sought: { read: false, items: [{ title: "Reset the lamp" }] },
      waiting: [{ title: "Who knows?" }],
      escalateAfterHours: 24,
      team: { timeZone: "Europe/Paris" },
    });
  });
});

describe("a category", () => {
  test("is a page of its own, told to search engines as questions and answers", async () => {
    const { ref } = await anArticle();
    const { body } = await call(category, {
      url: "/help/categories/first-steps",
      params: { slug: "first-steps" },
    });
    expect(body.articles.items).toMatchObject([{ title: "Reset the lamp" }]);
    const tags = categoryMeta({ data: body } as never) as Record<string, unknown>[];
    expect(tags).toContainEqual({
      tagName: "link",
      rel: "canonical",
      href: "http://localhost:3000/help/categories/first-steps",
    });
    const [data] = tags.flatMap((tag) => (tag["script:ld+json"] ? [tag["script:ld+json"]] : []));
    expect(data).toMatchObject({
      "@type": "FAQPage",
      mainEntity: [
        {
          name: "Reset the lamp",
          acceptedAnswer: { text: "How to begin anew.", url: `http://localhost:3000/help/articles/${ref}` },
        },
      ],
    });
  });

  test("that is not there is not found", async () => {
    expect((await call(category, { url: "/help/categories/x", params: { slug: "x" } })).status).toBe(404);
  });
});

describe("an article", () => {
  test("has one address per language, and old ones lead there", async () => {
    const made = await anArticle();
    await aTranslation(made, { language: "fr", title: "Réinitialiser" });
    await sql`insert into article_slugs (article_id, slug, language) values (${made.id}, 'old-name', 'fr')`;
    expect((await read(made.ref)).status).toBe(200);
    const moved = await read(`${made.number}-old-name`, { query: "?helped=yes" });
    expect([moved.status, moved.location]).toEqual([
      301,
      `/help/articles/${made.number}-reinitialiser?helped=yes`,
    ]);
    const unknown = await read(`${made.number}-nonsense`, { headers: french });
    expect([unknown.status, unknown.location]).toEqual([302, `/help/articles/${made.number}-reinitialiser`]);
    expect((await read(`${made.number}`)).location).toBe(`/help/articles/${made.ref}`);
  });

  test("leads to a slug in any script", async () => {
    const made = await anArticle({ title: "Лампа" });
    expect((await read(`${made.number}`)).location).toBe(
      `/help/articles/${made.number}-${encodeURI("лампа")}`,
    );
    expect((await read(`${made.number}-лампа`)).status).toBe(200);
  });

  test("tells search engines its address, its languages and its answer", async () => {
    const made = await anArticle();
    await aTranslation(made, { language: "fr", title: "Réinitialiser" });
    const { body } = await read(made.ref);
    const tags = meta({ data: body } as never) as Record<string, unknown>[];
    const site = "http://localhost:3000/help/articles/";
    const links = tags
      .filter((tag) => tag.tagName === "link")
      .map(({ rel, hrefLang, href }) => [rel, hrefLang, href]);
    expect(links).toEqual([
      ["canonical", undefined, site + made.ref],
      ["alternate", "en", site + made.ref],
      ["alternate", "fr", `${site}${made.number}-reinitialiser`],
      ["alternate", "x-default", site + made.ref],
    ]);
    const [data] = tags.flatMap((tag) => (tag["script:ld+json"] ? [tag["script:ld+json"]] : []));
    expect(data).toMatchObject({
      "@type": "FAQPage",
      inLanguage: "en",
      mainEntity: [{ name: "Reset the lamp", acceptedAnswer: { text: "<p>Hold the button.</p>\n" } }],
    });
  });

  test("that is retired is not found, but for staff, whose search engines it would not interest", async () => {
    const made = await anArticle();
    const staff = await aMember({ role: "agent" });
    await sql`update articles set retired_at = now()`;
    expect((await read(made.ref)).status).toBe(404);
    const { body } = await read(made.ref, { as: staff });
    expect(body.article.state).toBe("retired");
    expect(meta({ data: body } as never)).toContainEqual({ name: "robots", content: "noindex" });
    await sql`delete from article_translations`;
    expect((await read(`${made.number}`, { as: staff })).location).toBe(`/knowledge/${made.number}`);
  });

  test("tells staff what is being written and what readers object to", async () => {
    const made = await anArticle();
    const staff = await aMember({ role: "agent", displayName: "Ada" });
    await sql`insert into article_revisions (id, article_id, language, version, state, title, source, author_id)
      values (gen_random_uuid(), ${made.id}, 'fr', 1, 'review', 'T', 'S', ${staff.id})`;
    await sql`insert into article_flags (id, article_id, language, words) values (gen_random_uuid(), ${made.id}, 'en', 'No')`;
    await sql`update articles set review_by = '2026-01-31'`;
    expect((await read(made.ref)).body.notes).toBeNull();
    expect((await read(made.ref, { as: staff })).body.notes).toEqual({
      open: [{ language: "fr", state: "review", author: "Ada" }],
      flags: 1,
      reviewPassed: new Date("2026-01-31T00:00:00Z"),
    });
  });

  test("shows by its address what a reader said, and to members what they said before", async () => {
    const made = await anArticle();
    const me = await aMember();
    expect((await read(made.ref)).body.helped).toBe("ask");
    expect((await read(made.ref, { query: "?helped=no" })).body.helped).toBe("no");
    expect((await read(made.ref, { query: "?helped=<b>" })).body.helped).toBe("ask");
    await rate(made.ref, { helpful: "yes" }, me);
    expect((await read(made.ref, { as: me })).body.helped).toBe("said_yes");
    expect((await read(made.ref, { as: me, query: "?helped=ask" })).body.helped).toBe("ask");
  });
});

const rate = (ref: string, form: Record<string, string>, as?: { id: string }) =>
  call(feedback, {
    url: `/help/articles/${ref}/feedback`,
    params: { ref },
    as,
    form: { language: "en", ...form },
  });

describe("did this help", () => {
  test("is answered without an account, and leads back to a page that says so", async () => {
    const { ref } = await anArticle();
    const yes = await rate(ref, { helpful: "yes" });
    expect([yes.status, yes.location]).toEqual([302, `/help/articles/${ref}?helped=yes#helped`]);
    // The page is everybody's, so nothing may be said in a cookie.
    expect(yes.headers.get("set-cookie")).toBeNull();
    expect((await rate(ref, { helpful: "no" })).location).toContain("?helped=no#helped");
    expect((await rate(ref, { helpful: "no", reason: "wrong", words: "" })).location).toContain(
      "?helped=told",
    );
    const rows = await sql`select helpful, reason, member_id from article_feedback`;
    expect(rows).toEqual([{ helpful: false, reason: "wrong", member_id: null }]);
  });

  test("refuses what it cannot keep, with what was typed", async () => {
    const { ref } = await anArticle();
    const words = "x".repeat(1001);
    const { status, body } = await rate(ref, { helpful: "no", words });
    expect([status, body.errors, body.values.words]).toEqual([422, { words: "too_long" }, words]);
    expect((await rate(ref, {})).body.errors).toEqual({ helpful: "required" });
    expect((await rate(ref, { helpful: "no", reason: "bored" })).body.errors).toEqual({ reason: "invalid" });
    expect((await rate("999-x", { helpful: "yes" })).status).toBe(404);
  });

  test("is not asked of one connection without end", async () => {
    const { ref } = await anArticle();
    for (let n = 0; n < 20; n += 1) await rate(ref, { helpful: n % 2 ? "yes" : "no" });
    expect((await rate(ref, { helpful: "no" })).status).toBe(429);
  });
});

describe("something is wrong here", () => {
  const tell = (ref: string, form: Record<string, string>, as?: { id: string }) =>
    call(flag, { url: `/help/articles/${ref}/flag`, params: { ref }, as, form: { language: "en", ...form } });

  test("needs words", async () => {
    const { ref } = await anArticle();
    expect(
      (await call(flagForm, { url: `/help/articles/${ref}/flag`, params: { ref } })).body.article.title,
    ).toBe("Reset the lamp");
    const { status, body } = await tell(ref, { words: "  " });
    expect([status, body.errors]).toEqual([422, { words: "flag_words_required" }]);
  });

  test("reaches the editors and thanks", async () => {
    const { ref } = await anArticle();
    const me = await aMember();
    const { status, location, headers } = await tell(ref, { words: "The link\r\nis dead." }, me);
    expect([status, location]).toEqual([302, `/help/articles/${ref}`]);
    expect(decodeURIComponent(headers.get("set-cookie") ?? "")).toContain("article_flagged");
    const rows = await sql`select words, member_id from article_flags`;
    expect(rows).toEqual([{ words: "The link\nis dead.", member_id: me.id }]);
  });

  test("cannot be said of an article that readers do not have", async () => {
    const { ref } = await anArticle();
    await sql`update articles set retired_at = now()`;
    expect((await tell(ref, { words: "Wrong" })).status).toBe(404);
    expect((await call(flagForm, { url: "/", params: { ref } })).status).toBe(404);
  });
});
