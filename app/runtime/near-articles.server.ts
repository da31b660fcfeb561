import { keptIds } from "./kept-ids.server.ts";

/** Ids of the articles found near one. */
export const nearArticles = keptIds();
