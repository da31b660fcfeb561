import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";

/** "3 hours ago", the full date one hover away. */
export function Moment({ date, now }: { date: Date; now: Date }) {
  const locale = useLocale();
  return (
    <RelativeTime
      date={date}
      text={formatRelative(date, locale, now)}
      title={formatDateTime(date, locale)}
      className="whitespace-nowrap"
    />
  );
}
