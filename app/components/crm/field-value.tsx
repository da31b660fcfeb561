import type { FactValue } from "#app/domain/crm/port.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { communityFieldMessages } from "#app/i18n/messages/community-fields.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";

type FieldValueProps = { field: string; value: FactValue | undefined };

const DAY = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** One value that was or will be written, as a person reads it: dates as dates, addresses as links. */
export function FieldValue({ field, value }: FieldValueProps) {
  const t = useT(communityFieldMessages);
  const locale = useLocale();
  if (value === null || value === undefined || value === "")
    return <span className="text-ink-faint">{t("none")}</span>;
  if (typeof value === "boolean") return <>{t(value ? "yes" : "no")}</>;
  if (typeof value === "number") return <span className="tabular-nums">{formatNumber(value, locale)}</span>;
  if (DAY.test(value)) return <time dateTime={value}>{formatDate(new Date(value), locale)}</time>;
  if (/^https?:\/\//.test(value)) {
    return (
      <a href={value} title={value} className="block truncate">
        {value.replace(/^https?:\/\/[^/]+/, "")}
      </a>
    );
  }
  if (field === "kind" && `entry_${value}` in communityFieldMessages.en)
    return t(`entry_${value}` as "entry_accepted");
  if (field === "segment" && `segment_${value}` in communityFieldMessages.en)
    return t(`segment_${value}` as "segment_creator");
  if (field === "role" && `credit_${value}` in communityFieldMessages.en)
    return t(`credit_${value}` as "credit_author");
  return <span className="break-words whitespace-pre-line">{value}</span>;
}
