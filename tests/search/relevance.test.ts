import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { documentSource } from "#app/domain/search/document-source.server.ts";
import { categoryFinder } from "#app/programs/import/import-categories.ts";
import { importIdeas } from "#app/programs/import/import-ideas.ts";
import { ImportReport } from "#app/programs/import/report.ts";
import { settleCounters } from "#app/programs/import/settle.ts";
import { importStackExchange } from "#app/programs/import/stackexchange/import-stackexchange.ts";
import { SEARCH_KINDS, type SearchEngine } from "#search/engine.ts";
import { runWith } from "#search/run-with.server.ts";
import { sql } from "#tests/support/database.ts";
import { ENGINES } from "#tests/support/search-engines.ts";
import { KNOWN_ITEMS } from "./known-items.ts";

const folder = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const sets = { questions: join(folder, "quantum-stackexchange"), proposals: join(folder, "decide-madrid") };
const present = Object.values(sets).every(existsSync);

/** Mean reciprocal rank that each engine has to reach on queries with one mistake. */
const AT_LEAST = { postgres: 0.75, meilisearch: 0.85 };
const LOOKED_AT = 10;

const silent = () => ({ add: () => {}, end: () => {} }) as never;

async function importRealData(): Promise<void> {
  const shared = { report: new ImportReport(), progress: silent };
  const categoryId = await categoryFinder(sql, "Questions")("Questions");
  await importStackExchange(sql, {
    ...shared,
    folder: sets.questions,
    source: "question",
    language: "en",
    categoryId,
  });
  await importIdeas(sql, {
    ...shared,
    path: join(sets.proposals, "proposals.csv"),
    source: "proposal",
    language: "es",
    columns: {},
    categoryIdFor: categoryFinder(sql, "Proposals"),
  });
  await settleCounters(sql);
}

/** Where the data's own ids went: `question:12` by the id it has now. */
async function originalIds(): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; original: string }[]>`
    select id, 'question:' || source_id as original from threads where source = 'question'
    union all select id, 'proposal:' || source_id from ideas where source = 'proposal'`;
  return new Map(rows.map(({ id, original }) => [id, original]));
}

async function reciprocalRanks(engine: SearchEngine, spelling: "query" | "mistyped") {
  const originals = await originalIds();
  const ranks: { query: string; rank: number; first: string }[] = [];
  for (const item of KNOWN_ITEMS) {
    const { hits } = await engine.search({
      q: item[spelling],
      kinds: SEARCH_KINDS,
      language: "en",
      audiences: ["everyone"],
      limit: LOOKED_AT,
    });
    const found = hits.map(({ id }) => originals.get(id) ?? "");
    const place = found.findIndex((one) => item.wanted.includes(one));
    ranks.push({
      query: item[spelling],
      rank: place < 0 ? 0 : 1 / (place + 1),
      first: found[0] ?? "nothing",
    });
  }
  return ranks;
}

const mean = (ranks: readonly { rank: number }[]) =>
  ranks.reduce((sum, { rank }) => sum + rank, 0) / ranks.length;

describe.skipIf(!present)("known items in real data (shared/data)", () => {
  test("there are enough of them, and each mistake is one", () => {
    expect(KNOWN_ITEMS.length).toBeGreaterThanOrEqual(60);
    expect(KNOWN_ITEMS.filter(({ query, mistyped }) => query === mistyped)).toEqual([]);
  });

  for (const { name, skipped, fresh } of ENGINES) {
    test.skipIf(skipped !== null)(
      `are found by ${name}${skipped ? `: skipped, ${skipped}` : ""}`,
      {
        timeout: 120_000,
      },
      async () => {
        await importRealData();
        const engine = await fresh();
        await engine.rebuild(await documentSource(runWith(sql)));
        const right = await reciprocalRanks(engine, "query");
        const mistyped = await reciprocalRanks(engine, "mistyped");
        process.stdout.write(
          `mean reciprocal rank, ${name}: ${mean(right).toFixed(3)} as known, ${mean(mistyped).toFixed(3)} with one mistake\n`,
        );
        if (process.env.SHOW_RANKS) {
          for (const { query, rank, first } of [...right, ...mistyped])
            if (rank < 1) process.stdout.write(`  ${rank.toFixed(2)} ${query} (first: ${first})\n`);
        }
        expect(mean(mistyped)).toBeGreaterThanOrEqual(AT_LEAST[name]);
        expect(mean(right)).toBeGreaterThanOrEqual(AT_LEAST[name]);
      },
    );
  }
});
