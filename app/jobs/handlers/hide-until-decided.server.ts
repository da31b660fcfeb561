import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { hideUntilDecided } from "#app/domain/moderation/hide-until-decided.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const hideUntilDecidedJob = (payload: Jobs["hide-until-decided"]): Promise<void> =>
  hideUntilDecided(useDatabase().db, payload);
