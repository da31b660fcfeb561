import { boardSheets } from "#db/schema/recognition.ts";
import { db } from "#tests/support/database.ts";

/** The id of the sheet for that board, period and place, which is made if there is none. */
export async function aSheet(sheet: typeof boardSheets.$inferInsert): Promise<number> {
  const { board, period, startsOn, scope } = boardSheets;
  const [row] = await db
    .insert(boardSheets)
    .values(sheet)
    .onConflictDoUpdate({ target: [board, period, startsOn, scope], set: { scope: sheet.scope } })
    .returning({ id: boardSheets.id });
  return row!.id;
}
