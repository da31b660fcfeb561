import { beforeAll, beforeEach, test } from "vitest";
import { newId } from "#db/ids.ts";
import type { Part, SearchDocument, SearchEngine, SearchQuery } from "#search/engine.ts";
import type { ENGINES } from "#tests/support/search-engines.ts";

/** A public idea, unless asked otherwise. */
export const aDocument = (wanted: Partial<SearchDocument> & { title: string }): SearchDocument => {
  const id = wanted.id ?? newId();
  const kind = wanted.kind ?? "idea";
  return {
    key: `${kind}:${id}`,
    kind,
    id,
    language: "en",
    text: "",
    tags: [],
    categoryId: null,
    state: kind === "thread" ? "unanswered" : "received",
    good: false,
    audience: "everyone",
    weight: 0,
    createdAt: new Date("2026-01-01T00:00:00Z"),
    ...wanted,
  };
};

/** Two categories. */
export const [GENERAL, OTHER] = [newId(), newId()];
export const plain = (parts: Part[]) => parts.map(({ text }) => text).join("");
export const marked = (parts: Part[]) => parts.filter(({ hit }) => hit).map(({ text }) => text);

/** What the engine holds when a test begins. */
export const LIBRARY = [
  aDocument({
    kind: "thread",
    title: "The lamp flickers at night",
    text: "Since the last firmware my garden lamp flickers as soon as it is dark.",
    tags: ["garden", "firmware"],
    categoryId: GENERAL,
    state: "solved",
    good: true,
  }),
  aDocument({
    kind: "thread",
    title: "Chargers for the battery",
    text: "Which one fits?",
    categoryId: OTHER,
  }),
  aDocument({ title: "A quieter coffee machine", text: "Mine wakes the neighbours.", categoryId: GENERAL }),
  aDocument({
    kind: "article",
    key: "article:0190aaaa-0000-7000-8000-000000000001:fr",
    id: "0190aaaa-0000-7000-8000-000000000001",
    language: "fr",
    title: "Réinitialiser l'éclairage",
    text: "Débranchez les ampoules, puis attendez dix secondes.",
    state: "",
  }),
  aDocument({ kind: "person", language: "", title: "Zoé Lefèvre", tags: ["zoe"], state: "" }),
  aDocument({ title: "A confidential lamp for staff", audience: "staff" }),
];

/** An engine with the library in it before each test, and ways to ask it. */
export function withLibrary({ skipped, fresh }: (typeof ENGINES)[number]) {
  const say = skipped === null ? test : test.skip;
  let engine: SearchEngine;

  const ask = (q: string, wanted: Partial<SearchQuery> = {}) =>
    engine.search({ q, language: "en", audiences: ["everyone"], limit: 10, ...wanted });
  const titles = async (q: string, wanted: Partial<SearchQuery> = {}) =>
    (await ask(q, wanted)).hits.map(({ title }) => plain(title));
  const allKeys = async () => {
    const keys: string[] = [];
    for await (const some of engine.keys()) keys.push(...some);
    return keys.sort();
  };

  if (skipped !== null) test.skip(`not tested: ${skipped}`, () => {});

  beforeAll(async () => {
    if (skipped === null) engine = await fresh();
  });
  // Every test begins with the library: the database is wiped, a server keeps what it has.
  beforeEach(async () => {
    if (skipped !== null) return;
    const keys = await allKeys();
    const library = LIBRARY.map(({ key }) => key).sort();
    if (keys.join() === library.join()) return;
    await engine.remove(keys.filter((key) => !library.includes(key)));
    await engine.upsert(LIBRARY);
  }, 30_000);

  return { say, engine: () => engine, ask, titles, allKeys };
}
