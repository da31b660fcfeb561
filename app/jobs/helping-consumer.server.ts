import { HELPING_EVENTS, reactToHelping } from "#app/domain/recognition/react-to-helping.server.ts";
import type { Consumer } from "./event-log.server.ts";

/** Keeps count of how often helpers were right. */
export const helpingConsumer: Consumer = { name: "helping", wants: HELPING_EVENTS, handle: reactToHelping };
