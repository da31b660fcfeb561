import { expect, test } from "vitest";
import { newId } from "#db/ids.ts";
import type { SearchDocument } from "#search/engine.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { renewHot } from "#search/postgres/mark-hot.server.ts";
import { HOT_DOCUMENTS, HOT_FROM_DOCUMENTS } from "#search/prior.ts";
import { runWith } from "#search/run-with.server.ts";
import { sql } from "#tests/support/database.ts";

const engine = postgresEngine(sql);
const hot = async () => (await sql`select count(*)::int as count from search_documents where hot`)[0]!.count;

async function* documents(count: number): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < count; from += 2000) {
    yield Array.from({ length: 2000 }, (_, at): SearchDocument => {
      const id = newId();
      const nth = from + at;
      return {
        key: `idea:${id}`,
        kind: "idea",
        id,
        language: "en",
        title: nth % 2 ? "A loud pump" : "A quiet pump",
        text: "",
        tags: [],
        categoryId: null,
        state: nth % 100 === 0 ? "planned" : "received",
        good: false,
        audience: "everyone",
        weight: nth / count,
        createdAt: new Date(Date.UTC(2026, 0, 1) + nth * 1000),
      };
    });
  }
}
const build = (count: number) =>
  engine.rebuild({ documents: () => documents(count), changes: async () => ({ documents: [], gone: [] }) });
const ask = (q: string, wanted = {}) =>
  engine.search({ q, language: "en", audiences: ["everyone"], limit: 10, facets: true, ...wanted });

test("among very many, frequent words are looked for in the best documents, and what only others have is found all the same", {
  timeout: 120_000,
}, async () => {
  await build(HOT_FROM_DOCUMENTS);
  expect(await hot()).toBe(HOT_DOCUMENTS);
  const { hits, total } = await ask("pump");
  expect(total).toBe(1000);
  const [first] = await sql`select hot from search_documents where key = ${hits[0]!.key}`;
  expect(first!.hot).toBe(true);
  // Fewer than are counted: counted whole.
  const rare = await ask("quiet pump", { state: "planned" });
  expect(rare.total).toBe(HOT_FROM_DOCUMENTS / 100);
  expect(rare.facets!.kind).toEqual({ idea: HOT_FROM_DOCUMENTS / 100 });

  await sql`delete from search_documents where prior < (select hot_from from search_state)`;
  await renewHot(runWith(sql));
  expect(await hot()).toBe(0);
  expect(await sql`select 1 from search_state`).toEqual([]);
});
