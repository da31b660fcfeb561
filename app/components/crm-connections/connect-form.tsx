import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import type { Connector } from "#app/domain/crm/connector.ts";
import { MAX_CONNECTION_NAME } from "#app/domain/crm/limits.ts";
import { otherSettings } from "#app/domain/crm/setup/connection-inputs.ts";
import { crmConnectorsMessages } from "#app/i18n/messages/crm-connectors.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { accessFields } from "./access-fields.ts";
import { ConnectorFields } from "./connector-fields.tsx";
import { useInputNames } from "./use-input-names.ts";
import { useNamedErrors } from "./use-named-errors.ts";

type ConnectFormProps = {
  connector: Connector;
  /** Of the connection to be; made with the form. */
  id: string;
  callbackUrl: string;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** The first step: where the CRM is, how we sign in, and what its fields are called. */
export function ConnectForm({ connector, id, callbackUrl, errors, values }: ConnectFormProps) {
  const t = useT(crmConnectorsMessages);
  const named = useNamedErrors(errors, useInputNames(connector));
  const writes = otherSettings(connector).map((field) => ({ field, part: "setting" as const }));
  return (
    <Card as="div">
      <Form method="post" noValidate>
        <ErrorSummary title={t("errorSummary")} errors={named} />
        <input type="hidden" name="id" value={values.id ?? id} />
        <TextInput
          name="name"
          label={t("name")}
          hint={t("nameHint", { crm: connector.name })}
          error={errors?.name}
          defaultValue={values.name ?? connector.name}
          maxLength={MAX_CONNECTION_NAME}
          autoComplete="off"
        />
        <div className="mt-8">
          <ConnectorFields
            connector={connector}
            groups={[
              { key: "access", title: t("accessTitle"), fields: accessFields(connector) },
              { key: "writes", title: t("writesTitle"), fields: writes },
            ]}
            config={{}}
            errors={errors}
            values={values}
            callbackUrl={callbackUrl}
          />
        </div>
        <div className="form-actions mt-8">
          <SubmitButton>{t("saveAndGoOn")}</SubmitButton>
          <ButtonLink href={paths.adminNewConnection()} variant="quiet">
            {t("cancel")}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
