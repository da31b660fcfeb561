import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { reasonText } from "#app/components/crm/reason-text.ts";
import { CONNECTORS } from "#app/domain/crm/connectors.ts";
import type { ConnectionSettings as Settings } from "#app/domain/crm/setup/settings-queries.server.ts";
import { signInWay } from "#app/domain/crm/sign-in-way.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { crmConnectionMessages } from "#app/i18n/messages/crm-connections.ts";
import { crmDeliveryMessages } from "#app/i18n/messages/crm-deliveries.ts";
import { crmSetupMessages } from "#app/i18n/messages/crm-setup.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { AuthorizeButton } from "./authorize-button.tsx";
import { CredentialsForm } from "./credentials-form.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { WebhookSettings } from "./webhook-settings.tsx";

type ConnectionSettingsProps = {
  settings: Settings;
  callbackUrl: string;
  /** Which form was refused, and what was wrong with it. */
  refused: { act: string | undefined; errors: Record<string, string> | null; values: Record<string, string> };
};

const NOTHING = { errors: null, values: {} };

/** Sentences at the left, what does it at the right. */
export function ConnectionSettings({ settings, callbackUrl, refused }: ConnectionSettingsProps) {
  const t = useT(crmSetupMessages);
  const old = useT(crmConnectionMessages);
  const deliveryWords = useT(crmDeliveryMessages);
  const locale = useLocale();
  const { frame, config, credentialsChangedAt, authorizedAt } = settings;
  const connector = CONNECTORS[frame.kind];
  const crm = connector.name;
  const settingUp = connector.hasRecords && !frame.liveAt;
  const stateOf = (act: string) => (refused.act === act ? refused : NOTHING);
  const since = credentialsChangedAt && formatDateTime(credentialsChangedAt, locale);
  const oauth = signInWay(connector, config) === "oauth";
  return (
    <Card as="div">
      {!settingUp && (
        <SettingsRow
          title={t("switchTitle")}
          text={
            !frame.enabled && frame.disabledReason
              ? `${old("offBecause")} ${reasonText(deliveryWords, frame.disabledReason)}`
              : old("switchText")
          }
        >
          <Form method="post">
            <SubmitButton
              name="act"
              value={frame.enabled ? "disable" : "enable"}
              variant={frame.enabled ? "secondary" : "primary"}
            >
              {frame.enabled ? old("switchOff") : old("switchOn")}
            </SubmitButton>
          </Form>
        </SettingsRow>
      )}
      {frame.kind !== "contact_book" && !settingUp && (
        <SettingsRow title={t("testRow")} text={t("testRowText")}>
          <ButtonLink href={paths.adminConnectionTest(frame.id)} icon="zap">
            {t("testOpen")}
          </ButtonLink>
        </SettingsRow>
      )}
      {frame.kind === "webhook" && <WebhookSettings settings={settings} {...stateOf("edit")} />}
      {connector.credentials.length > 0 && (
        <SettingsRow
          title={t("connectedTitle")}
          text={
            <>
              {since && `${t("credentialsSince", { when: since })} `}
              {t("accessText")}
            </>
          }
        >
          {oauth && frame.connected && (
            <div className="mb-4">
              <p className="mb-2 text-sm text-ink-soft">
                {authorizedAt && t("signInAgain", { crm, when: formatDateTime(authorizedAt, locale) })}
              </p>
              <AuthorizeButton frame={frame} />
            </div>
          )}
          <CredentialsForm settings={settings} callbackUrl={callbackUrl} {...stateOf("credentials")} />
        </SettingsRow>
      )}
      {connector.hasRecords && (
        <SettingsRow title={t("behaviourTitle")} text={t("behaviourText", { crm })}>
          <SettingsForm settings={settings} callbackUrl={callbackUrl} {...stateOf("save")} />
        </SettingsRow>
      )}
      {frame.kind !== "contact_book" && (
        <SettingsRow title={t("removeTitle")} text={t("removeText")}>
          <ButtonLink href={paths.adminConnectionRemoval(frame.id)} variant="danger" icon="trash-2">
            {t("remove")}
          </ButtonLink>
        </SettingsRow>
      )}
    </Card>
  );
}
