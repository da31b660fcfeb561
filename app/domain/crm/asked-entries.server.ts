import { type SQL, sql } from "drizzle-orm";
import type { TimelineEntry } from "./port.ts";

/** Which step of a member a delivery tells of. */
export type AskedEntry = {
  /** The delivery. */
  id: string;
  memberId: string;
  stepId: string;
  takenBack: boolean;
};

/** SQL: what is asked as rows of `id`, `member`, `step`, however many. */
export const askedRows = (asked: readonly AskedEntry[]): SQL => sql`(
  select "id", "memberId" as member, "stepId" as step
  from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as given("id" uuid, "memberId" uuid, "stepId" uuid))`;

/** Entries by delivery, of those rows that are undone just when what is asked is to take them back. */
export function entriesOf<R extends { id: string; undone: boolean }>(
  asked: readonly AskedEntry[],
  rows: readonly R[],
  entry: (row: R, takenBack: boolean) => TimelineEntry,
): Map<string, TimelineEntry> {
  const isTakenBack = new Map(asked.map(({ id, takenBack }) => [id, takenBack]));
  const wanted = rows.filter(({ id, undone }) => undone === isTakenBack.get(id));
  return new Map(wanted.map((row) => [row.id, entry(row, row.undone)]));
}
