import type { EditorRow } from "#app/domain/faq/editor-row-queries.server.ts";
import type { KnowledgeView } from "#app/domain/faq/knowledge-view.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useT } from "#app/i18n/use-t.ts";
import { ArticleTableRow } from "./article-table-row.tsx";

type ArticleTableProps = { rows: EditorRow[]; view: KnowledgeView; now: Date };

/** Dense: how each article stands, is read, helps, and when it is to be looked at. */
export function ArticleTable({ rows, view, now }: ArticleTableProps) {
  const t = useT(articleDeskMessages);
  const shared = useT(articleEditingMessages);
  const heads = [
    { key: "article", label: t("columnArticle"), className: "text-left pl-4" },
    { key: "check", label: t("columnCheck"), className: "text-left" },
    { key: "languages", label: t("columnLanguages"), className: "text-left max-sm:hidden" },
    {
      key: "views",
      label: t("columnViews"),
      title: t("columnViewsTitle"),
      className: "text-right max-md:hidden",
    },
    {
      key: "helpful",
      label: t("columnHelpful"),
      title: t("columnHelpfulTitle"),
      className: "text-right max-md:hidden",
    },
    {
      key: "asked",
      label: t("columnAsked"),
      title: t("columnAskedTitle"),
      className: "text-right max-lg:hidden",
    },
    { key: "flags", label: t("columnFlags"), className: "text-right max-md:hidden" },
    { key: "owner", label: shared("columnOwner"), className: "text-left max-lg:hidden pr-4" },
  ];
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse text-sm">
        <caption className="visually-hidden">{t(`view_${view}`)}</caption>
        <thead>
          <tr className="border-b border-line text-xs text-ink-faint">
            {heads.map((head) => (
              <th
                key={head.key}
                scope="col"
                title={head.title}
                className={`h-9 px-2 font-medium whitespace-nowrap ${head.className}`}
              >
                {head.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ArticleTableRow key={row.id} row={row} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
