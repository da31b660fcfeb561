import { FieldValue } from "#app/components/crm/field-value.tsx";
import type { ComparisonRow } from "#app/domain/crm/comparisons/comparison-queries.server.ts";
import { crmMappingMessages } from "#app/i18n/messages/crm-mapping.ts";
import { useT } from "#app/i18n/use-t.ts";

type Value = ComparisonRow["diff"][number]["ours"];

/** One value as a person reads it; what is not there is said, so that it is not taken for a mistake of the page. */
export function FactValue({ value }: { value: Value | undefined }) {
  const t = useT(crmMappingMessages);
  if (value === null || value === undefined || value === "") {
    return <span className="text-ink-faint italic">{t("empty")}</span>;
  }
  if (typeof value === "boolean") return <>{value ? t("yes") : t("no")}</>;
  return <FieldValue field="" value={value} />;
}
