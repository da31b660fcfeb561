import { expect, test } from "vitest";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { SEARCHES_PER_NETWORK } from "#app/domain/search/search-rate.server.ts";
import { loader as failedSearches } from "#app/routes/knowledge.searches.tsx";
import { loader as search } from "#app/routes/search._index.tsx";
import { action as clicks } from "#app/routes/search.clicks.ts";
import { loader as suggestions } from "#app/routes/search.suggestions.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const browser = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };
const titles = (rows: { title: { text: string }[] }[]) =>
  rows.map(({ title }) => title.map(({ text }) => text).join(""));

async function aCommunity() {
  const asker = await aMember();
  await aCategory("general");
  const written = { category: "general", language: "en" as const, tags: [] };
  const question = await startThread(db, asker, {
    ...written,
    kind: "question",
    title: "The battery lock is frozen",
    body: "The key does not turn any more.",
    product: "",
    version: "",
  });
  await submitIdea(db, asker, {
    ...written,
    title: "A heated battery lock",
    body: "So that it never freezes.",
    onBehalfOf: "",
  });
  await drainLog();
  return { asker, question };
}

test("questions and ideas stand in one list, in kinds, and a typo does not matter", async () => {
  await aCommunity();
  const { body } = await call(search, { url: "/search?q=batery+lock", headers: browser });
  expect(titles(body.found.rows).sort()).toEqual(["A heated battery lock", "The battery lock is frozen"]);
  expect(body.found).toMatchObject({ total: 2, facets: { kind: { idea: 1, thread: 1 } } });
  const ideas = await call(search, { url: "/search?q=battery+lock&kind=idea", headers: browser });
  expect(titles(ideas.body.found.rows)).toEqual(["A heated battery lock"]);
  const typed = await call(suggestions, { url: "/search/suggestions?q=batter" });
  expect(typed.body).toHaveLength(2);
});

test("what is hidden is neither found, nor counted, nor suggested", async () => {
  const { question } = await aCommunity();
  await sql`update threads set visibility = 'hidden' where number = ${question.number}`;
  const { body } = await call(search, { url: "/search?q=battery+lock", headers: browser });
  expect(titles(body.found.rows)).toEqual(["A heated battery lock"]);
  expect(body.found.total).toBe(1);
  const typed = await call(suggestions, { url: "/search/suggestions?q=battery+lock" });
  expect(typed.body).toHaveLength(1);
});

test("a search is counted once, its first opened result too; programs, staff and later pages are not", async () => {
  const { asker } = await aCommunity();
  const url = "/search?q=Battery++lock";
  const { body } = await call(search, { url, as: asker, headers: browser });
  await call(search, { url, as: asker, headers: browser });
  await call(search, { url: `${url}&kind=idea`, as: asker, headers: browser });
  await call(search, { url, headers: { "user-agent": "curl/8.1" } });
  await call(search, { url, as: await aMember({ role: "agent" }), headers: browser });
  await call(search, { url, as: await aMember(), headers: { ...browser, "sec-purpose": "prefetch" } });
  expect(await sql`select query, results from search_queries`).toEqual([
    { query: "battery lock", results: 2 },
  ]);

  const click = { search: body.searchId, key: body.found.rows[0].key, position: "1" };
  await call(clicks, { url: "/search/clicks", as: asker, form: click, headers: browser });
  await call(clicks, {
    url: "/search/clicks",
    as: asker,
    form: { ...click, position: "2" },
    headers: browser,
  });
  await call(clicks, { url: "/search/clicks", as: await aMember(), form: click, headers: browser });
  expect(await sql`select clicked_key, clicked_position from search_queries`).toEqual([
    { clicked_key: body.found.rows[0].key, clicked_position: 1 },
  ]);
});

test("editors read what nobody found, and what has been found since is gone from their list", async () => {
  const editor = await aMember({ role: "agent" });
  for (const visitor of [await aMember(), await aMember()])
    await call(search, { url: "/search?q=Zeppelin", as: visitor, headers: browser });
  const page = () => call(failedSearches, { url: "/knowledge/searches", as: editor });
  expect((await page()).body).toMatchObject({
    items: [{ query: "zeppelin", people: 2, times: 2 }],
    use: { searches: 2, failed: 2, opened: 0 },
  });
  await sql`insert into search_queries (id, query, language, engine, results, visitor)
    values (gen_random_uuid(), 'zeppelin', 'en', 'postgres', 3, 'somebody')`;
  expect((await page()).body.items).toEqual([]);
  expect((await call(failedSearches, { url: "/knowledge/searches", as: await aMember() })).status).toBe(403);
});

test("addresses that make no sense are as if they were empty", async () => {
  for (const query of ["", "q=%20", "kind=x", "page=-1&q="])
    expect((await call(search, { url: `/search?${query}` })).body.found).toBeNull();
  const odd = await call(search, {
    url: "/search?q=a&page=99999&category=x&state=%27&language=zz",
    headers: browser,
  });
  expect(odd.status).toBe(200);
});

test("a connection that searches without end is answered, and no longer written down", async () => {
  await aCommunity();
  const url = "/search?q=battery";
  expect((await call(search, { url, headers: browser })).body.searchId).not.toBeNull();
  await sql`update rate_limits set hits = ${SEARCHES_PER_NETWORK.limit} where key like 'searches:%'`;
  const { status, body } = await call(search, { url: "/search?q=lock", headers: browser });
  expect({ status, searchId: body.searchId }).toEqual({ status: 200, searchId: null });
  expect(await sql`select query from search_queries`).toEqual([{ query: "battery" }]);
});

test("a search with characters that no database takes is a search without them", async () => {
  await aCommunity();
  expect((await call(search, { url: "/search?q=bat%00tery", headers: browser })).status).toBe(200);
});
