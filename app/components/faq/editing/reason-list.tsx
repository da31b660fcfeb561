import type { UnhelpfulReasons } from "#app/domain/faq/editor-article-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { articleSettingsMessages } from "#app/i18n/messages/article-settings.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";

/** What readers said whom it did not help. */
export function ReasonList({ reasons, now }: { reasons: UnhelpfulReasons; now: Date }) {
  const t = useT(articleSettingsMessages);
  const locale = useLocale();
  const { counts, words } = reasons;
  return (
    <Card title={t("reasonsTitle")} titleId="reasons">
      {counts.length === 0 && words.length === 0 && (
        <p className="text-sm text-ink-soft">{t("reasonsNone")}</p>
      )}
      {counts.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {counts.map(({ reason, count }) => (
            <li key={reason}>
              <Badge tone="outline">{t("reasonCount", { reason: t(`reason_${reason}`), count })}</Badge>
            </li>
          ))}
        </ul>
      )}
      {words.length > 0 && (
        <ul className="mt-3 flex flex-col text-sm">
          {words.map(({ id, reason, words, at }) => (
            <li key={id} className="border-t border-line py-2">
              <p className="wrap-anywhere whitespace-pre-wrap">{words}</p>
              <p className="text-ink-faint">
                {reason && `${t(`reason_${reason}`)} · `}
                <RelativeTime
                  date={at}
                  text={formatRelative(at, locale, now)}
                  title={formatDateTime(at, locale)}
                />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
