import { expect, test } from "vitest";
import { rebuildLedger } from "#app/domain/recognition/rebuild-ledger.server.ts";
import { RECOGNITION_CHECKS } from "#app/programs/doctor/recognition-checks.ts";
import { pointRules } from "#db/schema/recognition.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { RandomCommunity } from "#tests/support/random-community.ts";

/** All that is made of the log, as one can compare it. */
async function everything() {
  const [entries, claims, targets, standings, tallies, levels] = await Promise.all([
    sql`select * from point_entries order by position, nth`,
    sql`select * from point_claims order by subject_id, by_id, kind, member_id`,
    sql`select * from point_targets order by kind, id`,
    sql`select member_id, points, counts from standings where points <> 0 or counts <> '{}' order by member_id`,
    sql`select * from board_tallies where value <> 0 order by sheet_id, member_id`,
    sql`select id, level from members order by id`,
  ]);
  return { entries, claims, targets, standings, tallies, levels };
}

/** What the doctor would say. */
async function found() {
  const differences: unknown[] = [];
  for (const { name, find } of RECOGNITION_CHECKS)
    for (const row of await sql.unsafe(find)) differences.push({ name, ...row });
  return differences;
}

const capped = (dailyCap: number) =>
  db.insert(pointRules).values({
    points: { idea_vote: 2, comment_vote: 1, helpful_vote: 3, accepted_answer: 15, idea_accepted: 25 },
    dailyCap,
  });

/** Events spread over the days, some at once and some one by one. */
async function live(community: RandomCommunity, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await community.step();
    if (community.number(6) > 0) continue;
    await sql`update events set occurred_at = now() - make_interval(days => ${Math.floor((steps - step) / 12)})
      where position is null`;
    await drainLog();
  }
  await drainLog();
}

test.each([1, 2, 3])(
  "the log read again gives the same as the log read as it happened (%i)",
  async (seed) => {
    await capped(7);
    const community = await new RandomCommunity(seed * 7919).begin(5);
    await live(community, 260);
    const before = await everything();
    expect(before.entries.some(({ sign }) => sign === -1)).toBe(true);
    await rebuildLedger(db);
    expect(await everything()).toEqual(before);
    await live(community, 60);
    const later = await everything();
    // As a long log is read: piece by piece, with most of it forgotten before it comes up again.
    await rebuildLedger(db, { batch: 40, kept: 25 });
    expect(await everything()).toEqual(later);
    expect(await found()).toEqual([]);
  },
  120_000,
);
