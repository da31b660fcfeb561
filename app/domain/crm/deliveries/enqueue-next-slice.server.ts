import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import type { Db } from "#db/types.ts";

/** The next slice of a connection's work: at once, or (under a key of its own, lest new work waits for it) later. */
export function enqueueNextSlice(tx: Db, connectionId: string, runAt?: Date): Promise<void> {
  const key = `deliver-to-crm:${connectionId}${runAt ? ":later" : ""}`;
  const queue = `crm:${connectionId}`;
  return enqueueJob(tx, "deliver-to-crm", { connectionId }, { key, queue, ...(runAt && { runAt }) });
}
