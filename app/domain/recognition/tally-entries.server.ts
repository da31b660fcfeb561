import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { IS_LISTED, isKept, talliesOf } from "./tally-sql.ts";

/** Lines of the ledger by the places of their events. */
export type Span = { after: number; upTo: number };

const entriesIn = ({ after, upTo }: Span) =>
  `select * from point_entries where position > ${Number(after)} and position <= ${Number(upTo)}`;

const TODAY = "(now() at time zone 'UTC')::date";
/** The order in which rows are locked, here and by whoever else writes them. */
const IN_ORDER = sql.raw("board, period, starts_on, scope, member_id");

const tallied = (span: Span): SQL => sql`
  insert into board_tallies (board, period, starts_on, scope, member_id, value, listed)
  select t.board, t.period, t.starts_on, t.scope, t.member_id, t.value, ${sql.raw(IS_LISTED)}
  from (${sql.raw(talliesOf(entriesIn(span), TODAY))}) t join members m on m.id = t.member_id`;

/** Adds these lines to the boards. */
export async function tallyEntries(tx: Db, span: Span): Promise<void> {
  await tx.execute(sql`${tallied(span)} order by ${IN_ORDER}
    on conflict (board, period, starts_on, scope, member_id) do update set value = board_tallies.value + excluded.value`);
}

/** The same for boards that are still empty, and have no key yet. */
export async function tallyAll(tx: Db, span: Span): Promise<void> {
  await tx.execute(tallied(span));
}

/** Writes who may be on boards into the tallies, of these members or of all. */
export async function relist(tx: Db, memberIds: readonly string[] | null): Promise<void> {
  const theirs: SQL = memberIds ? sql`m.id = any(${`{${memberIds.join(",")}}`}::uuid[])` : sql`true`;
  await tx.execute(sql`
    with changed as (
      select t.board, t.period, t.starts_on, t.scope, t.member_id from board_tallies t join members m on m.id = t.member_id
      where ${theirs} and t.listed <> ${sql.raw(IS_LISTED)}
      order by ${IN_ORDER} for update of t
    ) update board_tallies t set listed = not t.listed from changed c
    where (t.board, t.period, t.starts_on, t.scope, t.member_id) = (c.board, c.period, c.starts_on, c.scope, c.member_id)`);
}

/** Throws away what boards are not kept of any more. */
export async function pruneTallies(db: Db): Promise<void> {
  await db.execute(
    sql`delete from board_tallies where not (${sql.raw(isKept("period", "starts_on", TODAY))})`,
  );
}
