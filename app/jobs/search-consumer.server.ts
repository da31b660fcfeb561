import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { refreshDocuments } from "#app/domain/search/refresh-documents.server.ts";
import { SEARCH_EVENTS, touchedBy } from "#app/domain/search/targets.ts";
import { useMeilisearch } from "#app/runtime/search.server.ts";
import { runIn } from "#search/run-with.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Documents of one job. */
const KEYS_PER_JOB = 500;

/** Keeps what can be found current: our own tables here and now, a Meilisearch server by jobs, one after the other. */
export const searchConsumer: Consumer = {
  name: "search",
  wants: SEARCH_EVENTS,
  handle: async (tx, events) => {
    const changed = await refreshDocuments(runIn(tx), touchedBy(events));
    if (!useMeilisearch()) return;
    for (let at = 0; at < changed.length; at += KEYS_PER_JOB) {
      const keys = changed.slice(at, at + KEYS_PER_JOB);
      await enqueueJob(tx, "index-documents", { keys }, { queue: "search" });
    }
  },
};
