import { expect, test, vi } from "vitest";
import { Forbidden, NotFound } from "#app/domain/core/errors.ts";
import { decayedVotes, storedWeight } from "#app/domain/ideas/popularity.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const ideaRow = async (id: string) =>
  (await sql`select promotes, demotes, score, popularity from ideas where id = ${id}`)[0]!;
const voteEvents = () => sql`select payload, actor_id from events where name = 'idea.voted' order by id`;

test("a vote is a row, a count, a weight and an event", async () => {
  const idea = await anIdea();
  const voter = await aMember();
  const now = new Date("2026-03-01T12:00:00Z");
  const result = await setVote(sql, voter, { number: idea.number, value: 1, now });
  expect(result).toEqual({ promotes: 1, demotes: 0, score: 1, myVote: 1 });
  expect(
    await sql`select member_id, value, cast_at, via_idea_id from idea_votes where idea_id = ${idea.id}`,
  ).toEqual([{ member_id: voter.id, value: 1, cast_at: now, via_idea_id: null }]);
  const row = await ideaRow(idea.id);
  expect(row).toMatchObject({ promotes: 1, demotes: 0, score: 1 });
  expect(decayedVotes(row.popularity, 30, now)).toBeCloseTo(1);
  expect(await voteEvents()).toEqual([
    { payload: { ideaId: idea.id, memberId: voter.id, value: 1, previous: 0 }, actor_id: voter.id },
  ]);
});

test("the same vote again changes nothing and tells nobody", async () => {
  const idea = await anIdea();
  const voter = await aMember();
  await setVote(sql, voter, { number: idea.number, value: 1 });
  const before = await sql`select * from idea_votes`;
  expect(await setVote(sql, voter, { number: idea.number, value: 1 })).toEqual({
    promotes: 1,
    demotes: 0,
    score: 1,
    myVote: 1,
  });
  expect(await sql`select * from idea_votes`).toEqual(before);
  expect(await voteEvents()).toHaveLength(1);
});

test("a vote can be turned round and withdrawn, and leaves no trace in the counts", async () => {
  const idea = await anIdea({ historicSupports: 40 });
  const voter = await aMember();
  await setVote(sql, voter, { number: idea.number, value: 1 });
  expect(await setVote(sql, voter, { number: idea.number, value: -1 })).toEqual({
    promotes: 0,
    demotes: 1,
    score: 39,
    myVote: -1,
  });
  expect(await setVote(sql, voter, { number: idea.number, value: 0 })).toEqual({
    promotes: 0,
    demotes: 0,
    score: 40,
    myVote: 0,
  });
  const left = await ideaRow(idea.id);
  expect(left).toMatchObject({ promotes: 0, demotes: 0, score: 40 });
  // What is left are the supports from before, weighed as if given when the idea was posted.
  expect(left.popularity).toBeCloseTo(40 * storedWeight(idea.createdAt, 30), 3);
  expect((await voteEvents()).map((event) => event.payload)).toMatchObject([
    { value: 1, previous: 0 },
    { value: -1, previous: 1 },
    { value: 0, previous: -1 },
  ]);
});

test("withdrawing a recent vote gives old ones back what they were worth", async () => {
  const idea = await anIdea({ categoryId: await aCategory("quick", { halfLifeDays: 3 }) });
  const old = new Date("2026-01-05T00:00:00Z");
  const late = new Date("2027-01-05T00:00:00Z");
  await setVote(sql, await aMember(), { number: idea.number, value: 1, now: old });
  const fickle = await aMember();
  await setVote(sql, fickle, { number: idea.number, value: 1, now: late });
  await setVote(sql, fickle, { number: idea.number, value: 0, now: late });
  expect((await ideaRow(idea.id)).popularity).toBeCloseTo(storedWeight(old, 3));
});

test("a vote carried over from a duplicate becomes one's own when it is changed", async () => {
  const child = await anIdea();
  const idea = await anIdea({ demotes: 0, promotes: 1 });
  const voter = await aMember();
  await sql`insert into idea_votes (idea_id, member_id, value, via_idea_id) values (${idea.id}, ${voter.id}, 1, ${child.id})`;
  await setVote(sql, voter, { number: idea.number, value: -1 });
  expect(await sql`select value, via_idea_id from idea_votes where idea_id = ${idea.id}`).toEqual([
    { value: -1, via_idea_id: null },
  ]);
});

test.each([
  ["an archived idea", { statusId: "archived" }, "idea_archived"],
  ["a closed idea", { statusId: "not-planned" }, "idea_closed"],
] as const)("refuses votes on %s, also their withdrawal", async (_name, wanted, code) => {
  const idea = await anIdea(wanted);
  const voter = await aMember();
  for (const value of [1, 0, -1] as const) {
    await expect(setVote(sql, voter, { number: idea.number, value })).rejects.toThrow(new Forbidden(code));
  }
  expect(await sql`select 1 from idea_votes`).toHaveLength(0);
  expect(await voteEvents()).toHaveLength(0);
});

