import { LRUCache } from "lru-cache";
import { env } from "./env.server.ts";

const IDEAS = 20_000;
const KEPT_MS = 10 * 60_000;

const known = new LRUCache<string, string[]>({ max: IDEAS, ttl: KEPT_MS });

/** Ids of the ideas found similar to one, for ten minutes: what they say is read fresh each time. */
export const similarIdeas = {
  of: (ideaId: string): string[] | undefined => known.get(ideaId),
  /** Tests change ideas under our feet, so there it is never kept. */
  remember(ideaId: string, ids: string[]): void {
    if (env.NODE_ENV !== "test") known.set(ideaId, ids);
  },
};
