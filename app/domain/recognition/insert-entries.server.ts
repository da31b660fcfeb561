import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import type { PointEntry } from "./ledger-rows.ts";
import { unnest } from "./unnest.server.ts";

/** Writes lines of the ledger. */
export async function insertEntries(tx: Db, rows: readonly PointEntry[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into point_entries (position, nth, kind, member_id, giver_id, target_kind, target_id, category_id, language,
      sign, points, occurred_at, earned_on, reverses_position, reverses_nth)
    select * from ${unnest(
      ["bigint", rows.map((one) => one.position)],
      ["integer", rows.map((one) => one.nth)],
      ["word", rows.map((one) => one.kind)],
      ["uuid", rows.map((one) => one.memberId)],
      ["uuid", rows.map((one) => one.giverId)],
      ["word", rows.map((one) => one.targetKind)],
      ["uuid", rows.map((one) => one.targetId)],
      ["uuid", rows.map((one) => one.categoryId)],
      ["word", rows.map((one) => one.language)],
      ["smallint", rows.map((one) => one.sign)],
      ["integer", rows.map((one) => one.points)],
      ["timestamptz", rows.map((one) => one.occurredAt.toISOString())],
      ["date", rows.map((one) => one.earnedOn)],
      ["bigint", rows.map((one) => one.reversesPosition)],
      ["integer", rows.map((one) => one.reversesNth)],
    )} e`);
}
