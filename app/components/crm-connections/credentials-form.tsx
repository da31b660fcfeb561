import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { ConnectionSettings } from "#app/domain/crm/setup/settings-queries.server.ts";
import { crmConnectorsMessages } from "#app/i18n/messages/crm-connectors.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { accessFields } from "./access-fields.ts";
import { ConnectorFields } from "./connector-fields.tsx";
import { useInputNames } from "./use-input-names.ts";
import { useNamedErrors } from "./use-named-errors.ts";

type CredentialsFormProps = {
  settings: ConnectionSettings;
  callbackUrl: string;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** Address and credentials, replaced together; what is stored is never shown. */
export function CredentialsForm({ settings, callbackUrl, errors, values }: CredentialsFormProps) {
  const t = useT(crmSetupMessages);
  const words = useT(crmConnectorsMessages);
  const connector = CONNECTORS[settings.frame.kind];
  const named = useNamedErrors(errors, useInputNames(connector));
  return (
    <Disclosure summary={t("replaceCredentials")} open={errors !== null}>
      <Form method="post" noValidate>
        <ErrorSummary title={words("errorSummary")} errors={named} />
        <ConnectorFields
          connector={connector}
          groups={[{ key: "access", fields: accessFields(connector) }]}
          config={settings.config}
          errors={errors}
          values={values}
          callbackUrl={callbackUrl}
        />
        <div className="form-actions mt-6">
          <SubmitButton name="act" value="credentials" variant="secondary" icon="key">
            {t("replaceThem")}
          </SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
