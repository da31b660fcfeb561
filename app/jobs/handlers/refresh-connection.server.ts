import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { refreshConnection as refresh } from "#app/domain/crm/refresh-connection.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const refreshConnection = (payload: Jobs["refresh-connection"]) => refresh(useDatabase().db, payload);
