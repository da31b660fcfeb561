import { AMBASSADOR_EVENTS, reactToEvents } from "#app/domain/ambassadors/react-to-events.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Who may be an ambassador still, and what members were in each month. */
export const ambassadorsConsumer: Consumer = {
  name: "ambassadors",
  wants: AMBASSADOR_EVENTS,
  handle: reactToEvents,
};
