import { useLoaderData } from "@remix-run/react";
import { JobList } from "#app/components/operations/job-list.tsx";
import { ReaderTable } from "#app/components/operations/reader-table.tsx";
import { pageMeta } from "#app/components/page-meta.ts";
import { Page } from "#app/components/shell/page.tsx";
import { listJobs, queueState } from "#app/domain/operations/job-queries.server.ts";
import { isJobState, JOB_STATES } from "#app/domain/operations/job-state.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { jobsAdminMessages } from "#app/i18n/messages/jobs-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const meta = pageMeta(jobsAdminMessages, "jobsTitle");

export const loader = defineLoader("admin", async ({ actor, sql, url, now }) => {
  const asked = url.searchParams.get("state");
  const state = isJobState(asked) ? asked : "dead";
  const cursor = url.searchParams.get("after");
  const [jobs, queue] = await Promise.all([listJobs(sql, actor, { state, cursor }), queueState(sql, actor)]);
  return { ...jobs, ...queue, state, cursor, now };
});

export default function JobsPage() {
  const { items, next, counts, readers, unplaced, state, cursor, now } = useLoaderData<typeof loader>();
  const t = useT(jobsAdminMessages);
  const first = (each: string) => (each === "dead" ? null : each);
  return (
    <Page title={t("jobsTitle")} lead={t("jobsLead")}>
      <section className="mb-10">
        <h2 className="mb-3 text-lg font-semibold">{t("jobsQueue")}</h2>
        <div className="mb-4">
          <Tabs
            label={t("jobsFilter")}
            items={JOB_STATES.map((each) => ({
              href: paths.adminJobs({ state: first(each) }),
              label: t(each),
              current: each === state,
              count: counts[each],
            }))}
          />
        </div>
        {items.length > 0 ? (
          <JobList jobs={items} now={now} />
        ) : (
          <EmptyState icon="circle-check" title={t(`jobsEmpty_${state}`)} text={t("jobsEmptyText")} />
        )}
        <Pagination
          label={t("jobsPages")}
          newerText={t("newest")}
          newerHref={cursor ? paths.adminJobs({ state: first(state) }) : null}
          olderText={t("older")}
          olderHref={next && paths.adminJobs({ state: first(state), after: next })}
        />
      </section>
      <section>
        <h2 className="text-lg font-semibold">{t("eventLog")}</h2>
        <p className="mt-1 mb-3 max-w-measure text-sm text-ink-soft">{t("eventLogText")}</p>
        <Card as="div" padded={false}>
          {readers.length > 0 ? (
            <ReaderTable readers={readers} now={now} />
          ) : (
            <p className="p-4 text-sm text-ink-soft">{t("noReaders")}</p>
          )}
        </Card>
        {unplaced > 0 && <p className="mt-2 text-sm text-ink-soft">{t("unplaced", { count: unplaced })}</p>}
      </section>
    </Page>
  );
}
