import { RowWorth } from "#app/components/account-votes/row-worth.tsx";
import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import type { DeskRow } from "#app/domain/ideas/desk-rows.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { cx } from "#app/ui/class-names.ts";
import type { DeskData } from "./desk-data.ts";
import { SilenceMark } from "./silence-mark.tsx";
import { useDeskLinks } from "./use-desk-links.ts";

type DeskTableRowProps = { row: DeskRow; data: DeskData; formId: string; narrow: boolean };

const DAY_MS = 86_400_000;

/** Where the note fits beside the title and leaves it most of the width: later, when accounts take columns of their own. */
const BESIDE = {
  few: { row: "xl:flex xl:items-baseline xl:gap-3", note: "xl:max-w-[45%] xl:shrink-0" },
  many: { row: "2xl:flex 2xl:items-baseline 2xl:gap-3", note: "2xl:max-w-[45%] 2xl:shrink-0" },
};

export function DeskTableRow({ row, data, formId, narrow }: DeskTableRowProps) {
  const t = useT(deskMessages);
  const locale = useLocale();
  const words = useT(accountVotesMessages);
  const links = useDeskLinks();
  const status = data.statuses.find((entry) => entry.id === row.statusId);
  const category = data.categories.find((entry) => entry.id === row.categoryId);
  const days = Math.floor((data.now.getTime() - row.createdAt.getTime()) / DAY_MS);
  const open = data.openedNumber === row.number;
  const beside = narrow ? null : BESIDE[data.frame.accounts.any ? "many" : "few"];
  return (
    <tr
      data-desk-row={row.number}
      data-page={paths.idea(row)}
      data-merge={`${paths.ideaMerge(row)}?next=${encodeURIComponent(links.here)}`}
      className={cx(
        "border-b border-line last:border-0 hover:bg-paper has-[input:checked]:bg-action-soft",
        open && "bg-action-soft",
      )}
    >
      <td className="py-1 pl-3">
        <label className="-m-1.5 inline-grid size-7 place-items-center">
          <input
            type="checkbox"
            name="numbers[]"
            value={row.number}
            form={formId}
            className="size-4 accent-action"
          />
          <span className="visually-hidden">{t("selectIdea", { title: row.title })}</span>
        </label>
      </td>
      <td className="px-2 text-right font-semibold tabular-nums max-sm:hidden">
        {formatNumber(row.score, locale)}
      </td>
      <th scope="row" className="w-full max-w-0 min-w-44 px-2 py-1 text-left font-normal">
        <div className={beside?.row}>
          <a
            href={links.withIdea(row.number)}
            data-desk-link
            data-keep-scroll
            aria-current={open ? "true" : undefined}
            className="block min-w-0 py-0.5 font-medium text-ink no-underline hover:underline max-sm:line-clamp-2 sm:truncate"
          >
            {row.title}
          </a>
          <span className={cx("block truncate text-xs text-ink-faint", beside?.note)}>
            {category?.name[locale]} · {row.author}
            {row.tags.map((tag) => (
              <span key={tag}> · #{tag}</span>
            ))}
          </span>
        </div>
      </th>
      <td className="px-2 max-sm:hidden">
        {status && <StatusBadge status={{ category: status.category, name: status.name[locale] }} />}
      </td>
      <td
        className="px-2 text-right tabular-nums max-sm:hidden"
        title={
          row.accountSurplus !== 0
            ? words("deskPublic", { public: formatNumber(row.votes + row.accountSurplus, locale) })
            : t("statVotesText", { up: row.promotes, down: row.demotes })
        }
      >
        {formatNumber(row.votes, locale)}
      </td>
      {data.frame.accounts.any && (
        <>
          <td
            className={cx("px-2 text-right tabular-nums max-lg:hidden", narrow && "hidden")}
            title={row.accounts ? words("people", { count: row.accounts.people }) : undefined}
          >
            {row.accounts && formatNumber(row.accounts.accounts, locale)}
          </td>
          <td
            className={cx("px-2 text-right whitespace-nowrap tabular-nums max-lg:hidden", narrow && "hidden")}
          >
            {row.accounts && (
              <RowWorth
                values={row.accounts.values}
                first={data.filter.currency || data.frame.accounts.currencies[0]}
              />
            )}
          </td>
        </>
      )}
      <td className={cx("px-2 text-right tabular-nums max-md:hidden", narrow && "hidden")}>
        {formatNumber(row.comments, locale)}
      </td>
      <td
        className={cx(
          "px-2 text-right whitespace-nowrap tabular-nums text-ink-soft max-md:hidden",
          narrow && "hidden",
        )}
        title={formatDate(row.createdAt, locale)}
      >
        {t("days", { count: days })}
      </td>
      <td className="px-2 text-xs tabular-nums">
        <SilenceMark
          createdAt={row.createdAt}
          answeredAt={row.answeredAt}
          silenceDays={data.silenceDays}
          now={data.now}
        />
      </td>
      <td className={cx("px-2 pr-3 max-md:hidden", narrow && "max-xl:hidden")}>
        {row.ownerId && row.ownerName ? (
          <span className="flex items-center gap-1.5 whitespace-nowrap text-xs text-ink-soft">
            <Avatar id={row.ownerId} name={row.ownerName} size="xs" />
            <span className={narrow ? "visually-hidden" : "max-w-28 truncate"}>{row.ownerName}</span>
          </span>
        ) : (
          <span className="text-xs text-ink-faint">{t("ownerNobody")}</span>
        )}
      </td>
    </tr>
  );
}
