import { forgetUndone } from "#app/domain/notifications/forget-undone.server.ts";
import { tellMembers } from "#app/domain/notifications/tell-members.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Tells people of what concerns them. */
export const notifyConsumer: Consumer = {
  name: "notices",
  wants: [
    "idea.status_changed",
    "idea.status_undone",
    "idea.responded",
    "idea.merged",
    "comment.posted",
    "comment.edited",
    "comment.extended",
  ],
  handle: async (tx, events) => {
    const undone = events.flatMap((event) =>
      event.name === "idea.status_undone" ? [event.payload.timelineId] : [],
    );
    await tellMembers(
      tx,
      events.filter((event) => event.name !== "idea.status_undone"),
    );
    await forgetUndone(tx, undone);
  },
};
