import { type EnqueuedTaskPromise, type Meilisearch, MeilisearchApiError } from "meilisearch";
import { SEARCH_KINDS, type SearchKind } from "../engine.ts";
import { SETTINGS } from "./settings.ts";

/** Milliseconds after which a task that is not done is given up: a large batch takes seconds. */
const TASK_TIMEOUT = 10 * 60_000;
const ASK_EVERY_MS = 20;
const MISSING = "index_not_found";

/** Waits for a task, and throws what it failed of; not being there is no failure for what `mayMiss`. */
export async function done(task: EnqueuedTaskPromise, mayMiss = false): Promise<void> {
  const { error, type } = await task.waitTask({ timeout: TASK_TIMEOUT, interval: ASK_EVERY_MS });
  if (error && !(mayMiss && error.code === MISSING))
    throw new Error(`Meilisearch, ${type}: ${error.message}`);
}

export const isMissing = (error: unknown) =>
  error instanceof MeilisearchApiError && error.cause?.code === MISSING;

export type Indexes = {
  /** Name of the index of a kind. */
  of: (kind: SearchKind) => string;
  /** Of the one a rebuild fills. */
  next: (kind: SearchKind) => string;
};

/** One index per kind, all with the same beginning. */
export const indexNames = (prefix: string): Indexes => ({
  of: (kind) => `${prefix}_${kind}`,
  next: (kind) => `${prefix}_${kind}_next`,
});

/** Makes an index that is not there. */
export async function makeIndex(client: Meilisearch, name: string): Promise<void> {
  const found = await client.getRawIndex(name).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found) return;
  await done(client.createIndex(name, { primaryKey: "key" }));
  await done(client.index(name).updateSettings(SETTINGS));
}

/** Makes every index that is not there. */
export async function makeIndexes(client: Meilisearch, indexes: Indexes): Promise<void> {
  await Promise.all(SEARCH_KINDS.map((kind) => makeIndex(client, indexes.of(kind))));
}

/** Takes an index away, if it is there. */
export const dropIndex = (client: Meilisearch, name: string) => done(client.index(name).delete(), true);
