import { RECOGNITION_EVENTS, reactToEvents } from "#app/domain/recognition/react-to-events.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Keeps the ledger of points, and all that is made of it. */
export const recognitionConsumer: Consumer = {
  name: "recognition",
  wants: RECOGNITION_EVENTS,
  handle: async (tx, events) => {
    await reactToEvents(tx, events);
  },
};
