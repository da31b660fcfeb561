import { ACCOUNT_VOTE_EVENTS, reactToEvents } from "#app/domain/account-votes/react-to-events.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** How customers' accounts voted, for the team. */
export const accountVotesConsumer: Consumer = {
  name: "account-votes",
  wants: ACCOUNT_VOTE_EVENTS,
  handle: reactToEvents,
};
