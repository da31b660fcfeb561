import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { CheckList } from "#app/components/crm-connections/check-list.tsx";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { stepHref } from "#app/components/crm-connections/step-href.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { checkConnection } from "#app/domain/crm/setup/check-connection.server.ts";
import { getConnectionSettings } from "#app/domain/crm/setup/settings-queries.server.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/index.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { crmFor } from "#app/runtime/crm.server.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const loader = defineLoader("admin", async ({ sql, actor, params, locale, community }) => {
  const { frame, checks, checkedAt } = await getConnectionSettings(sql, actor, params.id);
  const title = `${translator(crmSetupMessages, locale)("testTitle")} · ${frame.name} · ${community.name}`;
  return { frame, checks, checkedAt, title };
});

export const action = defineAction("admin", async ({ db, actor, params, now }) => {
  const id = rowId(params.id);
  await checkConnection(db, crmFor, actor, { id, now });
  return redirect(paths.adminConnectionTest(id));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Test() {
  const { frame, checks, checkedAt } = useLoaderData<typeof loader>();
  const t = useT(crmSetupMessages);
  const locale = useLocale();
  const { hasRecords } = CONNECTORS[frame.kind];
  const lacking = checks?.filter(({ ok }) => !ok).length ?? 0;
  const lead = hasRecords ? t("testLead") : t("testLeadWebhook");
  const button = (
    <Form method="post">
      <SubmitButton variant={checks ? "secondary" : "primary"} icon="zap">
        {checks ? t("testAgain") : t("testNow")}
      </SubmitButton>
    </Form>
  );
  return (
    <ConnectionPage frame={frame} tab="settings" step="test">
      <p className="mb-4 max-w-measure text-ink-soft">{lead}</p>
      {checks && checkedAt ? (
        <>
          <Card
            padded={false}
            titleId="checks"
            title={lacking === 0 ? t("allWorks") : t("somethingLacks", { count: lacking })}
            aside={
              <span className="text-sm text-ink-soft">
                {t("testedWhen", { when: formatDateTime(checkedAt, locale) })}
              </span>
            }
          >
            <CheckList checks={checks} />
          </Card>
          <div className="form-actions mt-6">
            {!frame.liveAt && hasRecords && (
              <ButtonLink href={stepHref(frame.id, "map")} variant={lacking === 0 ? "primary" : "secondary"}>
                {lacking === 0 ? t("goOn", { step: t("step_map") }) : t("goAnyway")}
              </ButtonLink>
            )}
            {button}
          </div>
        </>
      ) : (
        <Card as="div">
          <EmptyState icon="zap" title={t("testNever")} text={t("testNeverText")} action={button} />
        </Card>
      )}
    </ConnectionPage>
  );
}
