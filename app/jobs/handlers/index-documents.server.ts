import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { indexDocuments } from "#app/domain/search/index-documents.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { useMeilisearch } from "#app/runtime/search.server.ts";
import { runWith } from "#search/run-with.server.ts";

/** Tells the Meilisearch server what changed; nothing to do where there is none (any more). */
export async function indexDocumentsJob({ keys }: Jobs["index-documents"]): Promise<void> {
  const engine = useMeilisearch();
  if (engine) await indexDocuments(runWith(useDatabase().sql), engine, keys);
}
