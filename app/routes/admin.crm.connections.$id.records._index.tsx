import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { RecordSearch } from "#app/components/crm-console/record-search.tsx";
import { RecordsTable } from "#app/components/crm-console/records-table.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { listRecords } from "#app/domain/crm/console/record-queries.server.ts";
import { recordState } from "#app/domain/crm/console/record-states.ts";
import { getConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { defineLoader } from "#app/http/handler.server.ts";
import { translator } from "#app/i18n/index.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

/** Longest text that is searched for; more is cut. */
const MAX_QUERY = 200;

export const loader = defineLoader("admin", async ({ sql, actor, params, url, now, locale, community }) => {
  const frame = await getConnectionFrame(sql, actor, params.id);
  const state = recordState(url.searchParams.get("state"));
  const q = (url.searchParams.get("q") ?? "").trim().slice(0, MAX_QUERY);
  const after = url.searchParams.get("after");
  const page = await listRecords(sql, actor, { connectionId: frame.id, state, q, after });
  const title = `${translator(crmConsoleMessages, locale)("records")} · ${frame.name} · ${community.name}`;
  return { frame, page, state, q, after, now, title };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Records() {
  const { frame, page, state, q, after, now } = useLoaderData<typeof loader>();
  const t = useT(crmConsoleMessages);
  const { hasRecords } = CONNECTORS[frame.kind];
  const hrefOf = (cursor: string | null) =>
    paths.adminConnectionRecords(frame.id, {
      q: q || null,
      state: state === "all" ? null : state,
      after: cursor,
    });
  const searching = q !== "" || state !== "all";
  return (
    <ConnectionPage frame={frame} tab="records" title={t("records")} lead={t("recordsLead")}>
      <div className="space-y-4">
        <RecordSearch connectionId={frame.id} q={q} state={state} hasRecords={hasRecords} />
        {page.items.length > 0 ? (
          <RecordsTable connectionId={frame.id} records={page.items} hasRecords={hasRecords} now={now} />
        ) : (
          <Card as="div">
            <EmptyState
              icon="users"
              title={t(searching ? "recordsNoneSearch" : "recordsNone")}
              text={t(searching ? "recordsNoneSearchText" : "recordsNoneText")}
            />
          </Card>
        )}
        <MoreLink hrefOf={hrefOf} after={after} next={page.next} />
      </div>
    </ConnectionPage>
  );
}
