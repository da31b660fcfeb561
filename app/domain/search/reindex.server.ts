import type { Sql } from "#db/types.ts";
import type { RebuildSource, SearchEngine } from "#search/engine.ts";
import { runWith } from "#search/run-with.server.ts";
import { countSources, documentSource } from "./document-source.server.ts";

type Reindex = {
  engine: SearchEngine;
  /** Told how many things there are, then how many more were read. */
  onTotal: (total: number) => void;
  onRead: (count: number) => void;
};

/** Builds an engine's index anew from the tables, while it goes on answering from the old one. Safe to kill and repeat. */
export async function reindex(sql: Sql, { engine, onTotal, onRead }: Reindex): Promise<void> {
  const run = runWith(sql);
  const source = await documentSource(run);
  onTotal(await countSources(run));
  const counted: RebuildSource = {
    ...source,
    async *documents() {
      for await (const batch of source.documents()) {
        yield batch;
        onRead(batch.length);
      }
    },
  };
  await engine.rebuild(counted);
}
