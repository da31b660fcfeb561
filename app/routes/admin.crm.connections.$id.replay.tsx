import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { countReplay } from "#app/domain/crm/console/replay-queries.server.ts";
import { pastDay, replaySchema } from "#app/domain/crm/console/replay-schema.ts";
import { replayDeliveries } from "#app/domain/crm/replay-deliveries.server.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { getConnectionFrame } from "#app/domain/crm/setup/frame-queries.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { crmConsoleMessages } from "#app/i18n/messages/crm-console.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

export const loader = defineLoader("admin", async ({ sql, actor, params, url, now, locale, community }) => {
  const frame = await getConnectionFrame(sql, actor, params.id);
  const asked = url.searchParams.get("since");
  const since = asked === null ? null : pastDay(asked, now);
  const count = since && (await countReplay(sql, actor, { connectionId: frame.id, since }));
  const title = `${translator(crmConsoleMessages, locale)("replay")} · ${frame.name} · ${community.name}`;
  return { frame, asked, bad: asked !== null && since === null, count, title };
});

/** Tells everything again that changed or was told since a day. The page has counted it before. */
export const action = defineAction("admin", async ({ db, actor, params, request, now }) => {
  const connectionId = rowId(params.id);
  const { since } = await parseForm(request, replaySchema(now));
  const count = await replayDeliveries(db, actor, { connectionId, since }).catch(
    conflictToast(paths.adminConnectionReplay(connectionId)),
  );
  if (typeof count !== "number") return count;
  return redirectWithToast(paths.adminConnection(connectionId), {
    key: "deliveries_replayed",
    values: { count },
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Replay() {
  const { frame, asked, bad, count } = useLoaderData<typeof loader>();
  const { errors } = useFormState(crmConsoleMessages);
  const t = useT(crmConsoleMessages);
  return (
    <ConnectionPage frame={frame} tab="overview" title={t("replayTitle")} lead={t("replayLead")}>
      <Card as="div" className="max-w-measure">
        <form
          method="get"
          action={paths.adminConnectionReplay(frame.id)}
          className="flex flex-wrap items-end gap-3"
        >
          <TextInput
            name="since"
            type="date"
            label={t("since")}
            hint={t("sinceHint")}
            required
            defaultValue={asked ?? ""}
            error={bad || errors?.since ? t("badDate") : undefined}
          />
          <Button icon="search">{t("show")}</Button>
        </form>
        {count === 0 && <p className="mt-5 text-ink-soft">{t("replayNone")}</p>}
        {count !== null && count > 0 && (
          <Form method="post" className="mt-5 border-t border-line pt-5">
            <input type="hidden" name="since" value={asked ?? ""} />
            <p className="mb-4" role="status">
              {t("replayCount", { count })}
            </p>
            <SubmitButton>{t("replayNow")}</SubmitButton>
          </Form>
        )}
      </Card>
    </ConnectionPage>
  );
}
