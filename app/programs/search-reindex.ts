import { useDatabase } from "#app/runtime/db.server.ts";
import { rebuildSearch } from "./rebuild-search.ts";

/** `npm run search:reindex`: every index anew, beside the one in use. */
export async function searchReindex(): Promise<number> {
  await rebuildSearch(useDatabase().sql);
  return 0;
}
