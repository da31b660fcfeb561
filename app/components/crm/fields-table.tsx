import type { FactValue } from "#app/domain/crm/port.ts";
import { communityFieldMessages } from "#app/i18n/messages/community-fields.ts";
import { useT } from "#app/i18n/use-t.ts";
import { FieldValue } from "./field-value.tsx";

type FieldsTableProps = {
  /** In this order; what is not among the values is left out. */
  fields: readonly string[];
  values: Record<string, FactValue | undefined>;
};

/** Names and values as they are written to a CRM. */
export function FieldsTable({ fields, values }: FieldsTableProps) {
  const t = useT(communityFieldMessages);
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[minmax(0,auto)_minmax(0,1fr)]">
      {fields
        .filter((field) => field in values)
        .map((field) => (
          <div key={field} className="contents">
            <dt className="text-ink-soft">{t(`field_${field}` as "field_profile_url")}</dt>
            <dd className="min-w-0">
              <FieldValue field={field} value={values[field]} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
