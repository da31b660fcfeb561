import { RESTRICTION_DAYS } from "#app/domain/moderation/limits.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Select } from "#app/ui/select.tsx";
import type { Refused } from "./use-refused.ts";

type DaysFieldProps = {
  refused: Refused | null;
  /** `sanctionDays`: of what goes with an act on the content. */
  name?: "days" | "sanctionDays";
};

/** For how long; seen with the acts that end by themselves. */
export function DaysField({ refused, name = "days" }: DaysFieldProps) {
  const t = useT(decisionMessages);
  const m = useT(moderationMessages);
  return (
    <div className={name === "days" ? "only-timed" : "only-sanction-days"}>
      <Select
        name={name}
        label={t(name)}
        error={refused?.errors[name]}
        defaultValue={refused?.values[name] ?? ""}
        options={[
          { value: "", label: t("chooseDays") },
          ...RESTRICTION_DAYS.map((count) => ({ value: count, label: m("day", { count }) })),
        ]}
      />
    </div>
  );
}
