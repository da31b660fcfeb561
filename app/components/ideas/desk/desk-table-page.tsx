import { useEffect, useState } from "react";
import { isFiltered } from "#app/domain/ideas/desk-filters.ts";
import type { DeskRow } from "#app/domain/ideas/desk-rows.server.ts";
import { accountVotesMessages } from "#app/i18n/messages/account-votes.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import type { DeskData } from "./desk-data.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { DeskTable } from "./desk-table.tsx";
import { useDeskLinks } from "./use-desk-links.ts";

type DeskTablePageProps = {
  data: DeskData & {
    page: { items: DeskRow[]; next: string | null; sampled: number | null };
    after: string | null;
  };
};

const FORM_ID = "desk-bulk";
const boxes = () => [
  ...document.querySelectorAll<HTMLInputElement>(`input[form="${FORM_ID}"][name="numbers[]"]`),
];

export function DeskTablePage({ data }: DeskTablePageProps) {
  const t = useT(deskMessages);
  const words = useT(accountVotesMessages);
  const common = useT(commonMessages);
  const links = useDeskLinks();
  const { page, after, filter } = data;
  const [selected, setSelected] = useState(0);
  const count = () => setSelected(boxes().filter((box) => box.checked).length);
  const clear = () => {
    for (const box of boxes()) box.checked = false;
    setSelected(0);
  };

  // After a bulk act the rows are others: nothing stays ticked behind the person's back.
  const shown = page.items
    .map((row) => `${row.number}:${row.statusId}:${row.ownerId}:${row.categoryId}`)
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are the reason, not an input
  useEffect(clear, [shown]);

  const calm = filter.sort === "silence" && !isFiltered(filter);
  return (
    <DeskFrame data={data}>
      {page.items.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <EmptyState
            icon={calm ? "circle-check" : "inbox"}
            title={t(calm ? "emptyWaitingTitle" : "emptyTitle")}
            text={t(calm ? "emptyWaitingText" : "emptyText")}
          />
        </div>
      ) : (
        <div className="group" onChange={count}>
          <DeskTable data={data} rows={page.items} formId={FORM_ID} />
          <div className="hidden group-has-[input[name='numbers[]']:checked]:block">
            <BulkBar data={data} formId={FORM_ID} next={links.here} selected={selected} onClear={clear} />
          </div>
        </div>
      )}
      {(filter.sort === "accounts" || filter.sort === "value") && (
        <p className="mt-2 text-xs text-ink-faint">
          {filter.sort === "accounts"
            ? words("deskOnlyAccounts")
            : words("deskOnlyValue", {
                currency: filter.currency || (data.frame.accounts.currencies[0] ?? ""),
              })}
        </p>
      )}
      {page.sampled && (
        <p className="mt-2 text-xs text-ink-faint">{t("scoreSampled", { count: page.sampled })}</p>
      )}
      <Pagination
        label={common("pages")}
        newerHref={after ? links.first() : undefined}
        newerText={common("newer")}
        olderHref={page.next ? links.after(page.next) : undefined}
        olderText={common("showMore")}
      />
    </DeskFrame>
  );
}
