import { REVIEW_EVENTS, reactToEvents } from "#app/domain/moderation/react-to-events.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Fills the review queue, and takes out of it what nobody has to decide any more. */
export const moderationConsumer: Consumer = {
  name: "moderation",
  wants: REVIEW_EVENTS,
  handle: reactToEvents,
};
