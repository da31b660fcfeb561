import { CASE_NEWS, mailCustomers } from "#app/domain/cases/mail-customers.server.ts";
import { CASE_CAUSES, reactToEvents } from "#app/domain/cases/react-to-events.server.ts";
import { signalAgents } from "#app/domain/cases/signal-agents.server.ts";
import { inboundMail } from "#app/runtime/inbound-mail.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Customer service: what happens in the forum makes cases, customers hear of theirs, the desk is kept up to date. */
export const casesConsumer: Consumer = {
  name: "cases",
  wants: [...CASE_CAUSES, ...CASE_NEWS, "case.assigned", "case.reopened"],
  handle: async (tx, events) => {
    await reactToEvents(tx, events);
    await mailCustomers(tx, inboundMail(), events);
    if (events.some(({ name }) => name.startsWith("case."))) await signalAgents(tx);
  },
};
