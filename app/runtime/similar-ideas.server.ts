import { keptIds } from "./kept-ids.server.ts";

/** Ids of the ideas found similar to one. */
export const similarIdeas = keptIds();
