import { Meilisearch } from "meilisearch";
import { SEARCH_KINDS, type SearchEngine } from "../engine.ts";
import { indexNames, isMissing, makeIndexes } from "./indexes.server.ts";
import { rebuildMeilisearch, writeChanges } from "./rebuild.server.ts";
import { searchMeilisearch } from "./search.server.ts";
import { keyOf, type StoredDocument } from "./stored-document.ts";

/** Milliseconds after which a server that does not answer a search is down. */
const SEARCH_TIMEOUT = 2000;
/** And one that does not take a batch of documents. */
const WRITE_TIMEOUT = 60_000;
/** Keys read at once. */
const KEYS = 5000;

type Options = {
  url: string;
  /** Stays on the server: every search is asked by us, with the filter of who may see what. */
  key: string | undefined;
  /** Beginning of the indexes' names. */
  prefix?: string;
};

/** The engine for large communities: a Meilisearch server beside ours; see docs/decisions/0008-search.md. */
export function meilisearchEngine({ url, key, prefix = "ruche" }: Options): SearchEngine {
  const connect = (timeout: number) => new Meilisearch({ host: url, ...(key && { apiKey: key }), timeout });
  const asking = connect(SEARCH_TIMEOUT);
  const client = connect(WRITE_TIMEOUT);
  const indexes = indexNames(prefix);
  let made: Promise<void> | undefined;
  const ready = () =>
    (made ??= makeIndexes(client, indexes).catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
  return {
    name: "meilisearch",
    search: (query) => searchMeilisearch(asking, indexes, query),
    upsert: async (documents) => {
      await ready();
      await writeChanges(client, indexes.of, { documents, gone: [] });
    },
    remove: async (keys) => {
      await ready();
      await writeChanges(client, indexes.of, { documents: [], gone: keys });
    },
    async *keys() {
      for (const kind of SEARCH_KINDS) {
        const index = client.index<StoredDocument>(indexes.of(kind));
        for (let offset = 0; ; offset += KEYS) {
          const { results } = await index
            .getDocuments({ fields: ["key"], limit: KEYS, offset })
            .catch((error: unknown) => {
              if (isMissing(error)) return { results: [] };
              throw error;
            });
          if (results.length > 0) yield results.map((one) => keyOf(one.key));
          if (results.length < KEYS) break;
        }
      }
    },
    rebuild: (source) => rebuildMeilisearch(client, indexes, source),
    healthy: () => asking.isHealthy(),
  };
}