test("refuses votes on a merged idea", async () => {
  const parent = await anIdea();
  const child = await anIdea({ mergedIntoId: parent.id });
  await expect(setVote(sql, await aMember(), { number: child.number, value: 1 })).rejects.toThrow(
    new Forbidden("idea_merged"),
  );
});

test("refuses a demote where the category has none, but takes a promote", async () => {
  const idea = await anIdea({ categoryId: await aCategory("kind", { demotesAllowed: false }) });
  const voter = await aMember();
  await expect(setVote(sql, voter, { number: idea.number, value: -1 })).rejects.toThrow(
    new Forbidden("demotes_off"),
  );
  expect(await setVote(sql, voter, { number: idea.number, value: 1 })).toMatchObject({ promotes: 1 });
});

test("refuses whoever has not confirmed their address", async () => {
  const idea = await anIdea();
  const voter = await aMember({ verified: false });
  await expect(setVote(sql, voter, { number: idea.number, value: 1 })).rejects.toThrow(
    new Forbidden("verify_email_first"),
  );
});

test("a hidden idea does not exist for others, and takes no votes from its author", async () => {
  const author = await aMember();
  const idea = await anIdea({ by: author, visibility: "hidden" });
  await expect(setVote(sql, await aMember(), { number: idea.number, value: 1 })).rejects.toThrow(NotFound);
  await expect(setVote(sql, author, { number: idea.number, value: 1 })).rejects.toThrow(
    new Forbidden("idea_not_public"),
  );
  await expect(setVote(sql, author, { number: 999_999, value: 1 })).rejects.toThrow(NotFound);
});

test("hundreds of racing votes end in exact counts", async () => {
  const idea = await anIdea();
  const voters = await Promise.all(Array.from({ length: 120 }, () => aMember()));
  const cast = (value: 1 | 0 | -1) => (voter: (typeof voters)[number]) =>
    setVote(sql, voter, { number: idea.number, value });
  // Everybody promotes, a third turns round, a sixth withdraws, all at once and in no order.
  await Promise.all([
    ...voters.map(cast(1)),
    ...voters.slice(0, 40).map(cast(-1)),
    ...voters.slice(40, 60).map(cast(0)),
    ...voters.map(cast(1)),
  ]);
  const [real] = await sql`
    select (count(*) filter (where value = 1))::int as promotes, (count(*) filter (where value = -1))::int as demotes
    from idea_votes where idea_id = ${idea.id}`;
  const row = await ideaRow(idea.id);
  expect({ promotes: row.promotes, demotes: row.demotes }).toEqual(real);
  expect(row.score).toBe(row.promotes - row.demotes);
  const votes = await sql`select value, cast_at from idea_votes where idea_id = ${idea.id}`;
  const popularity = votes.reduce((sum, vote) => sum + vote.value * storedWeight(vote.cast_at, 30), 0);
  expect(row.popularity / popularity).toBeCloseTo(1, 9);
  const [told] = await sql`
    select sum((payload->>'value')::int - (payload->>'previous')::int)::int as sum from events where name = 'idea.voted'`;
  expect(told!.sum).toBe(row.promotes - row.demotes);
});

test("one member's quick clicks count once, whatever their order", async () => {
  const idea = await anIdea();
  const voter = await aMember();
  const clicks = Array.from({ length: 60 }, (_, n) => ([1, -1, 0, 1] as const)[n % 4]!);
  await Promise.all(clicks.map((value) => setVote(sql, voter, { number: idea.number, value })));
  const [vote] =
    await sql`select value from idea_votes where idea_id = ${idea.id} and member_id = ${voter.id}`;
  const value = vote?.value ?? 0;
  expect(await ideaRow(idea.id)).toMatchObject({
    promotes: value === 1 ? 1 : 0,
    demotes: value === -1 ? 1 : 0,
    score: value,
  });
});

test("a vote that waits for a move of the idea is judged by where it went, not lost", async () => {
  const idea = await anIdea();
  const voters = await Promise.all(Array.from({ length: 6 }, () => aMember()));
  let votes: Promise<unknown>[] = [];
  await sql.begin(async (tx) => {
    await tx`update ideas set status_id = 'under-review' where id = ${idea.id}`;
    votes = voters.map((voter) => setVote(sql, voter, { number: idea.number, value: 1 }));
    // Until one of them stands at the row, on another connection.
    await vi.waitFor(async () => {
      const [row] =
        await tx`select count(*)::int as waiting from pg_locks where not granted and locktype = 'transactionid'`;
      expect(row!.waiting).toBeGreaterThan(0);
    });
  });
  await Promise.all(votes);
  expect(await ideaRow(idea.id)).toMatchObject({ promotes: 6 });
});
