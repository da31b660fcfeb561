import type { QueueMark } from "#app/domain/moderation/queue-marks-queries.server.ts";
import type { QueueRow as Row } from "#app/domain/moderation/review-views.ts";
import { formatDateTime, formatDecimal, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { queueMessages } from "#app/i18n/messages/moderation-queue.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { KIND_ICONS, whyText } from "../words-for.ts";

type QueueRowProps = {
  row: Row;
  href: string;
  current: boolean;
  /** As last looked at; the row itself may be older. */
  mark: QueueMark | undefined;
  locale: Locale;
  now: Date;
};

/** One line of the queue: what it is, why it is here, how much it weighs, who is on it. */
export function QueueRow({ row, href, current, mark, locale, now }: QueueRowProps) {
  const t = useT(queueMessages);
  const m = useT(moderationMessages);
  const claim = mark ? mark.claim : row.claim;
  const decided = mark?.state === "decided";
  const title =
    row.kind === "votes" ? m(`why_votes_${row.sources[0]?.reason ?? "ring"}` as "why_votes") : row.title;
  return (
    <li className="queue-row" data-desk-row={row.number} data-decided={decided || undefined}>
      <Icon name={KIND_ICONS[row.kind]} className="queue-row-kind" />
      <div className="min-w-0">
        <p className="queue-row-head">
          <a href={href} data-desk-link data-keep-scroll aria-current={current ? "true" : undefined}>
            <span className="visually-hidden">{m(`kind_${row.kind}`)}: </span>
            {row.excerpt || title || t("noWords")}
          </a>
        </p>
        <p className="queue-row-meta">
          <span className="truncate">{row.author?.name ?? t("anonymous")}</span>
          <time dateTime={row.openedAt.toISOString()} title={formatDateTime(row.openedAt, locale)}>
            {formatRelative(row.openedAt, locale, now)}
          </time>
          {row.excerpt && title && title !== row.author?.name && <span className="truncate">{title}</span>}
        </p>
        <p className="queue-row-why">
          {decided && <Badge tone="good">{t("decidedMark")}</Badge>}
          {!decided && claim && !claim.mine && (
            <span className="queue-row-claim">
              <Icon name="hand" />
              {t("onIt", { name: claim.by })}
            </span>
          )}
          {row.sources.map((one) => (
            <span key={`${one.source}-${one.reason}`} className="queue-why" data-source={one.source}>
              {one.count > 1
                ? m("times", { what: whyText(m, one.source, one.reason), count: one.count })
                : whyText(m, one.source, one.reason)}
            </span>
          ))}
          {row.alike > 0 && <span className="text-ink-faint">{t("alikeMark", { count: row.alike })}</span>}
        </p>
      </div>
      <div className="queue-row-end">
        <span className="queue-score" title={t("score", { score: formatDecimal(row.score, locale) })}>
          <span className="visually-hidden">{t("score", { score: formatDecimal(row.score, locale) })}</span>
          <span aria-hidden="true">{formatDecimal(row.score, locale)}</span>
        </span>
        {row.unseen && (
          <span title={t("unseen")}>
            <Icon name="eye-off" />
            <span className="visually-hidden">{t("unseen")}</span>
          </span>
        )}
      </div>
    </li>
  );
}
