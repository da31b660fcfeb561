import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { ComparisonList } from "#app/components/crm-connections/comparison-list.tsx";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { startComparison } from "#app/domain/crm/comparisons/start-comparison.server.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { loadComparisonsPage } from "#app/domain/crm/setup/comparison-page-queries.server.ts";
import { getConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const loader = defineLoader("admin", async ({ sql, actor, params, url, locale, now, community }) => {
  const after = url.searchParams.get("after");
  const loaded = await loadComparisonsPage(sql, actor, { id: params.id, after });
  const t = translator(crmMappingMessages, locale);
  const heading = t(loaded.frame.liveAt ? "comparisonsTitle" : "dryRunTitle");
  return { ...loaded, now, title: `${heading} · ${loaded.frame.name} · ${community.name}` };
});

/** Before going live a comparison is a dry run, afterwards a look at who changed what. */
export const action = defineAction("admin", async ({ db, sql, actor, params }) => {
  const { id: connectionId, liveAt } = await getConnectionFrame(sql, actor, params.id);
  const purpose = liveAt ? "reconcile" : "dry_run";
  const started = await startComparison(db, actor, { connectionId, purpose }).catch(
    conflictToast(paths.adminComparisons(connectionId)),
  );
  return typeof started === "string" ? redirect(paths.adminComparison(connectionId, started)) : started;
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Comparisons() {
  const { frame, page, after, now } = useLoaderData<typeof loader>();
  const t = useT(crmMappingMessages);
  const crm = CONNECTORS[frame.kind].name;
  const live = frame.liveAt !== null;
  const running = page.items.some(({ state }) => state === "running");
  const ready = frame.mapped > 0;
  const start = (
    <Form method="post">
      <SubmitButton variant={!live && frame.dryRun === "current" ? "secondary" : "primary"} icon="eye">
        {live ? t("startReconcile") : page.items.length > 0 ? t("startAgain") : t("startDryRun")}
      </SubmitButton>
    </Form>
  );
  return (
    <ConnectionPage frame={frame} tab="comparisons" step="dry_run">
      <p className="mb-6 max-w-measure text-ink-soft">
        {t(live ? "comparisonsLead" : "dryRunLead", { crm })}
      </p>
      {!ready ? (
        <Card as="div">
          <EmptyState
            icon="table"
            title={t("mapFirst")}
            text={t("mapFirstText")}
            action={<ButtonLink href={paths.adminConnectionMapping(frame.id)}>{t("toMapping")}</ButtonLink>}
          />
        </Card>
      ) : page.items.length === 0 ? (
        <Card as="div">
          <EmptyState
            icon="eye"
            title={t(live ? "comparisonsNone" : "dryRunNone")}
            text={t(live ? "comparisonsNoneText" : "dryRunNoneText")}
            action={start}
          />
        </Card>
      ) : (
        <>
          <div className="mb-5 flex flex-wrap items-center gap-3">
            {!live && frame.dryRun === "current" && (
              <ButtonLink href={paths.adminConnectionLive(frame.id)} variant="primary" icon="rocket">
                {t("goLive")}
              </ButtonLink>
            )}
            {!running && start}
          </div>
          <ComparisonList connectionId={frame.id} comparisons={page.items} now={now} />
          <MoreLink
            hrefOf={(cursor) => paths.adminComparisons(frame.id, { after: cursor })}
            after={after}
            next={page.next}
          />
        </>
      )}
    </ConnectionPage>
  );
}
