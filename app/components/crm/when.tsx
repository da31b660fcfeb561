import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";

type WhenProps = { date: Date; now: Date; className?: string };

/** "3 days ago", with the full date one hover away. */
export function When({ date, now, className }: WhenProps) {
  const locale = useLocale();
  return (
    <RelativeTime
      date={date}
      text={formatRelative(date, locale, now)}
      title={formatDateTime(date, locale)}
      className={className}
    />
  );
}
