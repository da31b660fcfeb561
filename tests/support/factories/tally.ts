import { type Board, boardScope } from "#app/domain/recognition/boards.ts";
import { periodStart } from "#app/domain/recognition/periods.ts";
import { boardTallies, type Period } from "#db/schema/recognition.ts";
import { db } from "#tests/support/database.ts";
import { aSheet } from "./sheet.ts";

type Wanted = {
  board?: Board;
  period?: Period;
  /** Any moment of the period. */
  at?: string;
  categoryId?: string;
  language?: string;
  listed?: boolean;
};

/** So much for somebody on a board, by plain insert: no ledger behind it. */
export async function aTally(
  member: { id: string },
  value: number,
  { board = "votes", period = "month", at = "2026-06-10", categoryId, language, listed = true }: Wanted = {},
): Promise<void> {
  const startsOn = periodStart(period, new Date(at));
  const sheetId = await aSheet({
    board,
    period,
    startsOn,
    scope: boardScope(categoryId ?? null, language ?? null),
  });
  await db.insert(boardTallies).values({ sheetId, memberId: member.id, value, listed });
}
