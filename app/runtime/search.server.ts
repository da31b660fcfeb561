import type { SearchEngine } from "#search/engine.ts";
import { meilisearchEngine } from "#search/meilisearch/engine.server.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { withFallback } from "#search/with-fallback.ts";
import { useDatabase } from "./db.server.ts";
import { env } from "./env.server.ts";
import { logger } from "./logger.server.ts";

/** The Meilisearch server's engine; null without one. Tests say themselves what they search with. */
let meilisearch: SearchEngine | null | undefined;

export function useMeilisearch(): SearchEngine | null {
  meilisearch ??=
    env.MEILI_URL && env.NODE_ENV !== "test"
      ? meilisearchEngine({ url: env.MEILI_URL, key: env.MEILI_MASTER_KEY })
      : null;
  return meilisearch;
}

let engine: SearchEngine | undefined;

/** What answers searches: Meilisearch where there is one, Postgres where there is none and while it is down. */
export function useSearch(): SearchEngine {
  if (engine) return engine;
  const postgres = postgresEngine(useDatabase().sql);
  const server = useMeilisearch();
  engine = server
    ? withFallback(server, postgres, {
        onChange: (working, error) =>
          working
            ? logger.info("Meilisearch answers again")
            : logger.warn({ err: error }, "Meilisearch does not answer; searching with Postgres"),
      })
    : postgres;
  return engine;
}
