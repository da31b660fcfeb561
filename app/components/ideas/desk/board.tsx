import { useNavigate, useNavigation, useSubmit } from "@remix-run/react";
import { type DragEvent, useState } from "react";
import type { BoardCard, BoardColumn } from "#app/domain/ideas/desk-board-queries.server.ts";
import { paths } from "#app/paths.ts";
import { BoardColumnView } from "./board-column.tsx";
import type { DeskData } from "./desk-data.ts";
import { movePath } from "./move-path.ts";
import { useDeskLinks } from "./use-desk-links.ts";

type BoardProps = { data: DeskData; columns: BoardColumn[]; onMove: (card: BoardCard) => void };

/** The cards as they will stand once the move under way is saved. */
function withMove(columns: BoardColumn[], number: number | null, to: string | null): BoardColumn[] {
  const from = columns.find((column) => column.cards.some((card) => card.number === number));
  const card = from?.cards.find((one) => one.number === number);
  if (!card || !from || !to || from.statusId === to) return columns;
  return columns.map((column) => {
    if (column === from)
      return { ...column, total: column.total - 1, cards: column.cards.filter((one) => one !== card) };
    return column.statusId === to
      ? { ...column, total: column.total + 1, cards: [card, ...column.cards] }
      : column;
  });
}

/** Statuses side by side. A card is dragged by mouse, or moved with its own button. */
export function Board({ data, columns, onMove }: BoardProps) {
  const links = useDeskLinks();
  const submit = useSubmit();
  const navigate = useNavigate();
  const underWay = useNavigation().formData;
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = withMove(
    columns,
    underWay ? Number(underWay.get("numbers[]")) : null,
    underWay ? String(underWay.get("to")) : null,
  );

  const drop = (event: DragEvent, to: string) => {
    event.preventDefault();
    const number = dragged;
    setDragged(null);
    const from = columns.find((column) => column.cards.some((card) => card.number === number));
    if (number === null || from?.statusId === to) return;
    const closes = data.statuses.find((status) => status.id === to)?.category === "closed";
    // A closed status owes a reason; the page that asks for it leads back here.
    if (closes) return navigate(movePath({ numbers: [number], to, next: links.here }));
    const form = new FormData();
    form.set("numbers[]", String(number));
    form.set("to", to);
    form.set("next", links.here);
    submit(form, { method: "post", action: paths.deskMoves(), preventScrollReset: true });
  };

  return (
    <ol className="relative flex snap-x gap-3 overflow-x-auto pb-4">
      {shown.map((column) => (
        <BoardColumnView
          key={column.statusId}
          data={data}
          column={column}
          dragged={dragged}
          onDrag={setDragged}
          onDrop={drop}
          onMove={onMove}
        />
      ))}
    </ol>
  );
}
