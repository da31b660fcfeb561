import type { JobRow } from "#app/domain/operations/job-queries.server.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Table } from "#app/ui/table.tsx";
import { Moment } from "./moment.tsx";

const TASKS = {
  "send-mail": "task_sendMail",
  "deliver-to-crm": "task_deliverToCrm",
  "refresh-contact": "task_refreshContact",
  "import-contacts": "task_importContacts",
  "rebuild-popularity": "task_rebuildPopularity",
  prune: "task_prune",
} as const;

/** Jobs of one state with what went wrong last, and what an admin can do about it. */
export function JobTable({ jobs, now }: { jobs: JobRow[]; now: Date }) {
  const t = useT(jobsAdminMessages);
  const columns = [
    { key: "job", label: t("job") },
    { key: "attempts", label: t("attempts"), numeric: true },
    { key: "created", label: t("created") },
    { key: "next", label: t("nextRun") },
    { key: "actions", label: t("actions"), hidden: true },
  ];
  return (
    <Table label={t("jobsTable")} columns={columns}>
      {jobs.map((job) => (
        <tr key={job.id}>
          <th scope="row" className="min-w-64">
            {job.task in TASKS ? t(TASKS[job.task as keyof typeof TASKS]) : job.task}
            <span className="ml-2 text-xs font-normal text-ink-faint tabular-nums">#{job.id}</span>
            {job.lastError && <span className="mt-0.5 line-clamp-3 block text-xs font-normal break-words text-bad">{job.lastError}</span>}
          </th>
          <td className="num whitespace-nowrap">{t("attemptsOf", { attempts: job.attempts, max: job.maxAttempts })}</td>
          <td>
            <Moment date={job.createdAt} now={now} />
          </td>
          <td>{job.state === "retrying" || job.state === "waiting" ? <Moment date={job.runAt} now={now} /> : "–"}</td>
          <td>
            <JobActions job={job} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function JobActions({ job }: { job: JobRow }) {
  const t = useT(jobsAdminMessages);
  if (job.state !== "dead" && job.state !== "retrying") return null;
  return (
    <div className="flex justify-end gap-2">
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
