import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { ModerationPage } from "#app/components/moderation/moderation-page.tsx";
import {
  LIMIT_GROUPS,
  LIMIT_NAMES,
  LIMITS,
  type LimitGroup,
  type LimitName,
  NO_LIMIT,
} from "#app/domain/screening/limits.ts";
import { PROOF_BITS } from "#app/domain/screening/proof-bits.ts";
import type { ScreeningSettings } from "#app/domain/screening/screening-settings-queries.server.ts";
import { limitMessages } from "#app/i18n/messages/screening-limits.ts";
import { rulesMessages } from "#app/i18n/messages/screening-rules.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type LimitsPageProps = {
  settings: ScreeningSettings;
  canChange: boolean;
  typed: { values: Record<string, string>; errors: Record<string, string> } | null;
};

/** Every limit of what people may do, and what a new account is asked for. */
export function LimitsPage({ settings, canChange, typed }: LimitsPageProps) {
  const t = useT(limitMessages);
  const ruleWords = useT(rulesMessages);
  const errors = typed?.errors ?? {};
  const value = (name: string, saved: string) => typed?.values[name] ?? saved;
  const ticked = typed ? typed.values.refuseDisposable === "on" : settings.refuseDisposable;
  return (
    <ModerationPage title={t("limitsTitle")} lead={t("limitsLead")}>
      {!canChange && <Notice>{ruleWords("onlyAdmins")}</Notice>}
      <Form method="post" noValidate>
        <ErrorSummary title={t("limitsErrorSummary")} errors={typed && errors} />
        <fieldset disabled={!canChange}>
          {LIMIT_GROUPS.map((group) => (
            <SettingsRow key={group} title={t(`group_${group}`)} text={t(`group_${group}Text`)}>
              <LimitFields group={group} limits={settings.limits} typed={typed} />
            </SettingsRow>
          ))}
          <SettingsRow title={t("proof")} text={t("proofText")}>
            <Select
              name="proofBits"
              label={t("proof")}
              labelHidden
              error={errors.proofBits}
              defaultValue={value("proofBits", String(settings.proofBits))}
              options={PROOF_BITS.map((bits) => ({ value: String(bits), label: t(`proof_${bits}`) }))}
            />
          </SettingsRow>
          <SettingsRow title={t("disposable")} text={t("disposableText")}>
            <Checkbox name="refuseDisposable" label={t("refuseDisposable")} defaultChecked={ticked} />
            <TextArea
              name="disposableDomains"
              label={t("disposableDomains")}
              error={errors.disposableDomains}
              rows={4}
              defaultValue={value("disposableDomains", settings.disposableDomains)}
            />
          </SettingsRow>
          <SettingsRow title={t("known")} text={t("knownText")}>
            <TextArea
              name="knownHosts"
              label={t("knownHosts")}
              error={errors.knownHosts}
              rows={4}
              defaultValue={value("knownHosts", settings.knownHosts)}
            />
          </SettingsRow>
        </fieldset>
        {canChange && (
          <div className="form-actions mt-6">
            <SubmitButton>{t("saveLimits")}</SubmitButton>
          </div>
        )}
      </Form>
    </ModerationPage>
  );
}

type LimitFieldsProps = Pick<LimitsPageProps, "typed"> & {
  group: LimitGroup;
  limits: Record<string, number>;
};

function LimitFields({ group, limits, typed }: LimitFieldsProps) {
  const t = useT(limitMessages);
  const shown = (name: LimitName) => {
    const known = limits[name] ?? LIMITS[name].usual;
    return known === NO_LIMIT ? "" : String(known);
  };
  return (
    <div className="grid gap-x-6 gap-y-4 *:mt-0! sm:grid-cols-2">
      {LIMIT_NAMES.filter((name) => LIMITS[name].group === group).map((name) => (
        <TextInput
          key={name}
          name={name}
          type="number"
          inputMode="numeric"
          size="sm"
          min={0}
          max={LIMITS[name].max}
          label={t(`l_${name}`)}
          hint={
            shown(name) === String(LIMITS[name].usual) ? undefined : t("usual", { count: LIMITS[name].usual })
          }
          error={typed?.errors[name]}
          defaultValue={typed?.values[name] ?? shown(name)}
          fieldClassName="flex flex-col justify-end"
        />
      ))}
    </div>
  );
}
