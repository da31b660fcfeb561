import { env } from "./env.server.ts";

/** A month's reading adds up slowly: minutes change nothing that anybody would see. */
const KEPT_MS = 5 * 60_000;

let known: { ids: readonly string[]; at: number } | undefined;

/** Ids of the articles that are read most: what they say is read fresh each time. */
export const mostRead = {
  of: (now: Date): readonly string[] | undefined =>
    known && now.getTime() - known.at < KEPT_MS ? known.ids : undefined,
  /** Tests change rows under our feet, so there it is never kept. */
  remember(ids: readonly string[], now: Date): void {
    if (env.NODE_ENV !== "test") known = { ids, at: now.getTime() };
  },
};
