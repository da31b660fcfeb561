import type { RevisionRow } from "#app/domain/faq/revision-list-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { RevisionBadge } from "./revision-badge.tsx";

type RevisionTableProps = {
  rows: RevisionRow[];
  /** They wait for a review; else they are one's own drafts. */
  waiting: boolean;
  now: Date;
};

/** Revisions in work: what they are, whose, since when, and the next step. */
export function RevisionTable({ rows, waiting, now }: RevisionTableProps) {
  const t = useT(articleEditingMessages);
  const deskWords = useT(articleDeskMessages);
  const locale = useLocale();
  return (
    <ul className="rows rounded-lg border border-line bg-surface">
      {rows.map((row) => {
        const review = waiting && !row.own;
        const href = review
          ? paths.knowledgeReview(row.number, row.language)
          : paths.knowledgeEdit(row.number, row.language);
        return (
          <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
            <div className="min-w-0 flex-1 basis-64">
              <h2 className="text-base font-medium">
                <a href={href} className="text-ink no-underline hover:underline">
                  {row.title}
                </a>
              </h2>
              <p className="text-xs text-ink-soft">
                <span className="font-semibold">{t(`code_${row.language}`)}</span>
                {` · ${t(row.isTranslation ? "translation" : "original")} · ${row.category[locale]} · `}
                {waiting &&
                  `${row.own ? deskWords("yours") : deskWords("byName", { name: row.author?.name ?? t("someone") })} · `}
                <RelativeTime
                  date={row.at}
                  text={formatRelative(row.at, locale, now)}
                  title={formatDateTime(row.at, locale)}
                />
              </p>
              {row.state === "returned" && row.reviewNote && (
                <p className="mt-1 line-clamp-2 border-l-2 border-warn pl-2 text-ink-soft">
                  {row.reviewNote}
                </p>
              )}
              {row.comment && row.state !== "returned" && (
                <p className="mt-1 line-clamp-1 text-ink-soft">{row.comment}</p>
              )}
            </div>
            <Badge tone={row.isNew ? "action" : "outline"}>
              {deskWords(row.isNew ? "isNew" : "isChange")}
            </Badge>
            {!waiting && <RevisionBadge state={row.state} />}
            <ButtonLink href={href} size="sm" variant={review ? "primary" : "secondary"}>
              {t(review ? "review" : "edit")}
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}
