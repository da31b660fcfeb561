import type { Jobs } from "#app/domain/core/enqueue-job.server.ts";
import { runComparison } from "#app/domain/crm/comparisons/run-comparison.server.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { crmFor } from "#app/runtime/crm.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

export const compareWithCrm = (payload: Jobs["compare-with-crm"]) =>
  runComparison(useDatabase().db, { crmFor, baseUrl: baseUrl(), now: () => new Date() }, payload);
