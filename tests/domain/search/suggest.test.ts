import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { GUEST } from "#app/domain/core/actor.ts";
import { reindex } from "#app/domain/search/reindex.server.ts";
import { searchCommunity } from "#app/domain/search/search-community.server.ts";
import { suggest } from "#app/domain/search/suggest.server.ts";
import { loader } from "#app/routes/search.suggestions.ts";
import { ideas } from "#db/schema/ideas.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const engine = postgresEngine(sql);
const now = new Date("2026-03-01T12:00:00Z");
let idea: Awaited<ReturnType<typeof anIdea>>;
let thread: Awaited<ReturnType<typeof aThread>>;
let article: Awaited<ReturnType<typeof anArticle>>;

beforeEach(async () => {
  idea = await anIdea({ title: "A pump for the garden", category: "outside" });
  thread = await aThread({ title: "The pump is loud", createdAt: new Date("2026-02-01T00:00:00Z") });
  await aPost({ threadId: thread.id, body: "Oil it." });
  article = await anArticle({ title: "Pump care" });
  await reindex(sql, { engine, onTotal: () => {}, onRead: () => {} });
});

const ask = (q: string, locale: "en" | "fr" = "en") =>
  suggest(sql, engine, GUEST, { q, locale, limit: 10, asYouType: true });
const search = (q: string, filters = {}, page = 1) =>
  searchCommunity(sql, engine, GUEST, { q, filters, locale: "fr", page, now });

test("suggestions lead somewhere and say in the reader's language how things stand", async () => {
  const suggestions = await ask("pum", "fr");
  expect(suggestions.map(({ href }) => href).sort()).toEqual(
    [`/help/articles/${article.ref}`, `/forum/${thread.ref}`, `/ideas/${idea.ref}`].sort(),
  );
  expect(suggestions.find(({ kind }) => kind === "thread")).toMatchObject({
    state: "answered",
    stateName: "Avec réponse",
    good: false,
    title: [
      { text: "The ", hit: false },
      { text: "pump", hit: true },
      { text: " is loud", hit: false },
    ],
  });
  expect(suggestions.find(({ kind }) => kind === "idea")).toMatchObject({
    state: "open",
    stateName: "Reçue",
  });
});

test("an excerpt keeps the spaces at which French lets no line end", async () => {
  const french = await anIdea({ title: "Une pompe", body: "Est-elle «\u202fbruyante\u202f»\u202f?\n\nOui." });
  await reindex(sql, { engine, onTotal: () => {}, onRead: () => {} });
  const [row] = await ask("bruyante", "fr");
  expect(row).toMatchObject({ id: french.id });
  expect(row!.excerpt.map(({ text }) => text).join("")).toBe("Est-elle «\u202fbruyante\u202f»\u202f? Oui.");
});

test("nobody is told of what went out of sight before the index heard of it", async () => {
  const staff = await aMember({ role: "admin" });
  await db.update(ideas).set({ visibility: "hidden" }).where(eq(ideas.id, idea.id));
  expect((await ask("garden")).length).toBe(0);
  expect(
    await suggest(sql, engine, staff, { q: "garden", locale: "en", limit: 10, asYouType: true }),
  ).toEqual([]);
  expect(await search("garden")).toMatchObject({ rows: [], total: 0 });
});

test("the page of results mixes kinds, counts, and names what it can be narrowed to", async () => {
  const outside = await aCategory("outside");
  const results = await search("pump");
  expect(results).toMatchObject({
    total: 3,
    capped: false,
    page: 1,
    pages: 1,
    corrected: null,
    engine: "postgres",
  });
  expect(results.facets.kind).toEqual({ article: 1, idea: 1, thread: 1 });
  expect(results.facets.category).toContainEqual({ value: outside, name: "outside", count: 1 });
  expect(results.facets.state).toContainEqual({ value: "answered", name: "Avec réponse", count: 1 });
  expect(results.facets.language).toEqual([{ value: "en", name: "anglais", count: 3 }]);
  expect(results.rows.find(({ kind }) => kind === "thread")).toMatchObject({
    category: "Général",
    author: { name: thread.author.displayName, username: thread.author.username },
    createdAt: thread.createdAt,
    answers: 1,
    votes: 0,
  });
  const narrowed = await search("pump", { category: outside });
  expect(narrowed.rows.map(({ id }) => id)).toEqual([idea.id]);
  expect((await search("pump", { kind: "article" })).rows.map(({ id }) => id)).toEqual([article.id]);
  expect((await search("pump", { state: "answered" })).rows.map(({ id }) => id)).toEqual([thread.id]);
  expect((await search("pmup")).corrected).toBe("pump");
  expect((await search("pump", {}, 2)).rows).toEqual([]);
});

test("the search box is answered as JSON", async () => {
  const all = await call(loader, { url: "/search/suggestions?q=pump" });
  expect(all.body).toHaveLength(3);
  const some = await call(loader, { url: "/search/suggestions?q=pump&kinds=article,idea" });
  expect(some.body.map(({ kind }: { kind: string }) => kind).sort()).toEqual(["article", "idea"]);
  const one = await call(loader, { url: "/search/suggestions?q=pump&kinds=nonsense&limit=1" });
  expect(one.body).toHaveLength(1);
  for (const url of ["/search/suggestions", "/search/suggestions?q=", "/search/suggestions?q=%00&limit=-3"])
    expect((await call(loader, { url })).body).toEqual([]);
});
