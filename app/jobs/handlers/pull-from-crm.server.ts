import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { keepExchanges } from "#app/domain/crm/pulls/keep-exchanges.server.ts";
import { runPull } from "#app/domain/crm/pulls/run-pull.server.ts";
import { crmFor } from "#app/runtime/crm.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const pullFromCrm = (payload: Jobs["pull-from-crm"]) =>
  runPull(useDatabase().db, { crmFor, keepExchanges, now: () => new Date() }, payload);
