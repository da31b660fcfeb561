import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import "#app/components/crm-connections/connections.css";
import { ComparisonView } from "#app/components/crm-connections/comparison-view.tsx";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { rowId } from "#app/domain/crm/row-id.ts";
import { actOnComparison } from "#app/domain/crm/setup/act-on-comparison.server.ts";
import { comparisonActSchema } from "#app/domain/crm/setup/comparison-act.ts";
import { loadComparisonPage } from "#app/domain/crm/setup/comparison-page-queries.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/index.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { paths } from "#app/paths.ts";

export const loader = defineLoader("admin", async ({ sql, actor, params, url, locale, now, community }) => {
  const { searchParams } = url;
  const query = { verdict: searchParams.get("verdict"), after: searchParams.get("after") };
  const loaded = await loadComparisonPage(sql, actor, {
    ...query,
    id: params.id,
    comparisonId: params.comparisonId,
  });
  const { purpose, createdAt } = loaded.comparison;
  const t = translator(crmMappingMessages, locale);
  const heading = t(purpose === "dry_run" ? "dryRunOf" : "reconcileOf", {
    when: formatDateTime(createdAt, locale),
  });
  return { ...loaded, now, heading, title: `${heading} · ${loaded.frame.name} · ${community.name}` };
});

export const action = defineAction("admin", async ({ db, actor, params, request, url }) => {
  const ids = { connectionId: rowId(params.id), comparisonId: rowId(params.comparisonId) };
  const input = await parseForm(request, comparisonActSchema);
  const here = paths.adminComparison(ids.connectionId, ids.comparisonId, {
    verdict: url.searchParams.get("verdict"),
    after: url.searchParams.get("after"),
  });
  const done = await actOnComparison(db, actor, { ...input, ...ids }).catch(conflictToast(here));
  return done instanceof Response ? done : redirectWithToast(here, done);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Comparison() {
  const { heading, ...loaded } = useLoaderData<typeof loader>();
  return (
    <ConnectionPage frame={loaded.frame} tab="comparisons" step="dry_run" title={heading}>
      <ComparisonView {...loaded} />
    </ConnectionPage>
  );
}
