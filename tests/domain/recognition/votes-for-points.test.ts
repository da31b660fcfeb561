import { expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { mergeIdeas } from "#app/domain/ideas/merge-ideas.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { newId } from "#db/ids.ts";
import { pointRules } from "#db/schema/recognition.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { boardOf, standingOf } from "#tests/support/ledger.ts";

const members = (count: number) => Promise.all(Array.from({ length: count }, () => aMember()));
const capAt = (dailyCap: number) => db.insert(pointRules).values({ points: { idea_vote: 2 }, dailyCap });
const vote = (voter: Awaited<ReturnType<typeof aMember>>, { number }: { number: number }, value: 1 | 0 = 1) =>
  setVote(sql, voter, { number, value });

test("one giver's votes for one person count for points once a day, and all of them for the board", async () => {
  const [ann, bob, eve] = await members(3);
  const [one, two] = [await aPostedIdea(ann), await aPostedIdea(ann)];
  for (const idea of [one, two]) await vote(bob!, idea);
  await vote(eve!, one);
  expect(await standingOf(ann!)).toMatchObject({ points: 4, counts: { idea_vote: 3 } });
  expect(await boardOf("votes")).toEqual({ [ann!.id]: 3 });
  // Bob's other vote takes the place of the one he took back.
  await vote(bob!, one, 0);
  expect(await standingOf(ann!)).toMatchObject({ points: 4, counts: { idea_vote: 2 } });
  await sql`update events set occurred_at = now() - interval '3 days' where position is null`;
  await vote(bob!, one);
  await sql`update events set occurred_at = now() + interval '1 day' where position is null`;
  expect(await standingOf(ann!)).toMatchObject({ points: 4, counts: { idea_vote: 3 } });
});

test("points of votes end at the day's cap; what is taken back makes room for those that came late", async () => {
  await capAt(5);
  const [ann, ...voters] = await members(5);
  const idea = await aPostedIdea(ann);
  for (const voter of voters) await vote(voter, idea);
  expect(await standingOf(ann!)).toMatchObject({ points: 5, counts: { idea_vote: 4 } });
  await vote(voters[0]!, idea, 0);
  expect(await standingOf(ann!)).toMatchObject({ points: 5, counts: { idea_vote: 3 } });
  await vote(voters[1]!, idea, 0);
  expect(await standingOf(ann!)).toMatchObject({ points: 4, counts: { idea_vote: 2 } });
  const [{ sum, boards }] = await sql<[{ sum: number; boards: number }]>`
    select (select sum(points)::int from point_entries) as sum,
      (select value from board_tallies join board_sheets s on s.id = sheet_id where board = 'points' and period = 'all' and scope = '') as boards`;
  expect([sum, boards]).toEqual([4, 4]);
});

test("a vote taken back and given again counts for the day it was first given", async () => {
  const [ann, bob] = await members(2);
  const idea = await aPostedIdea(ann);
  await vote(bob!, idea);
  await sql`update events set occurred_at = now() - interval '40 days' where position is null`;
  await drainLog();
  await vote(bob!, idea, 0);
  await vote(bob!, idea);
  expect(await standingOf(ann!)).toMatchObject({ points: 2 });
  const weeks =
    await sql`select value from board_tallies join board_sheets s on s.id = sheet_id where board = 'votes' and period = 'week' and scope = ''
    and starts_on > now() - interval '14 days'`;
  expect(weeks).toEqual([]);
});

test("votes in quarantine earn nothing, cast again or by way of a merge, until they are released", async () => {
  const [ann, bob] = await members(2);
  const admin = await aMember({ role: "admin" });
  const [duplicate, idea] = [await aPostedIdea(ann), await aPostedIdea(ann)];
  await vote(bob!, duplicate);
  const votes = [{ kind: "idea" as const, targetId: duplicate.id, memberId: bob!.id }];
  await drainLog();
  await recordEvent(db, SYSTEM, "votes.quarantined", { signalId: newId(), votes });
  expect(await standingOf(ann!)).toMatchObject({ points: 0 });
  await vote(bob!, duplicate, 0);
  await vote(bob!, duplicate);
  expect(await standingOf(ann!)).toMatchObject({ points: 0 });
  await mergeIdeas(db, admin, { number: duplicate.number, into: idea.number });
  await vote(bob!, idea, 0);
  await vote(bob!, idea);
  expect(await standingOf(ann!)).toMatchObject({ points: 0 });
  await recordEvent(db, SYSTEM, "votes.released", { signalId: newId(), votes });
  expect(await standingOf(ann!)).toMatchObject({ points: 2, counts: { idea_vote: 2 } });
});

test("a batch of many events writes the same as one by one", async () => {
  const [ann, ...voters] = await members(30);
  const idea = await aPostedIdea(ann);
  for (const voter of voters) await vote(voter, idea);
  for (const voter of voters.slice(0, 9)) await vote(voter, idea, 0);
  expect(await standingOf(ann!)).toMatchObject({ points: 40, counts: { idea_vote: 20 } });
});
