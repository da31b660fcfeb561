import type { TrailEntry } from "#app/domain/forum/trail-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { askMessages } from "#app/i18n/messages/ask.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import "./ask.css";

type AskTrailProps = { trail: readonly TrailEntry[]; locale: Locale; now: Date };

/** For staff, on a question's page: what its asker had seen already. Nothing where there is nothing. */
export function AskTrail({ trail, locale, now }: AskTrailProps) {
  const t = translator(askMessages, locale);
  if (trail.length === 0) return null;
  const count = (kind: TrailEntry["kind"]) => trail.filter((entry) => entry.kind === kind).length;
  const parts = [
    count("shown") > 0 && t("trailShown", { count: count("shown") }),
    count("read") > 0 && t("trailRead", { count: count("read") }),
    count("searched") > 0 && t("trailSearched", { count: count("searched") }),
  ].filter(Boolean);
  return (
    <Disclosure summary={t("trailSummary", { parts: parts.join(", ") })} className="ask-trail">
      <ol>
        {trail.map((entry) => (
          <li key={`${entry.kind} ${entry.target?.href ?? entry.query} ${entry.at.getTime()}`}>
            <span className="ask-trail-kind">{t(`trail_${entry.kind}`)}</span>
            <span className="min-w-0 flex-1">
              {entry.kind === "searched" ? (
                <q>{entry.query}</q>
              ) : entry.target ? (
                <a href={entry.target.href}>{entry.target.title}</a>
              ) : (
                t("trailGone")
              )}
            </span>
            <RelativeTime
              date={entry.at}
              text={formatRelative(entry.at, locale, now)}
              title={formatDateTime(entry.at, locale)}
            />
          </li>
        ))}
      </ol>
      <p className="mt-2 text-xs text-ink-faint">{t("trailNote")}</p>
    </Disclosure>
  );
}
