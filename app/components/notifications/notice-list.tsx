import type { NoticeRow } from "#app/domain/notifications/notice-row.ts";
import { formatDate } from "#app/i18n/format.ts";
import { notificationsMessages } from "#app/i18n/messages/notifications.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { noticeDays } from "./notice-days.ts";
import { NoticeItem } from "./notice-item.tsx";

type NoticeListProps = { notices: NoticeRow[]; now: Date; returnTo: string };

const DAY_MS = 86_400_000;

/** Notices under the day they came. */
export function NoticeList({ notices, now, returnTo }: NoticeListProps) {
  const t = useT(notificationsMessages);
  const locale = useLocale();
  const dayOf = (date: Date) => date.toISOString().slice(0, 10);
  const label = (day: string, first: NoticeRow) => {
    if (day === dayOf(now)) return t("today");
    if (day === dayOf(new Date(now.getTime() - DAY_MS))) return t("yesterday");
    return formatDate(first.createdAt, locale);
  };
  return (
    <div className="space-y-6">
      {noticeDays(notices).map(({ day, rows }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="mb-2 text-sm font-semibold text-ink-soft">
            {label(day, rows[0]!)}
          </h2>
          <ol className="card rows overflow-hidden">
            {rows.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} now={now} returnTo={returnTo} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
