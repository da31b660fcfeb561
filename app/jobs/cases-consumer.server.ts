import { CASE_NEWS, mailCustomers } from "#app/domain/cases/mail-customers.server.ts";
import { CASE_CAUSES, reactToEvents } from "#app/domain/cases/react-to-events.server.ts";
import { inboundMail } from "#app/runtime/inbound-mail.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Customer service: what happens in the forum makes cases, and customers hear of theirs. */
export const casesConsumer: Consumer = {
  name: "cases",
  wants: [...CASE_CAUSES, ...CASE_NEWS],
  handle: async (tx, events) => {
    await reactToEvents(tx, events);
    await mailCustomers(tx, inboundMail(), events);
  },
};
