import type { SearchEngine } from "#search/engine.ts";
import { readDocuments } from "#search/postgres/read-documents.server.ts";
import type { Run } from "#search/run.ts";

/** Gives another engine what our own tables hold under these keys now; twice is once. */
export async function indexDocuments(run: Run, engine: SearchEngine, keys: readonly string[]): Promise<void> {
  const documents = await readDocuments(run, keys);
  const there = new Set(documents.map(({ key }) => key));
  const gone = keys.filter((key) => !there.has(key));
  if (documents.length > 0) await engine.upsert(documents);
  if (gone.length > 0) await engine.remove(gone);
}
