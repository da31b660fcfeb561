import type { DeskRow } from "#app/domain/forum/desk-queries.server.ts";
import { type DeskView, LATE_HOURS } from "#app/domain/forum/desk-views.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { formatAge } from "#app/i18n/format-age.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { composeMessages } from "#app/i18n/messages/compose.ts";
import { helperDeskMessages } from "#app/i18n/messages/helper-desk.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

type HelpRowWordsProps = { row: DeskRow; view: DeskView; category: string; locale: Locale; now: Date };

const HOUR_MS = 3_600_000;
/** Views whose age is not that of the question: what was answered, heard of, or settled when. */
const OF_LATER: readonly DeskView[] = ["check", "info", "solved"];

/** What a row says by itself, whoever is on it. */
export function HelpRowWords({ row, view, category, locale, now }: HelpRowWordsProps) {
  const t = translator(helperDeskMessages, locale);
  const compose = translator(composeMessages, locale);
  const waits = row.state === "unanswered" && now.getTime() - row.createdAt.getTime() > LATE_HOURS * HOUR_MS;
  const { author: name } = row;
  const asked = OF_LATER.includes(view)
    ? t("asked", { when: formatRelative(row.createdAt, locale, now), name })
    : t("askedBy", { name });
  return (
    <>
      <span className="help-age" data-late={waits || undefined} title={formatDateTime(row.at, locale)}>
        {formatAge(row.at, locale, now)}
      </span>
      <div className="min-w-0">
        <a href={paths.thread(row)} className="help-title" data-desk-link>
          {row.title}
        </a>
        <div className="help-meta">
          {row.wanted > 0 && (
            <span className="help-wanted" title={t("wanted", { count: row.wanted })}>
              <Icon name="users" />
              <span aria-hidden="true">{row.wanted}</span>
              <span className="visually-hidden">{t("wanted", { count: row.wanted })}</span>
            </span>
          )}
          <span>{category}</span>
          {row.product && <span>{[row.product, row.version].filter(Boolean).join(" ")}</span>}
          <span>{asked}</span>
          {row.answers > 0 && <span>{t("answers", { count: row.answers })}</span>}
          {row.language !== locale && <span>{compose(`language_${row.language}` as "language_en")}</span>}
          {row.tags.map((tag) => (
            <span key={tag}>#{tag}</span>
          ))}
        </div>
      </div>
    </>
  );
}
