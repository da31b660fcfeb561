import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import type { Db } from "#db/types.ts";

/** Puts a comparison, or the rest of it, in the queue of its connection: all work with one CRM is done one after the other. */
export async function enqueueComparison(
  tx: Db,
  { id, connectionId }: { id: string; connectionId: string },
  runAt?: Date,
): Promise<void> {
  const key = `compare-with-crm:${id}`;
  const queue = `crm:${connectionId}`;
  await enqueueJob(tx, "compare-with-crm", { comparisonId: id }, { key, queue, ...(runAt && { runAt }) });
}
