import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { ConnectionFields } from "#app/components/crm/connection-fields.tsx";
import type { ConnectionSettings } from "#app/domain/crm/setup/settings-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { crmConnectionMessages } from "#app/i18n/messages/crm-connections.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";

type WebhookSettingsProps = {
  settings: ConnectionSettings;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** A webhook's secret, which we make, and its name and address. */
export function WebhookSettings({ settings, errors, values }: WebhookSettingsProps) {
  const t = useT(crmConnectionMessages);
  const locale = useLocale();
  const { frame, config, previousUntil } = settings;
  return (
    <>
      <SettingsRow
        title={t("secret")}
        text={
          previousUntil ? t("rotating", { when: formatDateTime(previousUntil, locale) }) : t("secretRowText")
        }
      >
        <Form method="post">
          <SubmitButton
            name="act"
            value={previousUntil ? "end_rotation" : "rotate"}
            variant="secondary"
            icon={previousUntil ? undefined : "key"}
          >
            {previousUntil ? t("endRotation") : t("rotate")}
          </SubmitButton>
        </Form>
      </SettingsRow>
      <SettingsRow title={t("nameAndAddress")} text={t("nameAndAddressText")}>
        <Form method="post" noValidate>
          <ErrorSummary title={t("errorSummary")} errors={errors} />
          <ConnectionFields
            errors={errors}
            values={{ name: values.name ?? frame.name, url: values.url ?? config.url ?? "" }}
          />
          <div className="form-actions mt-5">
            <SubmitButton name="act" value="edit" variant="secondary">
              {t("save")}
            </SubmitButton>
          </div>
        </Form>
      </SettingsRow>
    </>
  );
}
