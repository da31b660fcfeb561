import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { MappingView } from "#app/domain/crm/setup/load-mapping.server.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Some CRMs let an app make the fields that lack. */
export function ProvisionOffer({ view: { frame, homeless } }: { view: MappingView }) {
  const t = useT(crmMappingMessages);
  return (
    <div className="mb-6">
      <Notice tone="info" title={t("provisionTitle")}>
        <p>{t("provisionText", { count: homeless, crm: CONNECTORS[frame.kind].name })}</p>
        <Form method="post" action={paths.adminMappingFields(frame.id)} className="mt-3">
          <SubmitButton variant="secondary" icon="plus">
            {t("provision")}
          </SubmitButton>
        </Form>
      </Notice>
    </div>
  );
}
