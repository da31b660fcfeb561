import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { tellStatement } from "#app/domain/moderation/tell-statement.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const tellStatementJob = (payload: Jobs["tell-statement"]): Promise<void> =>
  tellStatement(useDatabase().db, payload);
