import { join } from "node:path";
import { createDb } from "#db/client.server.ts";
import { startEmbeddedPostgres } from "#db/embedded.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { Progress } from "../import/progress.ts";
import { generateDocuments, makeVocabulary, randomFrom } from "./search-documents.ts";
import { makeQueries } from "./search-queries.ts";

export type SearchFacts = {
  documents: number;
  /** Seconds to build the index; null when it was there. */
  buildSeconds: number | null;
  /** Milliseconds by kind of query. */
  queries: Record<string, { p50: number; p95: number; p99: number; found: number }>;
};

const share = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** Fills a database of its own with documents, once, and measures the Postgres engine's answers one after the other. */
export async function runSearchBench(folder: string, documents: number): Promise<SearchFacts> {
  const { url, stop } = await startEmbeddedPostgres({ dataDir: join(folder, `search-${documents}`) });
  const vocabulary = makeVocabulary(randomFrom(1));
  try {
    await migrate(url);
    const { sql, close } = createDb(url, { max: 4 });
    const engine = postgresEngine(sql);
    const [row] = await sql<[{ count: number }]>`select count(*)::int as count from search_documents`;
    let buildSeconds: number | null = null;
    if (row.count !== documents) {
      const progress = new Progress("documents", documents);
      const started = performance.now();
      await engine.rebuild({
        async *documents() {
          for await (const batch of generateDocuments(documents, vocabulary)) {
            yield batch;
            progress.add(batch.length);
          }
        },
        changes: async () => ({ documents: [], gone: [] }),
      });
      progress.end();
      buildSeconds = (performance.now() - started) / 1000;
      await sql`vacuum analyze search_documents`;
    }
    const queries: SearchFacts["queries"] = {};
    for (const [name, list] of Object.entries(await makeQueries(documents, vocabulary))) {
      const times: number[] = [];
      let found = 0;
      // Once to have in memory what a running site has there, once to be measured.
      for (const measured of [false, true]) {
        for (const query of list) {
          const started = performance.now();
          const { total } = await engine.search(query);
          if (!measured) continue;
          times.push(performance.now() - started);
          if (total > 0) found += 1;
        }
      }
      times.sort((one, other) => one - other);
      queries[name] = {
        p50: share(times, 0.5),
        p95: share(times, 0.95),
        p99: share(times, 0.99),
        found: found / list.length,
      };
    }
    await close();
    return { documents, buildSeconds, queries };
  } finally {
    await stop();
  }
}

/** Milliseconds of each kind of query, as a table. */
export function printSearchFacts({ documents, buildSeconds, queries }: SearchFacts): void {
  const built = buildSeconds === null ? "" : `, built in ${buildSeconds.toFixed(0)} s`;
  const lines = [`Search with Postgres, ${documents.toLocaleString("en")} documents${built}`];
  lines.push(`${"".padEnd(28)}${["p50", "p95", "p99", "found"].map((name) => name.padStart(9)).join("")}`);
  for (const [name, { p50, p95, p99, found }] of Object.entries(queries)) {
    const cells = [...[p50, p95, p99].map((time) => `${time.toFixed(1)} ms`), `${Math.round(found * 100)} %`];
    lines.push(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(9)).join("")}`);
  }
  process.stdout.write(`${lines.join("\n")}\n\n`);
}
