import type { SearchRow } from "#app/domain/search/search-row.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { searchMessages } from "#app/i18n/messages/search.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";
import { HitText } from "./hit-text.tsx";
import { KIND_ICONS } from "./result-kinds.ts";
import { ResultState } from "./result-state.tsx";

type ResultListProps = {
  rows: SearchRow[];
  /** Place of the first one, from 1. */
  from: number;
  /** What clicks are counted under; null when this search is not counted. */
  searchId: string | null;
  locale: Locale;
};

/** What was found, best first. The first result that is opened is counted, and never waited for. */
export function ResultList({ rows, from, searchId, locale }: ResultListProps) {
  const count = (key: string, position: number) => {
    if (!searchId) return;
    const form = new URLSearchParams({ search: searchId, key, position: String(position) });
    navigator.sendBeacon?.(paths.searchClicks(), form);
  };
  return (
    <ol className="results" start={from}>
      {rows.map((row, at) => (
        <Result key={row.key} row={row} locale={locale} onOpen={() => count(row.key, from + at)} />
      ))}
    </ol>
  );
}

function Result({ row, locale, onOpen }: { row: SearchRow; locale: Locale; onOpen: () => void }) {
  const t = translator(searchMessages, locale);
  const { kind, href, title, excerpt, category, author, createdAt, votes, answers } = row;
  return (
    <li className="result">
      <Icon name={KIND_ICONS[kind]} />
      <div className="result-words">
        <h2 className="result-title">
          <a href={href} onClick={onOpen}>
            <HitText parts={title} />
          </a>
        </h2>
        {excerpt.length > 0 && (
          <p className="result-text">
            <HitText parts={excerpt} />
          </p>
        )}
        <p className="result-meta">
          <span>{t(`one_${kind}`)}</span>
          {category && <span>{category}</span>}
          {author && <span>{kind === "person" ? `@${author.username}` : author.name}</span>}
          <time dateTime={createdAt.toISOString()}>
            {kind === "person"
              ? t("joined", { date: formatDate(createdAt, locale) })
              : formatDate(createdAt, locale)}
          </time>
          {kind === "thread" && answers > 0 && <span>{t("answers", { count: answers })}</span>}
          {kind === "idea" && votes !== 0 && (
            <span>{t("votes", { count: votes, shown: formatNumber(votes, locale) })}</span>
          )}
          {kind === "article" && votes > 0 && <span>{t("helped", { count: votes })}</span>}
        </p>
      </div>
      <ResultState of={row} locale={locale} />
    </li>
  );
}
