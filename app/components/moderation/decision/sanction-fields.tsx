import type { Act } from "#app/domain/moderation/acts.ts";
import { RESTRICTION_DAYS } from "#app/domain/moderation/limits.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";

type SanctionFieldsProps = {
  sanctions: readonly Act[];
  errors: Record<string, string>;
  values: Record<string, string>;
};

/** What happens to the author besides; in the same act, with the same words. */
export function SanctionFields({ sanctions, errors, values }: SanctionFieldsProps) {
  const t = useT(decisionMessages);
  const m = useT(moderationMessages);
  return (
    <div className="only-sanction">
      <Select
        name="sanction"
        label={t("sanction")}
        error={errors.sanction}
        defaultValue={values.sanction ?? ""}
        options={[
          { value: "", label: t("sanction_none") },
          ...sanctions.map((act) => ({ value: act, label: t(`sanction_${act}` as "sanction_warn") })),
        ]}
      />
      <div className="only-sanction-days">
        <Select
          name="sanctionDays"
          label={t("sanctionDays")}
          error={errors.sanctionDays}
          defaultValue={values.sanctionDays ?? ""}
          options={[
            { value: "", label: t("chooseDays") },
            ...RESTRICTION_DAYS.map((count) => ({ value: count, label: m("day", { count }) })),
          ]}
        />
      </div>
    </div>
  );
}
