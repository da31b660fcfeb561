import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { finishRemoval } from "#app/domain/crm/setup/finish-removal.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const removeConnection = ({ connectionId }: Jobs["remove-connection"]): Promise<void> =>
  finishRemoval(useDatabase().db, { connectionId, now: new Date() });
