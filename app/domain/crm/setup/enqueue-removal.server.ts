import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import type { Db } from "#db/types.ts";

/** Between two looks at whether all is cleared; nobody waits for the connection to be gone. */
const LOOK_AGAIN_MS = 15_000;

/** Looks, a little later, whether a connection that is being removed can go. */
export const enqueueRemoval = (tx: Db, connectionId: string, now: Date): Promise<void> =>
  enqueueJob(
    tx,
    "remove-connection",
    { connectionId },
    { key: `remove-connection:${connectionId}`, runAt: new Date(now.getTime() + LOOK_AGAIN_MS) },
  );
