import { LRUCache } from "lru-cache";
import { env } from "./env.server.ts";

const OWNERS = 20_000;
const KEPT_MS = 10 * 60_000;

/**
 * What was found near one thing, for ten minutes: finding it is dear and hardly ever changes. Only ids are kept; what they
 * say is read fresh each time.
 */
export function keptIds() {
  const known = new LRUCache<string, string[]>({ max: OWNERS, ttl: KEPT_MS });
  return {
    of: (ownerId: string): string[] | undefined => known.get(ownerId),
    /** Tests change rows under our feet, so there they are never kept. */
    remember(ownerId: string, ids: string[]): void {
      if (env.NODE_ENV !== "test") known.set(ownerId, ids);
    },
  };
}
