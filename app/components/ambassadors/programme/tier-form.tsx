import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/accounts/submit-button.tsx";
import { useFormState } from "#app/components/accounts/use-form-state.ts";
import { CRITERIA, type Criterion } from "#app/domain/ambassadors/criteria.ts";
import {
  ACTS_MAX,
  ANSWERS_MAX,
  MONTHS_MAX,
  PERKS_MAX,
  POINTS_MAX,
  TIER_NAME_MAX,
} from "#app/domain/ambassadors/limits.ts";
import type { Tier } from "#app/domain/ambassadors/tier-queries.server.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SettingsRow } from "#app/ui/settings-row.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

const MAX: Record<Criterion, number> = {
  points: POINTS_MAX,
  acceptedAnswers: ANSWERS_MAX,
  accuracy: 100,
  monthsActive: MONTHS_MAX,
  maxActs: ACTS_MAX,
};

/** A criterion as it is typed: accuracy in percent. */
function typed(tier: Tier | null, criterion: Criterion): string {
  const asked = tier?.criteria[criterion];
  if (asked === undefined) return "";
  return String(criterion === "accuracy" ? Math.round(asked * 100) : asked);
}

/** Everything about one rank. */
export function TierForm({ tier }: { tier: Tier | null }) {
  const t = useT(programmeMessages);
  const { errors, values } = useFormState(programmeMessages);
  const sent = "nameEn" in values;
  return (
    <Form method="post" noValidate>
      <ErrorSummary title={t("errorSummary")} errors={errors} />
      <SettingsRow title={t("names")} text={t("namesText")}>
        <TextInput
          name="nameEn"
          label={t("nameEn")}
          error={errors?.nameEn}
          defaultValue={values.nameEn ?? tier?.name.en}
          maxLength={TIER_NAME_MAX}
          required
        />
        <TextInput
          name="nameFr"
          label={t("nameFr")}
          error={errors?.nameFr}
          defaultValue={values.nameFr ?? tier?.name.fr}
          maxLength={TIER_NAME_MAX}
          required
        />
      </SettingsRow>
      <SettingsRow title={t("criteria")} text={t("criteriaText")}>
        {CRITERIA.map(({ criterion }) => (
          <TextInput
            key={criterion}
            name={criterion}
            type="number"
            inputMode="numeric"
            label={t(`criterion_${criterion}`)}
            {...(criterion === "accuracy" && { hint: t("criterionHint_accuracy") })}
            error={errors?.[criterion]}
            defaultValue={values[criterion] ?? typed(tier, criterion)}
            min={0}
            max={MAX[criterion]}
            className="w-28"
          />
        ))}
      </SettingsRow>
      <SettingsRow title={t("perks")} text={t("perksText")}>
        <TextArea
          name="perksEn"
          label={t("perksEn")}
          error={errors?.perksEn}
          defaultValue={values.perksEn ?? tier?.perks.en}
          maxLength={PERKS_MAX}
          rows={4}
        />
        <TextArea
          name="perksFr"
          label={t("perksFr")}
          error={errors?.perksFr}
          defaultValue={values.perksFr ?? tier?.perks.fr}
          maxLength={PERKS_MAX}
          rows={4}
        />
      </SettingsRow>
      {tier && (
        <SettingsRow title={t("retire")} text={t("retireText")}>
          <Checkbox
            name="retired"
            value="1"
            label={t("retireLabel")}
            error={errors?.retired}
            defaultChecked={sent ? values.retired === "1" : tier.retired}
          />
        </SettingsRow>
      )}
      <div className="form-actions mt-6">
        <SubmitButton>{t("saveTier")}</SubmitButton>
        <ButtonLink href={paths.programmeTiers()} variant="quiet">
          {t("cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
