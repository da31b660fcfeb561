import type { Meilisearch } from "meilisearch";
import { type DocumentChanges, type RebuildSource, SEARCH_KINDS, type SearchKind } from "../engine.ts";
import { done, dropIndex, type Indexes, makeIndex, makeIndexes } from "./indexes.server.ts";
import { storedKey, toStored } from "./stored-document.ts";

/** Writes and takes out documents of the indexes that `nameOf` says. */
export async function writeChanges(
  client: Meilisearch,
  nameOf: (kind: SearchKind) => string,
  { documents, gone }: DocumentChanges,
): Promise<void> {
  await Promise.all(
    SEARCH_KINDS.flatMap((kind) => {
      const index = client.index(nameOf(kind));
      const written = documents.filter((document) => document.kind === kind).map(toStored);
      const removed = gone.filter((key) => key.startsWith(`${kind}:`)).map(storedKey);
      return [
        ...(written.length > 0 ? [done(index.addDocuments(written, { primaryKey: "key" }))] : []),
        ...(removed.length > 0 ? [done(index.deleteDocuments(removed))] : []),
      ];
    }),
  );
}

/**
 * Fills indexes beside the ones in use and swaps all of them at once. What changed meanwhile is written into the new ones
 * before the swap, and what changed in that moment after it.
 */
export async function rebuildMeilisearch(
  client: Meilisearch,
  indexes: Indexes,
  source: RebuildSource,
): Promise<void> {
  await makeIndexes(client, indexes);
  for (const kind of SEARCH_KINDS) {
    // Left behind by a rebuild that was killed.
    await dropIndex(client, indexes.next(kind));
    await makeIndex(client, indexes.next(kind));
  }
  // One batch is written while the next is read.
  let writing: Promise<void> = Promise.resolve();
  for await (const batch of source.documents()) {
    await writing;
    writing = writeChanges(client, indexes.next, { documents: batch, gone: [] });
    writing.catch(() => {});
  }
  await writing;
  await writeChanges(client, indexes.next, await source.changes());
  await done(
    client.swapIndexes(
      SEARCH_KINDS.map((kind) => ({ indexes: [indexes.of(kind), indexes.next(kind)], rename: false })),
    ),
  );
  await writeChanges(client, indexes.of, await source.changes());
  for (const kind of SEARCH_KINDS) await dropIndex(client, indexes.next(kind));
}
