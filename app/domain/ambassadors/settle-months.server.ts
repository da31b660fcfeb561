import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { FIRST_MONTH_SQL, settleMonthsSql } from "./member-months.ts";

/** Whoever writes months does so alone: two at once could wait for each other's rows. */
const LOCK = 7_264_011;

/** Everything of the months that are looked at, made anew from what members did; older months go. */
export async function settleMonths(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await holdMonths(tx);
    await tx.execute(sql.raw(settleMonthsSql()));
    await tx.execute(sql.raw(`delete from member_months where month < ${FIRST_MONTH_SQL}`));
  });
}

export async function holdMonths(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}
