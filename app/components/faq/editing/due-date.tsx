import { formatDate } from "#app/i18n/format.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Icon } from "#app/ui/icon.tsx";

const DAY_MS = 86_400_000;

/** A day to be checked by, as 2026-12-31; late ones say how late. */
export function DueDate({ day, now }: { day: string | null; now: Date }) {
  const t = useT(articleDeskMessages);
  const shared = useT(articleEditingMessages);
  const locale = useLocale();
  if (!day) return <span className="text-ink-faint">{shared("never")}</span>;
  const date = new Date(`${day}T00:00:00Z`);
  const days = Math.floor((now.getTime() - date.getTime()) / DAY_MS);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 whitespace-nowrap">
      <time dateTime={day}>{formatDate(date, locale)}</time>
      {days >= 0 && (
        <span className="inline-flex items-center gap-1 text-warn">
          <Icon name="clock" />
          {days === 0 ? t("dueToday") : t("overdue", { count: days })}
        </span>
      )}
    </span>
  );
}
