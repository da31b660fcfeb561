import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import "#app/components/crm-connections/connections.css";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { ConnectionPage } from "#app/components/crm-connections/connection-page.tsx";
import { CrmFailed } from "#app/components/crm-connections/crm-failed.tsx";
import { FactMappingForm } from "#app/components/crm-connections/fact-mapping-form.tsx";
import { ProvisionOffer } from "#app/components/crm-connections/provision-offer.tsx";
import { stepHref } from "#app/components/crm-connections/step-href.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { rowId } from "#app/domain/crm/row-id.ts";
import { loadMapping } from "#app/domain/crm/setup/load-mapping.server.ts";
import { mappingSchema } from "#app/domain/crm/setup/mapping-schema.ts";
import { saveMapping } from "#app/domain/crm/setup/save-mapping.server.ts";
import { conflictToast } from "#app/http/conflict-toast.server.ts";
import { parseForm } from "#app/http/forms.ts";
import { defineAction, defineLoader } from "#app/http/handler.server.ts";
import { redirectWithToast } from "#app/http/redirect-with-toast.server.ts";
import { translator } from "#app/i18n/index.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { crmFor } from "#app/runtime/crm.server.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

export const loader = defineLoader("admin", async ({ db, sql, actor, params, url, locale, community }) => {
  const view = await loadMapping(db, sql, crmFor, actor, {
    id: params.id,
    suggest: url.searchParams.has("suggest"),
    baseUrl: baseUrl(),
  });
  const t = translator(crmMappingMessages, locale);
  return { view, title: `${t("mappingTitle")} · ${view.frame.name} · ${community.name}` };
});

export const action = defineAction("admin", async ({ db, actor, params, request }) => {
  const id = rowId(params.id);
  const wanted = await parseForm(request, mappingSchema);
  const here = paths.adminConnectionMapping(id);
  const failed = await saveMapping(db, crmFor, actor, { id, wanted }).catch(conflictToast(here));
  if (failed instanceof Response) return failed;
  return failed
    ? redirectWithToast(here, { tone: "bad", key: "crm_did_not_answer" })
    : redirectWithToast(here, { key: "mapping_saved" });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Mapping() {
  const { view } = useLoaderData<typeof loader>();
  const { errors, values } = useFormState(crmMappingMessages);
  const t = useT(crmMappingMessages);
  const { frame, failed, rows, homeless } = view;
  const { name: crm, provisions } = CONNECTORS[frame.kind];
  const here = paths.adminConnectionMapping(frame.id);
  const again = <ButtonLink href={here}>{t("lookAgain")}</ButtonLink>;
  const nothing = !failed && rows.every(({ offered }) => offered.length === 0);
  return (
    <ConnectionPage frame={frame} tab="mapping" step="map">
      <p className="mb-6 max-w-measure text-ink-soft">{t("mappingLead", { crm })}</p>
      {failed && (
        <CrmFailed title={t("fieldsFailed", { crm })} failed={failed}>
          <p className="mt-1 mb-3">{t("fieldsFailedText")}</p>
          {again}
        </CrmFailed>
      )}
      {provisions && homeless > 0 && !failed && <ProvisionOffer view={view} />}
      {nothing && !provisions ? (
        <Card as="div">
          <EmptyState icon="table" title={t("noFields", { crm })} text={t("noFieldsText")} action={again} />
        </Card>
      ) : (
        <FactMappingForm view={view} errors={errors} values={values} />
      )}
      {!frame.liveAt && frame.mapped > 0 && (
        <div className="mt-6 border-t border-line pt-6">
          <ButtonLink href={stepHref(frame.id, "dry_run")} variant="primary">
            {t("toDryRun")}
          </ButtonLink>
        </div>
      )}
    </ConnectionPage>
  );
}
