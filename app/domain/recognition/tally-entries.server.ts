import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { IS_LISTED, isKept, missingSheets, sheetTallies, sumsOf } from "./tally-sql.ts";
import { unnest } from "./unnest.server.ts";

/** Lines of the ledger by the places of their events. */
export type Span = { after: number; upTo: number };

const entriesIn = ({ after, upTo }: Span) =>
  `select * from point_entries where position > ${Number(after)} and position <= ${Number(upTo)}`;

const TODAY = "(now() at time zone 'UTC')::date";
/** The order in which rows are locked, here and by whoever else writes them. */
const IN_ORDER = sql.raw("member_id, sheet_id");

/** Makes the sheets that these sums have to be written on, by a connection that commits them at once or with the rest. */
async function makeSheets(tx: Db, sums: string, through: Db): Promise<void> {
  const missing = (await tx.execute(sql.raw(missingSheets(sums)))) as unknown as {
    board: string;
    period: string;
    starts_on: string;
    scope: string;
  }[];
  if (missing.length === 0) return;
  await through.execute(sql`
    insert into board_sheets (board, period, starts_on, scope)
    select * from ${unnest(
      ["text", missing.map((one) => one.board)],
      ["text", missing.map((one) => one.period)],
      ["date", missing.map((one) => one.starts_on)],
      ["text", missing.map((one) => one.scope)],
    )} s on conflict do nothing`);
}

const tallied = (sums: string): SQL => sql`
  insert into board_tallies (sheet_id, member_id, value, listed)
  select t.sheet_id, t.member_id, t.value, ${sql.raw(IS_LISTED)}
  from (${sql.raw(sheetTallies(sums))}) t join members m on m.id = t.member_id`;

/** Adds these lines to the boards. */
export async function tallyEntries(tx: Db, span: Span): Promise<void> {
  const sums = sumsOf(entriesIn(span), TODAY);
  await makeSheets(tx, sums, tx);
  await tx.execute(sql`${tallied(sums)} order by ${IN_ORDER}
    on conflict (member_id, sheet_id) do update set value = board_tallies.value + excluded.value`);
}

/**
 * The same for boards that are still empty, and have no key yet. Sheets are made `beside` the transaction: who keeps the
 * boards in use may want the same ones, and would have to wait for its end.
 */
export async function tallyAll(tx: Db, span: Span, beside: Db): Promise<void> {
  await tx.execute(sql.raw(`create temporary table ledger_sums as ${sumsOf(entriesIn(span), TODAY)}`));
  await tx.execute(sql`analyze ledger_sums`);
  const sums = "select * from ledger_sums";
  await makeSheets(tx, sums, beside);
  // How many there will be of what nobody has counted yet is guessed far too low: row by row would be slow.
  await tx.execute(sql`set local enable_nestloop to off`);
  await tx.execute(tallied(sums));
  await tx.execute(sql`set local enable_nestloop to default`);
  await tx.execute(sql`drop table ledger_sums`);
}

/** Writes who may be on boards into the tallies, of these members or of all. */
export async function relist(tx: Db, memberIds: readonly string[] | null): Promise<void> {
  const theirs: SQL = memberIds ? sql`m.id = any(${`{${memberIds.join(",")}}`}::uuid[])` : sql`true`;
  await tx.execute(sql`
    with changed as (
      select t.sheet_id, t.member_id from board_tallies t join members m on m.id = t.member_id
      where ${theirs} and t.listed <> ${sql.raw(IS_LISTED)}
      order by ${IN_ORDER} for update of t
    ) update board_tallies t set listed = not t.listed from changed c
    where (t.member_id, t.sheet_id) = (c.member_id, c.sheet_id)`);
}

const KEPT = isKept("period", "starts_on", TODAY);

/** Throws away what boards are not kept of any more. */
export async function pruneTallies(db: Db): Promise<void> {
  await db.execute(sql`
    with gone as (delete from board_sheets where not (${sql.raw(KEPT)}))
    delete from board_tallies t where not exists (
      select 1 from board_sheets b where b.id = t.sheet_id and ${sql.raw(KEPT)})`);
}
