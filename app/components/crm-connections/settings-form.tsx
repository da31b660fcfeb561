import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import { MAX_CONNECTION_NAME } from "#app/domain/crm/limits.ts";
import { configInput, otherSettings } from "#app/domain/crm/setup/connection-inputs.ts";
import { PULL_EVERY } from "#app/domain/crm/setup/pull-every.ts";
import type { ConnectionSettings } from "#app/domain/crm/setup/settings-queries.server.ts";
import { crmConnectorsMessages } from "#app/i18n/messages/crm-connectors.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { ConnectorFields } from "./connector-fields.tsx";
import { useInputNames } from "./use-input-names.ts";
import { useNamedErrors } from "./use-named-errors.ts";

type SettingsFormProps = {
  settings: ConnectionSettings;
  callbackUrl: string;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** Name, what is read and written, and how much of the CRM's limit is ours. */
export function SettingsForm({ settings, callbackUrl, errors, values }: SettingsFormProps) {
  const t = useT(crmSetupMessages);
  const words = useT(crmConnectorsMessages);
  const { frame, config, allowCreate, budgetShare, pullEvery } = settings;
  const connector = CONNECTORS[frame.kind];
  const named = useNamedErrors(errors, useInputNames(connector));
  const crm = connector.name;
  const refused = Object.keys(values).length > 0;
  const fields = otherSettings(connector).map((field) => ({ field, part: "setting" as const }));
  const every = ["never", ...PULL_EVERY] as const;
  return (
    <Form method="post" noValidate>
      <ErrorSummary title={words("errorSummary")} errors={named} />
      <TextInput
        name="name"
        label={t("nameLabel")}
        error={errors?.name}
        defaultValue={values.name ?? frame.name}
        maxLength={MAX_CONNECTION_NAME}
        autoComplete="off"
      />
      <Checkbox
        name="allowCreate"
        value="yes"
        label={t("allowCreate", { crm })}
        hint={t("allowCreateHint")}
        defaultChecked={refused ? values.allowCreate === "yes" : allowCreate}
      />
      <TextInput
        name="budgetShare"
        inputMode="numeric"
        label={t("budgetShare")}
        hint={t("budgetShareHint", { crm })}
        error={errors?.budgetShare}
        defaultValue={values.budgetShare ?? String(budgetShare)}
        className="max-w-28 tabular-nums"
        autoComplete="off"
      />
      <Select
        name="pullEvery"
        label={t("pullEvery", { crm })}
        hint={t("pullEveryHint")}
        error={errors?.pullEvery}
        options={every.map((one) => ({ value: one, label: t(`every_${one}`) }))}
        defaultValue={values.pullEvery ?? pullEvery ?? "never"}
      />
      <div className="mt-6">
        <ConnectorFields
          connector={connector}
          groups={[{ key: "writes", title: words("writesTitle"), fields }]}
          config={config}
          errors={errors}
          values={values}
          callbackUrl={callbackUrl}
          fixed={frame.liveAt ? [configInput("externalIdField")] : []}
        />
        {frame.liveAt && config.externalIdField && (
          // A disabled input is not sent; what cannot change is said again instead.
          <input type="hidden" name={configInput("externalIdField")} value={config.externalIdField} />
        )}
      </div>
      <div className="form-actions mt-6">
        <SubmitButton name="act" value="save" variant="secondary">
          {t("saveSettings")}
        </SubmitButton>
      </div>
    </Form>
  );
}
