import type { EditorRow } from "#app/domain/faq/editor-row-queries.server.ts";
import { ENOUGH_VOTES, LOW_HELPFUL_PERMILLE } from "#app/domain/faq/limits.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { articleDeskMessages } from "#app/i18n/messages/article-desk.ts";
import { articleEditingMessages } from "#app/i18n/messages/article-editing.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { DueDate } from "./due-date.tsx";
import { helpfulPercent } from "./helpful-percent.ts";
import { LanguageMarks } from "./language-marks.tsx";

export function ArticleTableRow({ row, now }: { row: EditorRow; now: Date }) {
  const t = useT(articleEditingMessages);
  const deskWords = useT(articleDeskMessages);
  const locale = useLocale();
  const percent = helpfulPercent(row);
  const answers = row.helpful + row.unhelpful;
  const low = percent !== null && answers >= ENOUGH_VOTES && percent < LOW_HELPFUL_PERMILLE / 10;
  return (
    <tr className="border-b border-line last:border-0 hover:bg-paper">
      <th scope="row" className="w-full min-w-44 py-2 pr-2 pl-4 text-left font-normal sm:max-w-0">
        <a
          href={paths.knowledgeArticle(row.number)}
          className="block font-medium text-ink no-underline hover:underline max-sm:line-clamp-2 sm:truncate"
        >
          {row.title}
        </a>
        <span className="flex flex-wrap items-center gap-x-2 text-xs text-ink-faint">
          {row.category[locale]}
          {row.retired && <Badge tone="outline">{t("retired")}</Badge>}
          <span className="sm:hidden">
            <LanguageMarks number={row.number} languages={row.languages} />
          </span>
        </span>
      </th>
      <td className="px-2 py-2 text-xs tabular-nums">
        {row.published ? <DueDate day={row.reviewBy} now={now} /> : <span className="text-ink-faint">–</span>}
      </td>
      <td className="px-2 max-sm:hidden">
        <LanguageMarks number={row.number} languages={row.languages} />
      </td>
      <td className="px-2 text-right tabular-nums max-md:hidden">{formatNumber(row.views, locale)}</td>
      <td className="px-2 text-right whitespace-nowrap tabular-nums max-md:hidden">
        {percent === null ? (
          <span className="text-ink-faint" title={t("helpfulNone")}>
            –
          </span>
        ) : (
          <span className={low ? "font-semibold text-bad" : undefined}>
            {deskWords("helpfulOf", { percent, count: answers })}
          </span>
        )}
      </td>
      <td className="px-2 text-right tabular-nums max-lg:hidden">
        {row.askedAnyway > 0 ? (
          formatNumber(row.askedAnyway, locale)
        ) : (
          <span className="text-ink-faint">–</span>
        )}
      </td>
      <td className="px-2 text-right tabular-nums max-md:hidden">
        {row.openFlags > 0 ? (
          <span className="inline-flex items-center gap-1 font-semibold text-warn">
            <Icon name="flag" />
            {formatNumber(row.openFlags, locale)}
          </span>
        ) : (
          <span className="text-ink-faint">–</span>
        )}
      </td>
      <td className="px-2 pr-4 max-lg:hidden">
        {row.owner ? (
          <span className="flex items-center gap-1.5 whitespace-nowrap text-xs text-ink-soft">
            <Avatar id={row.owner.id} name={row.owner.name} size="xs" />
            <span className="max-w-32 truncate">{row.owner.name}</span>
          </span>
        ) : (
          <span className="text-xs text-ink-faint">{t("nobody")}</span>
        )}
      </td>
    </tr>
  );
}
