import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { SettingNames } from "#app/components/community/setting-names.tsx";
import { METALS } from "#app/domain/recognition/badge-face.ts";
import {
  AT_LEAST_MAX,
  BADGE_DESCRIPTION_MAX,
  BADGE_ICONS,
  BADGE_NAME_MAX,
} from "#app/domain/recognition/badge-limits.ts";
import type { AdminBadge, RuleEffect } from "#app/domain/recognition/badge-queries.server.ts";
import { badgesAdminMessages } from "#app/i18n/messages/badges-admin.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Select } from "#app/ui/select.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { BadgeRuleFields, type RuleKind } from "./badge-rule-fields.tsx";
import "./badges.css";

type BadgeFormProps = {
  badge: AdminBadge | null;
  kinds: readonly RuleKind[];
  /** What the rule that was asked about would do. */
  effect: RuleEffect | null;
  /** The other fields as they stood when it was asked. */
  kept: Record<string, string>;
};

/** Everything about one badge; each setting says what it changes and for whom. */
export function BadgeForm({ badge, kinds, effect, kept }: BadgeFormProps) {
  const t = useT(badgesAdminMessages);
  const { errors, values: typed } = useFormState(badgesAdminMessages, { max: AT_LEAST_MAX });
  const values = { ...kept, ...typed };
  const frame = { errors, values };
  const retired = "nameEn" in values ? values.retired === "1" : badge?.retired;
  return (
    <Form method="post" noValidate>
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      <SettingNames
        field="name"
        text={t("nameText")}
        value={badge?.name}
        maxLength={BADGE_NAME_MAX}
        required
        {...frame}
      />
      <SettingNames
        field="description"
        title={t("description")}
        text={t("descriptionText")}
        value={badge?.description}
        maxLength={BADGE_DESCRIPTION_MAX}
        required
        {...frame}
      />
      <SettingsRow title={t("rule")} text={t("ruleText")}>
        <BadgeRuleFields rule={badge?.rule ?? null} kinds={kinds} effect={effect} {...frame} />
      </SettingsRow>
      <SettingsRow title={t("metal")} text={t("metalText")}>
        <Select
          name="metal"
          label={t("metal")}
          labelHidden
          error={errors?.metal}
          defaultValue={values.metal ?? badge?.metal ?? "bronze"}
          options={METALS.map((metal) => ({ value: metal, label: t(metal) }))}
        />
      </SettingsRow>
      <SettingsRow title={t("icon")} text={t("iconText")}>
        <div className="badge-icons">
          <RadioGroup
            name="icon"
            legend={t("icon")}
            legendHidden
            error={errors?.icon}
            defaultValue={values.icon ?? badge?.icon ?? BADGE_ICONS[0]}
            options={BADGE_ICONS.map((icon) => ({
              value: icon,
              label: (
                <span className="inline-flex items-center gap-2">
                  <Icon name={icon} /> {t(`icon_${icon}`)}
                </span>
              ),
            }))}
          />
        </div>
      </SettingsRow>
      {badge && (
        <SettingsRow title={t("retire")} text={t("retireText")}>
          <Checkbox name="retired" value="1" label={t("retireLabel")} defaultChecked={retired} />
        </SettingsRow>
      )}
      <div className="form-actions mt-6">
        <SubmitButton>{t("saveBadge")}</SubmitButton>
      </div>
    </Form>
  );
}
