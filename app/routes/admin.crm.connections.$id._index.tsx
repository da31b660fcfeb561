import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { stepHref } from "#app/components/crm-connections/step-href.ts";
import { BudgetBar } from "#app/components/crm-console/budget-bar.tsx";
import { ConsoleActs } from "#app/components/crm-console/console-acts.tsx";
import { ExchangeList } from "#app/components/crm-console/exchange-list.tsx";
import { FailureList } from "#app/components/crm-console/failure-list.tsx";
import { HealthTiles } from "#app/components/crm-console/health-tiles.tsx";
import { StateNotice } from "#app/components/crm-console/state-notice.tsx";
import { useLiveRefresh } from "#app/components/use-live-refresh.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { actOnConsole } from "#app/domain/crm/console/act-on-console.server.ts";
import { consoleActSchema } from "#app/domain/crm/console/console-act-schema.ts";
import { loadConsole } from "#app/domain/crm/console/console-queries.server.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { nextStep } from "#app/domain/crm/setup/setup-steps.ts";
import { defineCommand } from "#app/http/command.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

/** Often enough to see a queue move, seldom enough to cost nothing. */
const LOOK_EVERY_MS = 3000;

export const loader = defineLoader("admin", async ({ sql, actor, params, url, now, community }) => {
  const after = url.searchParams.get("after");
  const loaded = await loadConsole(sql, actor, { id: params.id, after });
  const { frame } = loaded;
  // One that is being set up has nothing to show yet but what to do next.
  if (CONNECTORS[frame.kind].hasRecords && !frame.liveAt) throw redirect(stepHref(frame.id, nextStep(frame)));
  return { ...loaded, after, now, title: `${loaded.frame.name} · ${community.name}` };
});

/** Pause, resume, and try again all that failed for one reason. */
export const action = defineCommand("admin", async ({ db, actor, params, request }) => {
  const id = rowId(params.id);
  const input = await parseForm(request, consoleActSchema);
  const toast = await actOnConsole(db, actor, { id, ...input });
  return { to: paths.adminConnection(id), toast };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Console() {
  const { frame, health, calls, after, now } = useLoaderData<typeof loader>();
  const t = useT(crmConsoleMessages);
  useLiveRefresh(LOOK_EVERY_MS);
  return (
    <ConnectionPage frame={frame} tab="overview" actions={<ConsoleActs frame={frame} />}>
      <div className="space-y-8">
        <section aria-label={t("health")} className="space-y-4">
          <StateNotice connectionId={frame.id} health={health} now={now} />
          <HealthTiles connectionId={frame.id} health={health} now={now} />
          <BudgetBar budget={health.budget} budgetShare={health.budgetShare} now={now} />
        </section>
        <section aria-labelledby="failures">
          <h2 id="failures" className="mb-3 text-lg font-semibold">
            {t("failures")}
          </h2>
          <FailureList connectionId={frame.id} failures={health.failures} now={now} />
        </section>
        <section aria-labelledby="calls">
          <h2 id="calls" className="mb-3 text-lg font-semibold">
            {t("callsTitle")}
          </h2>
          {calls.items.length > 0 ? (
            <ExchangeList items={calls.items} now={now} />
          ) : (
            <Card as="div">
              <EmptyState icon="history" title={t("callsNone")} text={t("callsNoneText")} />
            </Card>
          )}
          <MoreLink
            hrefOf={(cursor) => paths.adminConnection(frame.id, { after: cursor })}
            after={after}
            next={calls.next}
          />
        </section>
      </div>
    </ConnectionPage>
  );
}
