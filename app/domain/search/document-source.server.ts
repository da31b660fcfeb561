import type { RecordedEvent } from "#app/domain/core/events.ts";
import { type RebuildSource, SEARCH_KINDS, type SearchDocument } from "#search/engine.ts";
import type { Run } from "#search/run.ts";
import { loadDocuments, loadNext } from "./load-documents.server.ts";
import { keysOf, SEARCH_EVENTS, touchedBy } from "./targets.ts";

/** Things read at once. */
const BATCH = 500;
/** An id before every other. */
export const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/**
 * Everything that can be found, and what changed since this was called: by the event log, which knows every change that
 * was committed later.
 */
export async function documentSource(run: Run): Promise<RebuildSource> {
  const [begun] = await run<{ position: number }>(
    "select coalesce(max(position), 0)::float8 as position from events",
  );
  async function* documents(): AsyncGenerator<SearchDocument[]> {
    for (const kind of SEARCH_KINDS) {
      for (let after: string | null = BEFORE_ALL; after; ) {
        const next: Awaited<ReturnType<typeof loadNext>> = await loadNext(run, kind, after, BATCH);
        if (next.documents.length > 0) yield next.documents;
        after = next.last;
      }
    }
  }
  return {
    documents,
    changes: async () => {
      // One without a position has not been placed yet: it is newer than everything that has.
      const events = await run<Pick<RecordedEvent, "name" | "payload">>(
        `select name, payload from events where (position > $1::float8 or position is null)
          and name = any(array(select jsonb_array_elements_text($2::text::jsonb)))`,
        [begun!.position, JSON.stringify(SEARCH_EVENTS)],
      );
      const targets = touchedBy(events);
      const changed = await loadDocuments(run, targets);
      const there = new Set(changed.map(({ key }) => key));
      return { documents: changed, gone: targets.flatMap(keysOf).filter((key) => !there.has(key)) };
    },
  };
}

/** How much there is to read. */
export async function countSources(run: Run): Promise<number> {
  const [row] = await run<{ count: number }>(
    `select ((select count(*) from ideas) + (select count(*) from threads) + (select count(*) from members)
      + (select count(*) from article_translations))::float8 as count`,
  );
  return row!.count;
}
