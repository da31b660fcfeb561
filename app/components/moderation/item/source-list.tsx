import type { SourceView } from "#app/domain/moderation/review-views.ts";
import { formatDateTime, formatDecimal, formatPercent, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { itemMessages } from "#app/i18n/messages/moderation-item.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { whyText } from "../words-for.ts";
import { caughtText } from "./caught-text.ts";

type SourceListProps = { sources: readonly SourceView[]; locale: Locale; now: Date };

/** Who or what brought it here, in their words, and how much each weighs. */
export function SourceList({ sources, locale, now }: SourceListProps) {
  const t = useT(itemMessages);
  const m = useT(moderationMessages);
  return (
    <ul className="source-list">
      {sources.map((one, nth) => {
        const caught = one.source === "rule" ? caughtText(t, one, locale) : null;
        const words = one.source === "flag" || one.source === "feedback" ? one.detail : "";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <li key={nth}>
            <p className="source-head">
              <span className="font-medium">{whyText(m, one.source, one.reason)}</span>
              {one.by && (
                <span>
                  <a href={paths.moderationMember(one.by.username)}>{one.by.name}</a>
                  {one.source === "flag" &&
                    `, ${
                      one.accuracy === null
                        ? t("newFlagger")
                        : t("accuracy", { share: formatPercent(one.accuracy, locale) })
                    }`}
                </span>
              )}
              {one.rule && <span>{t("ruleName", { name: one.rule })}</span>}
              {caught && <span>{caught}</span>}
              <span className="text-ink-faint">
                {t("weight", { score: formatDecimal(one.score, locale) })} ·{" "}
                <RelativeTime
                  date={one.at}
                  text={formatRelative(one.at, locale, now)}
                  title={formatDateTime(one.at, locale)}
                />
              </span>
            </p>
            {words && <blockquote>{words}</blockquote>}
          </li>
        );
      })}
    </ul>
  );
}
