import type { BoardFilters } from "#app/domain/recognition/board-filters.ts";
import type { BoardRow as Row } from "#app/domain/recognition/board-queries.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { BoardRow } from "./board-row.tsx";

/** So many stand out at the top of a board, unless one more has as much as the last of them. */
const TOP = 3;

type BoardListProps = {
  rows: Row[];
  filters: BoardFilters;
  /** A later page: nobody of it is at the top. */
  paged: boolean;
  tiers: Record<string, string>;
  /** The reader, where they are among these rows. */
  mine: string | undefined;
  locale: Locale;
};

/** A board's rows, the best three set apart where there are three. */
export function BoardList({ rows, filters, paged, tiers, mine, locale }: BoardListProps) {
  const hasTop = !paged && rows.length >= TOP && rows[TOP]?.rank !== rows[TOP - 1]!.rank;
  const moves = rows.some((row) => row.moved !== null);
  return (
    <ol className={hasTop ? "board board-crowned" : "board"}>
      {rows.map((row, i) => (
        <BoardRow
          key={row.id}
          row={row}
          board={filters.board}
          tier={row.tier ? tiers[row.tier] : undefined}
          mine={row.id === mine}
          top={hasTop && i < TOP}
          moves={moves}
          locale={locale}
        />
      ))}
    </ol>
  );
}
