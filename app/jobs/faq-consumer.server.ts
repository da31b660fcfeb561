import { flagWithdrawnOrigins } from "#app/domain/faq/flag-withdrawn-origins.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Tells editors when what an article was made of is not public any more. */
export const faqConsumer: Consumer = {
  name: "faq",
  wants: ["thread.withdrawn"],
  handle: (tx, events) =>
    flagWithdrawnOrigins(
      tx,
      events.flatMap((event) => (event.name === "thread.withdrawn" ? [event.payload] : [])),
    ),
};
