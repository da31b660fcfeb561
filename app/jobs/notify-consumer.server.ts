import { forgetUndone } from "#app/domain/notifications/forget-undone.server.ts";
import { NEWS_EVENTS, tellMembers } from "#app/domain/notifications/tell-members.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Tells people of what concerns them. */
export const notifyConsumer: Consumer = {
  name: "notices",
  wants: [...NEWS_EVENTS, "idea.status_undone"],
  handle: async (tx, events) => {
    const undone = events.flatMap((event) =>
      event.name === "idea.status_undone" ? [event.payload.timelineId] : [],
    );
    await tellMembers(tx, events);
    await forgetUndone(tx, undone);
  },
};
