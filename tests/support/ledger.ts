import { sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";

/** What a member has once everything was read: points, and how often of what. */
export async function standingOf(member: { id: string }) {
  await drainLog();
  const [row] = await sql<{ points: number; counts: Record<string, number> }[]>`
    select points, counts from standings where member_id = ${member.id}`;
  return row ?? { points: 0, counts: {} };
}

/** What is on a board, by member; nothing else is there. */
export async function boardOf(
  board: string,
  { period = "all", scope = "" }: { period?: string; scope?: string } = {},
): Promise<Record<string, number>> {
  await drainLog();
  const rows = await sql<{ memberId: string; value: number }[]>`
    select member_id as "memberId", value from board_tallies join board_sheets s on s.id = sheet_id
    where board = ${board} and period = ${period} and scope = ${scope} and listed and value <> 0`;
  return Object.fromEntries(rows.map((row) => [row.memberId, row.value]));
}
