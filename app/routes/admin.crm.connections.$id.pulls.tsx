import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { MoreLink } from "#app/components/crm/more-link.tsx";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { PullControls } from "#app/components/crm-pulls/pull-controls.tsx";
import { PullErrors } from "#app/components/crm-pulls/pull-errors.tsx";
import { PullList } from "#app/components/crm-pulls/pull-list.tsx";
import { PullProgress } from "#app/components/crm-pulls/pull-progress.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { loadPullsPage } from "#app/domain/crm/pulls/pull-queries.server.ts";
import { pullActSchema } from "#app/domain/crm/pulls/pull-schema.ts";
import { setPullInterval } from "#app/domain/crm/pulls/set-pull-interval.server.ts";
import { startPull } from "#app/domain/crm/pulls/start-pull.server.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { getConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { crmPullsMessages } from "#app/i18n/messages/crm-pulls.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const loader = defineLoader("admin", async ({ sql, actor, params, url, now, locale, community }) => {
  const frame = await getConnectionFrame(sql, actor, params.id);
  const after = url.searchParams.get("after");
  const reading = url.searchParams.get("reading");
  const loaded = await loadPullsPage(sql, actor, { connectionId: frame.id, reading, after });
  const title = `${translator(crmPullsMessages, locale)("title")} · ${frame.name} · ${community.name}`;
  return { ...loaded, frame, after, asked: url.searchParams.get("ask") === "full", now, title };
});

export const action = defineAction("admin", async ({ db, actor, params, request }) => {
  const connectionId = rowId(params.id);
  const here = paths.adminConnectionPulls(connectionId);
  const input = await parseForm(request, pullActSchema);
  if (input.act === "interval") {
    const refused = await setPullInterval(db, actor, { connectionId, every: input.pullEvery }).catch(
      conflictToast(here),
    );
    return refused ?? redirectWithToast(here, { key: "pull_interval_saved" });
  }
  const started = await startPull(db, actor, { connectionId, full: input.act === "start_full" }).catch(
    conflictToast(here),
  );
  return typeof started === "string" ? redirectWithToast(here, { key: "pull_started" }) : started;
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Pulls() {
  const { frame, page, running, pullEvery, pulledUntil, errors, after, asked, now } =
    useLoaderData<typeof loader>();
  const form = useFormState(crmPullsMessages);
  const t = useT(crmPullsMessages);
  const crm = CONNECTORS[frame.kind].name;
  return (
    <ConnectionPage frame={frame} tab="readings" title={t("title")} lead={t("lead", { crm })}>
      <div className="space-y-6">
        {running && <PullProgress connectionId={frame.id} pull={running} />}
        <PullControls
          connectionId={frame.id}
          pullEvery={pullEvery}
          pulledUntil={pulledUntil}
          running={running !== null}
          asked={asked && running === null}
          {...form}
        />
        {errors && <PullErrors errors={errors} />}
        {page.items.length > 0 ? (
          <PullList connectionId={frame.id} pulls={page.items} now={now} />
        ) : (
          <Card as="div">
            <EmptyState icon="download" title={t("noneTitle")} text={t("noneText")} />
          </Card>
        )}
        <MoreLink
          hrefOf={(cursor) => paths.adminConnectionPulls(frame.id, { after: cursor })}
          after={after}
          next={page.next}
        />
      </div>
    </ConnectionPage>
  );
}
