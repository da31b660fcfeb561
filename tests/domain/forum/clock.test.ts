import { expect, test } from "vitest";
import { runForumClock } from "#app/domain/forum/run-forum-clock.server.ts";
import { forumClock } from "#app/jobs/handlers/forum-clock.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const NOW = new Date("2026-06-01T12:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const run = () => runForumClock(db, NOW);

test("a thread nobody touched for half a year is locked, once; one that customer service is at is not", async () => {
  const old = { lastActivityAt: daysAgo(181) };
  const by = await aMember();
  const quiet = await aThread({ by, ...old });
  const imported = await aThread({ by, ...old, source: "stackexchange", sourceId: "1" });
  const talk = await aThread({ by, ...old, kind: "discussion" });
  const waiting = await aThread({ by, ...old, needsInfoAt: daysAgo(190) });
  for (const wanted of [
    { escalatedAt: daysAgo(181) },
    { visibility: "hidden" as const },
    { lockedAt: daysAgo(200), lockReason: "staff" as const },
    { lastActivityAt: daysAgo(179) },
  ]) {
    await aThread({ by, ...old, ...wanted });
  }
  expect(await run()).toMatchObject({ locked: 4 });
  expect(
    (
      await sql`select id from threads where lock_reason = 'old' and state = 'locked' and locked_at = ${NOW} order by number`
    ).map((row) => row.id),
  ).toEqual([quiet.id, imported.id, talk.id, waiting.id]);
  expect(await sql`select kind, actor_id from thread_steps`).toHaveLength(4);
  expect((await recorded("thread.locked")).map((event) => event.reason)).toEqual(Array(4).fill("old"));
  expect(await run()).toEqual({ locked: 0, nudged: 0 });
  expect(await wrongThreads()).toEqual([]);
});

test("an asker is asked once, some days after the first answer, while it is not settled", async () => {
  const by = await aMember();
  const answered = { by, answeredAt: daysAgo(4), lastActivityAt: daysAgo(1) };
  const waiting = await aThread(answered);
  for (const wanted of [
    { answeredAt: daysAgo(2) },
    { needsInfoAt: daysAgo(1) },
    { source: "stackexchange", sourceId: "1" },
    { kind: "discussion" as const },
    { nudgedAt: daysAgo(1) },
    { visibility: "hidden" as const },
    { lastActivityAt: daysAgo(200) },
  ]) {
    await aThread({ ...answered, ...wanted });
  }
  expect(await run()).toEqual({ locked: 1, nudged: 1 });
  expect(await sql`select nudged_at from threads where id = ${waiting.id}`).toEqual([{ nudged_at: NOW }]);
  expect(await recorded("thread.nudged")).toEqual([{ threadId: waiting.id }]);
  expect(await run()).toEqual({ locked: 0, nudged: 0 });
});

test("the days are those of the settings", async () => {
  await sql`update help_settings set nudge_after_days = 1, lock_after_days = 10`;
  const by = await aMember();
  await aThread({ by, answeredAt: daysAgo(2), lastActivityAt: daysAgo(2) });
  await aThread({ by, lastActivityAt: daysAgo(11) });
  expect(await run()).toEqual({ locked: 1, nudged: 1 });
});

test("more than a batch is done in one run, and two clocks at once do everything once", async () => {
  const by = await aMember();
  const first = await aThread({ by, lastActivityAt: daysAgo(200) });
  await sql`
    insert into threads (id, slug, title, author_id, category_id, state, last_activity_at)
    select gen_random_uuid(), 'x', 'X', ${by.id}, ${first.categoryId}, 'unanswered', ${daysAgo(200)} from generate_series(1, 449)`;
  const runs = await Promise.all([run(), run()]);
  const rest = await run();
  expect(runs[0]!.locked + runs[1]!.locked + rest.locked).toBe(450);
  expect(await recorded("thread.locked")).toHaveLength(450);
});

test("what the clock looks for is found by an index, however many threads there are", async () => {
  const by = await aMember();
  const { categoryId } = await aThread({ by });
  await sql`
    insert into threads (id, slug, title, author_id, category_id, state, answered_at, nudged_at, last_activity_at, locked_at)
    select gen_random_uuid(), 'x', 'X', ${by.id}, ${categoryId}, case when n % 2 = 0 then 'locked' else 'answered' end, now(),
      now(), now(), case when n % 2 = 0 then now() end from generate_series(1, 20000) n`;
  await sql`analyze threads`;
  const listed = "visibility = 'public' and converted_idea_id is null";
  for (const [where, index] of [
    [
      `locked_at is null and escalated_at is null and last_activity_at < now() - interval '180 days' order by last_activity_at, number`,
      "threads_quiet",
    ],
    [
      `state = 'answered' and nudged_at is null and source is null and answered_at < now() - interval '3 days' order by answered_at, number`,
      "threads_unconfirmed",
    ],
  ] as const) {
    const plan = await sql.unsafe(`explain select id from threads where ${listed} and ${where} limit 200`);
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain(index);
  }
});

test("the job runs it", async () => {
  await aThread({ lastActivityAt: new Date(Date.now() - 200 * 86_400_000) });
  await forumClock();
  await forumClock();
  expect(await recorded("thread.locked")).toHaveLength(1);
});
