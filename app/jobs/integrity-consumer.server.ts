import { noteVoters, VOTE_EVENTS } from "#app/domain/integrity/note-voters.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Remembers who voted; a job looks at whether their votes are what they seem. */
export const integrityConsumer: Consumer = {
  name: "integrity",
  wants: VOTE_EVENTS,
  handle: (tx, events) =>
    noteVoters(
      tx,
      events.filter(
        (event) =>
          event.name === "idea.voted" || event.name === "comment.voted" || event.name === "post.voted",
      ),
    ),
};
