import { CRM_EVENTS, reactToEvents } from "#app/domain/crm/react-to-events.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Who is who, and what their CRM contact should say. */
export const crmConsumer: Consumer = {
  name: "crm",
  wants: CRM_EVENTS,
  handle: reactToEvents,
};
