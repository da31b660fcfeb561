import { reindex } from "#app/domain/search/reindex.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { useMeilisearch } from "#app/runtime/search.server.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { Progress } from "./import/progress.ts";

/** `npm run search:reindex`: every index anew, beside the one in use. */
export async function searchReindex(): Promise<number> {
  const { sql } = useDatabase();
  for (const engine of [postgresEngine(sql), useMeilisearch()]) {
    if (!engine) continue;
    let progress: Progress | undefined;
    const started = performance.now();
    await reindex(sql, {
      engine,
      onTotal: (total) => {
        progress = new Progress(engine.name, total);
        progress.add(0);
      },
      onRead: (count) => progress?.add(count),
    });
    progress?.end();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${engine.name}: the new index is in use, after ${seconds} s.\n`);
  }
  return 0;
}
