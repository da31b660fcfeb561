import { expect } from "vitest";
import { HELPING_CHECKS } from "#app/programs/doctor/helping-checks.ts";
import { sql } from "#tests/support/database.ts";
import { anAskedThread } from "#tests/support/factories/forum.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

/** Records, powers and threads are what was decided. */
export async function nothingWrong(): Promise<void> {
  for (const { find } of HELPING_CHECKS) expect([...(await sql.unsafe(find))]).toEqual([]);
  expect(await wrongThreads()).toEqual([]);
}

/** Two questions, the second of which repeats the first. */
export async function twoThreads() {
  const [first, again] = [await anAskedThread({ title: "First" }), await anAskedThread({ title: "Again" })];
  return { first, again };
}

export async function duplicateOf(number: number): Promise<number | null> {
  const [row] = await sql<[{ of: number | null }]>`
    select (select d.number::int from threads d where d.id = t.duplicate_of_id) as of from threads t where number = ${number}`;
  return row.of;
}

/** How often a member was right and not right. */
export async function recordOf(
  { id }: { id: string },
  power = "mark_duplicates",
): Promise<{ good: number; bad: number }> {
  const [row] = await sql<[{ good: number; bad: number }?]>`
    select good, bad from helping_records where member_id = ${id} and power = ${power}`;
  return row ?? { good: 0, bad: 0 };
}
