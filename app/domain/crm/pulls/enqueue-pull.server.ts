import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import type { Db } from "#db/types.ts";

/** Puts a reading, or the rest of it, in the queue of its connection: all work with one CRM is done one after the other. */
export async function enqueuePull(
  tx: Db,
  pull: { id: string; connectionId: string },
  runAt?: Date,
): Promise<void> {
  const key = `pull-from-crm:${pull.id}`;
  const queue = `crm:${pull.connectionId}`;
  await enqueueJob(tx, "pull-from-crm", { pullId: pull.id }, { key, queue, ...(runAt && { runAt }) });
}
