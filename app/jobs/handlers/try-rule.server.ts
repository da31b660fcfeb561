import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { runTrial } from "#app/domain/screening/run-trial.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const tryRule = (payload: Jobs["try-rule"]) => runTrial(useDatabase().sql, payload);
