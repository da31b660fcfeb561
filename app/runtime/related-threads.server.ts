import { keptIds } from "./kept-ids.server.ts";

/** Ids of the threads found near one. */
export const relatedThreads = keptIds();
