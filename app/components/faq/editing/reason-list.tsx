import type { UnhelpfulAnswer } from "#app/domain/faq/editor-article-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { knowledgeMessages } from "#app/i18n/messages/knowledge.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";

const REASONS = ["unclear", "wrong", "outdated", "incomplete", "other"] as const;

/** What readers said whom it did not help. */
export function ReasonList({ reasons, now }: { reasons: UnhelpfulAnswer[]; now: Date }) {
  const t = useT(knowledgeMessages);
  const locale = useLocale();
  return (
    <Card title={t("reasonsTitle")} titleId="reasons">
      {reasons.length === 0 ? (
        <p className="text-sm text-ink-soft">{t("reasonsNone")}</p>
      ) : (
        <ul className="flex flex-col gap-3 text-sm">
          {reasons.map(({ id, reason, words, at }) => {
            const known = REASONS.find((one) => one === reason);
            return (
              <li key={id} className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
                {known && <Badge tone="outline">{t(`reason_${known}`)}</Badge>}
                {words && <span className="min-w-0 wrap-anywhere">{words}</span>}
                <span className="text-ink-faint">
                  <RelativeTime
                    date={at}
                    text={formatRelative(at, locale, now)}
                    title={formatDateTime(at, locale)}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
