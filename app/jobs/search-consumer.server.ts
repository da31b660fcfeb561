import { refreshDocuments } from "#app/domain/search/refresh-documents.server.ts";
import { SEARCH_EVENTS, touchedBy } from "#app/domain/search/targets.ts";
import { runIn } from "#search/run-with.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Keeps what can be found current. */
export const searchConsumer: Consumer = {
  name: "search",
  wants: SEARCH_EVENTS,
  handle: async (tx, events) => {
    await refreshDocuments(runIn(tx), touchedBy(events));
  },
};
