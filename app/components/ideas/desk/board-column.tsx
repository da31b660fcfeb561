import { type DragEvent, useState } from "react";
import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import type { BoardCard, BoardColumn } from "#app/domain/ideas/desk-board-queries.server.ts";
import { deskQuery } from "#app/domain/ideas/desk-filters.ts";
import { COLUMN_COUNTED } from "#app/domain/ideas/desk-limits.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { cx } from "#app/ui/class-names.ts";
import { BoardCardView } from "./board-card.tsx";
import type { DeskData } from "./desk-data.ts";

type BoardColumnViewProps = {
  data: DeskData;
  column: BoardColumn;
  dragged: number | null;
  onDrag: (number: number | null) => void;
  onDrop: (event: DragEvent, statusId: string) => void;
  onMove: (card: BoardCard) => void;
};

export function BoardColumnView({ data, column, dragged, onDrag, onDrop, onMove }: BoardColumnViewProps) {
  const t = useT(deskMessages);
  const locale = useLocale();
  const [over, setOver] = useState(false);
  const status = data.statuses.find((row) => row.id === column.statusId);
  const left = column.total - column.cards.length;
  const counted = column.total > COLUMN_COUNTED;
  const all = paths.desk(deskQuery({ ...data.filter, status: column.statusId, sort: "votes" }));
  return (
    <li
      className={cx(
        "flex max-h-[calc(100dvh-9rem)] min-h-40 w-72 shrink-0 snap-start flex-col rounded-lg border bg-paper",
        over && dragged !== null ? "border-action bg-action-soft" : "border-line",
      )}
      onDragOver={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        onDrop(event, column.statusId);
      }}
    >
      <h2 className="flex items-center justify-between gap-2 px-3 py-2 text-sm">
        {status && <StatusBadge status={{ category: status.category, name: status.name[locale] }} />}
        <span className="text-xs font-medium text-ink-faint tabular-nums">
          {counted ? `${formatNumber(COLUMN_COUNTED, locale)}+` : formatNumber(column.total, locale)}
        </span>
      </h2>
      {column.cards.length === 0 ? (
        <p className="px-3 pb-3 text-xs text-ink-faint">{t("columnEmpty")}</p>
      ) : (
        <ul className="relative space-y-2 overflow-y-auto px-2 pb-2" aria-label={status?.name[locale]}>
          {column.cards.map((card) => (
            <BoardCardView key={card.number} card={card} data={data} onDrag={onDrag} onMove={onMove} />
          ))}
          {left > 0 && (
            <li>
              <a href={all} className="block rounded-md px-2 py-1.5 text-center text-xs">
                {counted
                  ? t("moreThan", { count: COLUMN_COUNTED - column.cards.length })
                  : t("more", { count: left })}
              </a>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
