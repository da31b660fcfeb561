import { describe, expect, test } from "vitest";
import { newId } from "#db/ids.ts";
import type { Part, SearchDocument, SearchQuery } from "#search/engine.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { sql } from "#tests/support/database.ts";

const engine = postgresEngine(sql);
const aDocument = (wanted: Partial<SearchDocument> = {}): SearchDocument => {
  const id = wanted.id ?? newId();
  return {
    key: `${wanted.kind ?? "idea"}:${id}`,
    kind: "idea",
    id,
    language: "en",
    title: "A title",
    text: "",
    tags: [],
    categoryId: null,
    state: "received",
    good: false,
    audience: "everyone",
    weight: 0,
    createdAt: new Date("2026-01-01"),
    ...wanted,
  };
};
const ask = (q: string, more: Partial<SearchQuery> = {}) =>
  engine.search({ q, language: "en", audiences: ["everyone"], limit: 10, ...more });
const flat = (parts: Part[]) => parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
describe("pg", () => {
  test("works", async () => {
    await engine.upsert([
      aDocument({
        title: "The battery drains too fast",
        text: "My laptop's batteries are empty after an hour.",
      }),
      aDocument({ title: "Printer prints nothing", text: "The printer is not printing", kind: "thread" }),
      aDocument({
        title: "Réinitialiser l'imprimante",
        text: "Les imprimantes connectées au réseau",
        language: "fr",
        kind: "article",
      }),
    ]);
    for (const q of [
      "battery",
      "batery",
      "bat",
      "batteries drain",
      "laptopbattery",
      "imprimante",
      "imprimantes reseau",
      '"prints nothing"',
      "printer",
      "prnter",
      "",
      "'",
      "the",
      "é",
      "a & b | !(",
      '"',
      "😀",
      "x".repeat(10000),
    ]) {
      const { hits, total, corrected } = await ask(q, { asYouType: q.length < 4, facets: true });
      process.stdout.write(
        [
          q.slice(0, 30),
          total,
          corrected,
          hits.map((hit) => [hit.score.toFixed(2), flat(hit.title), flat(hit.excerpt)].join(" / ")),
        ].join(" | ") + "\n",
      );
    }
  });
});
