import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import type { ConnectionView } from "#app/domain/crm/connection-queries.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { crmMessages } from "#app/i18n/messages/crm.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { ConnectionFields } from "./connection-fields.tsx";
import { reasonText } from "./reason-text.ts";

type ConnectionSettingsProps = {
  connection: ConnectionView;
  errors: Record<string, string> | null;
  values: Record<string, string>;
};

/** Sentences at the left, the button that does it at the right. */
export function ConnectionSettings({ connection, errors, values }: ConnectionSettingsProps) {
  const t = useT(crmMessages);
  const locale = useLocale();
  const webhook = connection.kind === "webhook";
  const off = !connection.enabled && connection.disabledReason;
  return (
    <Card as="div">
      <SettingsRow
        title={t("switchTitle")}
        text={off ? `${t("offBecause")} ${reasonText(t, off)}` : t("switchText")}
      >
        <Form method="post">
          <SubmitButton
            name="act"
            value={connection.enabled ? "disable" : "enable"}
            variant={connection.enabled ? "secondary" : "primary"}
          >
            {connection.enabled ? t("switchOff") : t("switchOn")}
          </SubmitButton>
        </Form>
      </SettingsRow>
      {webhook && (
        <>
          <SettingsRow title={t("testTitle")} text={t("testText")}>
            <Form method="post">
              <SubmitButton name="act" value="test" variant="secondary" icon="send">
                {t("sendTest")}
              </SubmitButton>
            </Form>
          </SettingsRow>
          <SettingsRow
            title={t("secret")}
            text={
              connection.previousUntil
                ? t("rotating", { when: formatDateTime(connection.previousUntil, locale) })
                : t("secretRowText")
            }
          >
            <Form method="post">
              {connection.previousUntil ? (
                <SubmitButton name="act" value="end_rotation" variant="secondary">
                  {t("endRotation")}
                </SubmitButton>
              ) : (
                <SubmitButton name="act" value="rotate" variant="secondary" icon="key">
                  {t("rotate")}
                </SubmitButton>
              )}
            </Form>
          </SettingsRow>
          <SettingsRow title={t("nameAndAddress")} text={t("nameAndAddressText")}>
            <Form method="post" noValidate>
              <ErrorSummary title={t("errorSummary")} errors={errors} />
              <ConnectionFields
                errors={errors}
                values={{ name: values.name ?? connection.name, url: values.url ?? connection.url ?? "" }}
              />
              <div className="form-actions mt-5">
                <SubmitButton name="act" value="edit" variant="secondary">
                  {t("save")}
                </SubmitButton>
              </div>
            </Form>
          </SettingsRow>
        </>
      )}
    </Card>
  );
}
