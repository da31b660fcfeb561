import { HitText } from "#app/components/search/hit-text.tsx";
import { ResultState } from "#app/components/search/result-state.tsx";
import type { Match } from "#app/domain/forum/match.ts";
import { TRAIL_TARGETS } from "#app/domain/forum/trail.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { askMessages } from "#app/i18n/messages/ask.ts";
import { Icon } from "#app/ui/icon.tsx";

type MatchGroupsProps = {
  matches: readonly Match[];
  locale: Locale;
  /** One was opened: it is being read. */
  onOpen?: (match: Match) => void;
};

/** Articles, questions and ideas, each opening in its place, so that nobody loses what they are writing. */
export function MatchGroups({ matches, locale, onOpen }: MatchGroupsProps) {
  const t = translator(askMessages, locale);
  return TRAIL_TARGETS.map((kind) => {
    const group = matches.filter((match) => match.kind === kind);
    if (group.length === 0) return null;
    return (
      <div key={kind} className="match-group">
        <h3>{t(`group_${kind}`)}</h3>
        <ul>
          {group.map((match) => (
            <li key={match.id}>
              <details className="match" onToggle={(event) => event.currentTarget.open && onOpen?.(match)}>
                <summary>
                  <Icon name="chevron-right" />
                  <span className="match-title">
                    <HitText parts={match.title} />
                  </span>
                  <ResultState of={match} locale={locale} />
                </summary>
                <div className="match-body">
                  {kind === "thread" && match.good && <p className="match-label">{t("answer")}</p>}
                  <p>
                    <HitText parts={match.extract} />
                  </p>
                  {kind === "thread" && !match.good && <p>{t("askedAlready")}</p>}
                  <p>
                    <a href={match.href} target="_blank" rel="noopener">
                      {t(kind === "thread" && !match.good ? "read_open" : `read_${kind}`)}{" "}
                      <span className="visually-hidden">{t("opensNewTab")}</span>
                    </a>
                  </p>
                </div>
              </details>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
