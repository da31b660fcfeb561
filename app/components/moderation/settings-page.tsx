import { useFormState } from "#app/components/accounts/use-form-state.ts";
import type { ModerationSettings } from "#app/domain/moderation/usual-settings.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { recordMessages } from "#app/i18n/messages/moderation-record.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { ModerationPage } from "./moderation-page.tsx";

const FIELDS = [
  { name: "hideScore", min: 1, max: 100, step: 0.1 },
  { name: "claimMinutes", min: 2, max: 120, step: 1 },
  { name: "appealDays", min: 180, max: 3650, step: 1 },
] as const;

/** What holds for every moderator, as sentences. */
export function SettingsPage({ settings }: { settings: ModerationSettings }) {
  const t = useT(recordMessages);
  const common = useT(commonMessages);
  const { errors, values } = useFormState(recordMessages);
  return (
    <ModerationPage title={t("settingsTitle")} lead={t("settingsLead")}>
      <form method="post" noValidate>
        <ErrorSummary title={common("errorSummary")} errors={errors ?? {}} />
        <Card as="div" className="py-5!">
          {FIELDS.map(({ name, ...limits }) => (
            <SettingsRow key={name} title={t(name)} text={t(`${name}Text`)}>
              <TextInput
                {...limits}
                name={name}
                type="number"
                inputMode="decimal"
                label={t(`${name}Label`)}
                error={errors?.[name]}
                defaultValue={values[name] ?? settings[name]}
              />
            </SettingsRow>
          ))}
        </Card>
        <div className="form-actions mt-6">
          <Button variant="primary">{t("save")}</Button>
        </div>
      </form>
    </ModerationPage>
  );
}
