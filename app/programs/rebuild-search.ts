import { reindex } from "#app/domain/search/reindex.server.ts";
import { useMeilisearch } from "#app/runtime/search.server.ts";
import type { Sql } from "#db/types.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { Progress } from "./import/progress.ts";

/** Builds the index of every engine there is anew, beside the one in use; says how far it is unless `quiet`. */
export async function rebuildSearch(sql: Sql, { quiet = false } = {}): Promise<void> {
  for (const engine of [postgresEngine(sql), useMeilisearch()]) {
    if (!engine) continue;
    let progress: Progress | undefined;
    const started = performance.now();
    await reindex(sql, {
      engine,
      onTotal: (total) => {
        if (!quiet) progress = new Progress(engine.name, total);
        progress?.add(0);
      },
      onRead: (count) => progress?.add(count),
    });
    progress?.end();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (!quiet) process.stdout.write(`${engine.name}: the new index is in use, after ${seconds} s.\n`);
  }
}
