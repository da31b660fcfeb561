import { useEffect, useRef, useState } from "react";
import type { BoardCard, BoardColumn } from "#app/domain/ideas/desk-board-queries.server.ts";
import { commonMessages } from "#app/i18n/messages/common.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { Board } from "./board.tsx";
import type { DeskData } from "./desk-data.ts";
import { DeskFrame } from "./desk-frame.tsx";
import { MoveForm } from "./move-form.tsx";
import { useDeskLinks } from "./use-desk-links.ts";

const DIALOG_ID = "desk-move";
const dialog = () => document.getElementById(DIALOG_ID) as HTMLDialogElement | null;

export function BoardPage({ data }: { data: DeskData & { columns: BoardColumn[] } }) {
  const t = useT(deskMessages);
  const common = useT(commonMessages);
  const links = useDeskLinks();
  const [moving, setMoving] = useState<BoardCard | null>(null);

  useEffect(() => {
    if (moving) dialog()?.showModal();
  }, [moving]);

  // The columns have changed under it: the move is done.
  const before = useRef(data.columns);
  useEffect(() => {
    if (before.current !== data.columns) dialog()?.close();
    before.current = data.columns;
  }, [data.columns]);

  return (
    <DeskFrame data={data} board>
      <Board data={data} columns={data.columns} onMove={(card) => setMoving({ ...card })} />
      <Dialog
        id={DIALOG_ID}
        title={moving ? t("moveCard", { title: moving.title }) : t("bulkMove")}
        closeLabel={common("close")}
      >
        {moving && (
          <MoveForm
            key={moving.number}
            ideas={[moving]}
            statuses={data.statuses.filter((status) => !status.retired)}
            templates={data.frame.templates}
            to=""
            next={links.here}
          />
        )}
      </Dialog>
    </DeskFrame>
  );
}
