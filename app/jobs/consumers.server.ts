import type { Consumer } from "./event-log.server.ts";

/** Who reacts to what: the whole reaction map of the application. */
export const consumers: readonly Consumer[] = [];
