import { SEARCH_KINDS, type SearchDocument, type SearchEngine } from "#search/engine.ts";
import { readAllDocuments, readRange } from "#search/postgres/read-documents.server.ts";
import type { Run } from "#search/run.ts";
import { BEFORE_ALL } from "./document-source.server.ts";
import { loadNext } from "./load-documents.server.ts";
import { SEARCH_EVENTS, targetOf, touchedBy } from "./targets.ts";

/** Things compared at once. */
const BATCH = 1000;

export type Drift = { key: string; problem: "missing" | "stale" | "not public" };

/** All of a document that anybody sees or filters by. How much speaks for it follows views, which are no events. */
const contentOf = ({ weight: _weight, createdAt, ...document }: SearchDocument) =>
  JSON.stringify([...Object.entries(document).sort(), createdAt.getTime()]);

/** Where our own tables differ from what is public. What an event that waits to be read will mend does not count. */
export async function findDrift(run: Run): Promise<Drift[]> {
  const drift: Drift[] = [];
  for (const kind of SEARCH_KINDS) {
    for (let after: string | null = BEFORE_ALL; after; ) {
      const next: Awaited<ReturnType<typeof loadNext>> = await loadNext(run, kind, after, BATCH);
      const stored = new Map(
        (await readRange(run, kind, { after, last: next.last })).map((one) => [one.key, one]),
      );
      for (const document of next.documents) {
        const found = stored.get(document.key);
        stored.delete(document.key);
        if (!found) drift.push({ key: document.key, problem: "missing" });
        else if (contentOf(found) !== contentOf(document))
          drift.push({ key: document.key, problem: "stale" });
      }
      for (const key of stored.keys()) drift.push({ key, problem: "not public" });
      after = next.last;
    }
  }
  const waiting = drift.length > 0 ? await waitingTargets(run) : new Set<string>();
  return drift.filter(({ key }) => {
    const target = targetOf(key);
    return !target || !waiting.has(`${target.kind}:${target.id}`);
  });
}

/** What events touched that the index has not read yet. */
async function waitingTargets(run: Run): Promise<Set<string>> {
  const events = await run<Parameters<typeof touchedBy>[0][number]>(
    `select name, payload from events where (position is null
      or position > coalesce((select position from event_consumers where name = 'search'), 0))
      and name = any(array(select jsonb_array_elements_text($1::text::jsonb)))`,
    [JSON.stringify(SEARCH_EVENTS)],
  );
  return new Set(touchedBy(events).map(({ kind, id }) => `${kind}:${id}`));
}

/** Where another engine's keys differ from those of our own tables. */
export async function findEngineDrift(run: Run, engine: SearchEngine): Promise<Drift[]> {
  const held = new Set<string>();
  for await (const keys of engine.keys()) for (const key of keys) held.add(key);
  const drift: Drift[] = [];
  for await (const documents of readAllDocuments(run, BATCH)) {
    for (const { key } of documents) if (!held.delete(key)) drift.push({ key, problem: "missing" });
  }
  for (const key of held) drift.push({ key, problem: "not public" });
  return drift;
}
