import type { SearchEngine } from "#search/engine.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { useDatabase } from "./db.server.ts";

let engine: SearchEngine | undefined;

/** What answers searches. */
export const useSearch = (): SearchEngine => (engine ??= postgresEngine(useDatabase().sql));
