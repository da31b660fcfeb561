import { retryJob } from "#app/domain/operations/retry-job.server.ts";
import { jobRef } from "#app/domain/operations/schema.ts";
import { backTo, defineCommand } from "#app/http/command.server.ts";
import { parseValues } from "#app/http/forms.ts";
import { paths } from "#app/paths.ts";

export const action = defineCommand("admin", async ({ actor, db, params, request }) => {
  await retryJob(db, actor, parseValues(params, jobRef));
  return { to: backTo(request, paths.adminJobs()), toast: { key: "job_retried" } };
});
