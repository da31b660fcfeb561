import type { DeskSort } from "#app/domain/ideas/desk-filters.ts";
import type { DeskRow } from "#app/domain/ideas/desk-rows.server.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { cx } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { DeskData } from "./desk-data.ts";
import { DeskTableRow } from "./desk-table-row.tsx";
import { useDeskLinks } from "./use-desk-links.ts";

type DeskTableProps = { data: DeskData; rows: DeskRow[]; formId: string };

/** Dense, sortable, every row selectable. */
export function DeskTable({ data, rows, formId }: DeskTableProps) {
  const t = useT(deskMessages);
  const words = useT(accountVotesMessages);
  const links = useDeskLinks();
  const { sort } = data.filter;
  const narrow = data.openedNumber !== null;
  const heads: {
    key: string;
    label: string;
    sort?: DeskSort;
    up?: boolean;
    numeric?: boolean;
    className?: string;
  }[] = [
    { key: "score", label: t("columnScore"), sort: "score", numeric: true, className: "max-sm:hidden" },
    { key: "idea", label: t("columnIdea") },
    { key: "status", label: t("columnStatus"), className: "max-sm:hidden" },
    { key: "votes", label: t("columnVotes"), sort: "votes", numeric: true, className: "max-sm:hidden" },
    ...(data.frame.accounts.any
      ? ([
          {
            key: "accounts",
            label: words("deskAccounts"),
            sort: "accounts",
            numeric: true,
            className: cx("max-lg:hidden", narrow && "hidden"),
          },
          {
            key: "value",
            label: words("deskValue"),
            sort: "value",
            numeric: true,
            className: cx("max-lg:hidden", narrow && "hidden"),
          },
        ] as const)
      : []),
    {
      key: "comments",
      label: t("columnComments"),
      sort: "comments",
      numeric: true,
      className: cx("max-md:hidden", narrow && "hidden"),
    },
    {
      key: "age",
      label: t("columnAge"),
      sort: sort === "newest" ? "oldest" : "newest",
      up: sort === "oldest",
      numeric: true,
      className: cx("max-md:hidden", narrow && "hidden"),
    },
    { key: "silence", label: t("columnSilence"), sort: "silence", up: true },
    { key: "owner", label: t("columnOwner"), className: cx("max-md:hidden", narrow && "max-xl:hidden") },
  ];
  const isCurrent = (head: (typeof heads)[number]) =>
    head.key === "age" ? sort === "newest" || sort === "oldest" : head.sort === sort;
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse text-sm">
        <caption className="visually-hidden">{t("desk")}</caption>
        <thead>
          <tr className="border-b border-line text-xs text-ink-faint">
            <th scope="col" className="w-9 pl-3 text-left">
              <input
                type="checkbox"
                aria-label={t("selectAll")}
                className="scripted-only size-4 align-middle accent-action"
                onChange={(event) => {
                  for (const box of document.querySelectorAll<HTMLInputElement>(
                    `input[form="${formId}"][name="numbers[]"]`,
                  )) {
                    if (box.checked !== event.currentTarget.checked) box.click();
                  }
                }}
              />
              <VisuallyHidden>{t("columnSelect")}</VisuallyHidden>
            </th>
            {heads.map((head) => (
              <th
                key={head.key}
                scope="col"
                aria-sort={isCurrent(head) ? (head.up ? "ascending" : "descending") : undefined}
                className={cx(
                  "h-8 px-2 font-medium whitespace-nowrap",
                  head.numeric ? "text-right" : "text-left",
                  head.className,
                )}
              >
                {head.sort ? (
                  <a
                    href={links.withSort(head.sort)}
                    title={t("sortBy", { column: head.label })}
                    className={cx(
                      "inline-flex min-h-7 items-center gap-1 no-underline hover:text-ink",
                      isCurrent(head) ? "text-ink" : "text-ink-faint",
                    )}
                  >
                    {head.label}
                    {isCurrent(head) && (
                      <Icon name={head.up ? "arrow-up" : "arrow-down"} className="size-3" />
                    )}
                  </a>
                ) : (
                  head.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DeskTableRow key={row.number} row={row} data={data} formId={formId} narrow={narrow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
