import { removeDocuments, writeDocuments } from "#search/postgres/write.server.ts";
import type { Run } from "#search/run.ts";
import { loadDocuments } from "./load-documents.server.ts";
import { keysOf, type Target } from "./targets.ts";

/** Targets whose documents are held in memory at once. */
const AT_ONCE = 500;

/** Makes the documents of these what they are now, in the caller's transaction; returns the keys that changed. */
export async function refreshDocuments(run: Run, targets: readonly Target[]): Promise<string[]> {
  const changed: string[] = [];
  for (let at = 0; at < targets.length; at += AT_ONCE) {
    const some = targets.slice(at, at + AT_ONCE);
    const documents = await loadDocuments(run, some);
    const there = new Set(documents.map(({ key }) => key));
    const gone = some.flatMap(keysOf).filter((key) => !there.has(key));
    changed.push(...(await removeDocuments(run, gone)), ...(await writeDocuments(run, documents)));
  }
  return changed;
}
