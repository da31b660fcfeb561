import type { JobRow } from "#app/domain/operations/job-queries.server.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Moment } from "./moment.tsx";

const TASKS = {
  "send-mail": "task_sendMail",
  "deliver-to-crm": "task_deliverToCrm",
  "refresh-contact": "task_refreshContact",
  "refresh-connection": "task_refreshConnection",
  "import-contacts": "task_importContacts",
  "rebuild-popularity": "task_rebuildPopularity",
  prune: "task_prune",
} as const;

/** Jobs of one state with what went wrong last, and what an admin can do about it. */
export function JobList({ jobs, now }: { jobs: JobRow[]; now: Date }) {
  const t = useT(jobsAdminMessages);
  return (
    <ol className="card rows overflow-hidden text-sm" aria-label={t("jobsTable")}>
      {jobs.map((job) => (
        <li
          key={job.id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-medium">
              {job.task in TASKS ? t(TASKS[job.task as keyof typeof TASKS]) : job.task}
              <span className="ml-2 text-xs font-normal text-ink-faint tabular-nums">#{job.id}</span>
            </p>
            <p className="mt-0.5 flex flex-wrap gap-x-2 text-xs text-ink-soft">
              <span>
                {t("created")} <Moment date={job.createdAt} now={now} />
              </span>
              {job.attempts > 0 && (
                <>
                  <span aria-hidden="true">·</span>
                  <span>{t("attemptsOf", { count: job.attempts, max: job.maxAttempts })}</span>
                </>
              )}
              {(job.state === "retrying" || job.state === "waiting") && (
                <>
                  <span aria-hidden="true">·</span>
                  <span>
                    {t("nextRun")} <Moment date={job.runAt} now={now} />
                  </span>
                </>
              )}
            </p>
            {job.lastError && (
              <p className="mt-1 line-clamp-3 text-xs break-words text-bad">{job.lastError}</p>
            )}
          </div>
          <JobActions job={job} />
        </li>
      ))}
    </ol>
  );
}

function JobActions({ job }: { job: JobRow }) {
  const t = useT(jobsAdminMessages);
  if (job.state !== "dead" && job.state !== "retrying") return null;
  return (
    <div className="flex gap-2">
      <form method="post" action={paths.adminJobRetry(job.id)}>
        <Button size="sm" icon="refresh-cw">
          {t("retryJob")}
        </Button>
      </form>
      {job.state === "dead" && (
        <form method="post" action={paths.adminJobDiscard(job.id)}>
          <Button size="sm" variant="quiet" icon="trash-2">
            {t("discardJob")}
          </Button>
        </form>
      )}
    </div>
  );
}
