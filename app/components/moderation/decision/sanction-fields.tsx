import type { Act } from "#app/domain/moderation/acts.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";
import { DaysField } from "./days-field.tsx";
import type { Refused } from "./use-refused.ts";

type SanctionFieldsProps = {
  sanctions: readonly Act[];
  refused: Refused | null;
};

/** What happens to the author besides; in the same act, with the same words. */
export function SanctionFields({ sanctions, refused }: SanctionFieldsProps) {
  const t = useT(decisionMessages);
  return (
    <div className="only-sanction">
      <Select
        name="sanction"
        label={t("sanction")}
        error={refused?.errors.sanction}
        defaultValue={refused?.values.sanction ?? ""}
        options={[
          { value: "", label: t("sanction_none") },
          ...sanctions.map((act) => ({ value: act, label: t(`sanction_${act}` as "sanction_warn") })),
        ]}
      />
      <DaysField refused={refused} name="sanctionDays" />
    </div>
  );
}
