import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { RULE_NAME_MAX } from "#app/domain/screening/rule-limits.ts";
import type { RuleView } from "#app/domain/screening/rule-queries.server.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { ruleMessages } from "#app/i18n/messages/screening-rule.ts";
import { rulesMessages } from "#app/i18n/messages/screening-rules.ts";
import { useT } from "#app/i18n/use-t.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Select } from "#app/ui/select.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { ConfigFields } from "./config-fields.tsx";

type RuleFormProps = {
  rule: RuleView;
  typed: { values: Record<string, string>; errors: Record<string, string> } | null;
};

const MODES = ["off", "shadow", "on"] as const;
const EFFECTS = ["flag", "hold", "block"] as const;
const WHO = ["1", "2", "3", "4"] as const;

/** Everything about one rule, sentence by sentence. */
export function RuleForm({ rule, typed }: RuleFormProps) {
  const t = useT(ruleMessages);
  const ruleWords = useT(rulesMessages);
  const optional = useT(commonMessages)("optional");
  const errors = typed?.errors ?? {};
  const value = (name: string, saved: string) => typed?.values[name] ?? saved;
  return (
    <Form method="post" noValidate preventScrollReset>
      <ErrorSummary title={t("errorSummary")} errors={typed && errors} />
      <SettingsRow title={t("mode")}>
        <RadioGroup
          name="mode"
          legend={t("mode")}
          legendHidden
          error={errors.mode}
          defaultValue={value("mode", rule.mode)}
          options={MODES.map((mode) => ({
            value: mode,
            label: ruleWords(`mode_${mode}`),
            hint: t(`modeText_${mode}`),
          }))}
        />
      </SettingsRow>
      <SettingsRow title={t("catches")} text={t(`catches_${rule.kind}`)}>
        <ConfigFields rule={rule} typed={typed} />
      </SettingsRow>
      <SettingsRow title={t("who")}>
        <RadioGroup
          name="belowTrust"
          legend={t("who")}
          legendHidden
          error={errors.belowTrust}
          defaultValue={value("belowTrust", rule.belowTrust === null ? "" : String(rule.belowTrust))}
          options={[
            ...WHO.map((who) => ({ value: who, label: capital(ruleWords(`who_${who}`)) })),
            { value: "", label: capital(ruleWords("who_all")) },
          ]}
        />
        <Select
          name="language"
          label={t("language")}
          error={errors.language}
          defaultValue={value("language", rule.language ?? "")}
          fieldClassName="max-w-64"
          options={[
            { value: "", label: t("language_all") },
            { value: "en", label: t("language_en") },
            { value: "fr", label: t("language_fr") },
          ]}
        />
      </SettingsRow>
      <SettingsRow title={t("effect")} text={t("effectHint")}>
        <RadioGroup
          name="effect"
          legend={t("effect")}
          legendHidden
          error={errors.effect}
          defaultValue={value("effect", rule.effect)}
          options={EFFECTS.map((effect) => ({
            value: effect,
            label: ruleWords(`effect_${effect}`),
            hint: t(`effectText_${effect}`),
          }))}
        />
      </SettingsRow>
      <SettingsRow title={t("name")} text={t("nameHint")}>
        <TextInput
          name="name"
          label={t("name")}
          labelHidden
          marker={optional}
          error={errors.name}
          maxLength={RULE_NAME_MAX}
          defaultValue={value("name", rule.name)}
          autoComplete="off"
        />
      </SettingsRow>
      <div className="form-actions mt-6">
        <SubmitButton name="act" value="save">
          {t("save")}
        </SubmitButton>
      </div>
    </Form>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
