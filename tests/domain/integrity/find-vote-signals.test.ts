import { beforeEach, describe, expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { setHelpful } from "#app/domain/forum/set-helpful.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { decideSignal } from "#app/domain/integrity/decide-signal.server.ts";
import { findVoteSignals } from "#app/domain/integrity/find-vote-signals.server.ts";
import { recordTraces } from "#app/domain/integrity/record-traces.server.ts";
import { wrongCounters } from "#tests/support/counter-check.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog, waitingJobs } from "#tests/support/drain.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { wrongMarks } from "#tests/support/quarantine-check.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

type Idea = Awaited<ReturnType<typeof aPostedIdea>>;

const many = <T>(count: number, make: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, nth) => make(nth)));
const vote = (who: MemberActor, idea: Idea, value: 1 | 0 | -1 = 1) =>
  setVote(sql, who, { number: idea.number, value });
const everybody = (who: readonly MemberActor[], ideas: readonly Idea[]) =>
  Promise.all(
    who.flatMap((one) => ideas.filter((idea) => idea.author.id !== one.id).map((idea) => vote(one, idea))),
  );
const run = async () => {
  await drainLog();
  await findVoteSignals(db);
  expect([...(await wrongMarks()), ...(await wrongCounters()), ...(await wrongThreads())]).toEqual([]);
};
const promotes = async (idea: Idea) =>
  (await sql<[{ promotes: number }]>`select promotes from ideas where id = ${idea.id}`)[0].promotes;
const signals = () =>
  sql<{ id: string; kind: string; state: string; members: number; votes: number }[]>`
    select s.id, s.kind, s.state, cardinality(s.member_ids) as members,
      (select count(*)::int from quarantined_votes q where q.signal_id = s.id) as votes
    from vote_signals s order by s.number`;
const seen = (member: MemberActor, device: string, address = "203.0.113.7") =>
  recordTraces(db, { memberId: member.id, device, address, key: Buffer.from("a key of tests") });

/** Forty others, and an idea each of them likes: without a community there is no ring in it. */
let readers: MemberActor[];
let liked: Idea;

beforeEach(async () => {
  await aCategory("general");
  readers = await many(40, () => aMember());
  liked = await aPostedIdea();
  await everybody(readers, [liked]);
});

describe("a ring", () => {
  test("of ten moves nothing; what others gave its members counts, and so does what they gave others", async () => {
    const ring = await many(10, () => aMember());
    const ideas = await many(10, (nth) => aPostedIdea(ring[nth]));
    await everybody(ring, [...ideas, liked]);
    await vote(readers[0]!, ideas[0]!);
    await run();
    expect(await signals()).toMatchObject([{ kind: "ring", state: "open", members: 10, votes: 90 }]);
    expect(await promotes(ideas[0]!)).toBe(2);
    expect(await promotes(ideas[1]!)).toBe(1);
    expect(await promotes(liked)).toBe(51);
    const [row] = await sql`select facts from vote_signals`;
    expect(row!.facts).toEqual({ votes: 90, pairs: 90, given: 90, received: 99 });
  });

  test("is found whatever it votes on, and by whichever of its votes comes last", async () => {
    const [a, b] = [await aMember(), await aMember()];
    const thread = await anAskedThread();
    const answers = await Promise.all([
      ...(await many(3, () => aGivenAnswer(thread.number, a))),
      ...(await many(3, () => aGivenAnswer(thread.number, b))),
    ]);
    const ideas = [...(await many(2, () => aPostedIdea(a))), ...(await many(2, () => aPostedIdea(b)))];
    await everybody([a, b], ideas);
    for (const one of answers) {
      await setHelpful(sql, one.author.id === a.id ? b : a, { number: one.number, on: true });
    }
    await run();
    expect(await signals()).toMatchObject([{ kind: "ring", members: 2, votes: 10 }]);
    expect(await sql`select distinct helpful_count from posts`).toEqual([{ helpful_count: 0 }]);
  });

  test("new votes of its members join; released, they count, and nobody is asked again", async () => {
    const ring = await many(4, () => aMember());
    const ideas = await many(8, (nth) => aPostedIdea(ring[nth % 4]));
    await everybody(ring, ideas);
    await run();
    const [signal] = await signals();
    expect(signal).toMatchObject({ members: 4, votes: 24 });
    const next = await aPostedIdea(ring[0]);
    await everybody(ring, [next]);
    await run();
    expect(await signals()).toMatchObject([{ votes: 27 }]);
    expect(await promotes(next)).toBe(1);

    const judge = await aMember({ role: "moderator" });
    await decideSignal(db, judge, { signalId: signal!.id, upheld: true });
    const further = await aPostedIdea(ring[1]);
    await everybody(ring, [further]);
    await run();
    expect(await signals()).toMatchObject([{ state: "upheld", votes: 30 }]);
    expect(await promotes(further)).toBe(1);

    await decideSignal(db, judge, { signalId: signal!.id, upheld: false });
    expect(await Promise.all([next, further, ...ideas].map(promotes))).toEqual(Array(10).fill(4));
    await everybody(ring, [await aPostedIdea(ring[2])]);
    await run();
    expect(await signals()).toMatchObject([{ state: "released", votes: 30 }]);
  });

  test("whoever joins it later makes the open question larger, not a second one", async () => {
    const ring = await many(3, () => aMember());
    const ideas = await many(9, (nth) => aPostedIdea(ring[nth % 3]));
    await everybody(ring, ideas);
    await run();
    const late = await aMember();
    const theirs = await many(3, () => aPostedIdea(late));
    await everybody([late], ideas);
    await everybody(ring, theirs);
    await run();
    expect(await signals()).toMatchObject([{ kind: "ring", state: "open", members: 4, votes: 36 }]);
  });

  test("staff are not asked about", async () => {
    const team = await many(5, () => aMember({ role: "agent" }));
    await everybody(team, await many(10, (nth) => aPostedIdea(team[nth % 5])));
    await run();
    expect(await signals()).toEqual([]);
  });
});

describe("honest people", () => {
  test("a keen reader and a loved author; helpers who thank each other; a small community", async () => {
    const author = await aMember();
    const works = await many(12, () => aPostedIdea(author));
    const fans = await many(8, () => aMember());
    await everybody([...fans, ...readers], works);
    // They thank each other a lot, but they are thanked by those they help, too.
    const helpers = await many(2, () => aMember());
    const thread = await anAskedThread();
    for (const helper of helpers) {
      for (let nth = 0; nth < 6; nth += 1) {
        const { number } = await aGivenAnswer(thread.number, helper);
        const grateful = [helpers.find((one) => one !== helper)!, readers[nth]!, readers[nth + 10]!];
        for (const one of grateful) await setHelpful(sql, one, { number, on: true });
      }
    }
    await run();
    expect(await signals()).toEqual([]);
  });

  test("where everybody votes for everybody there is no ring", async () => {
    await sql`delete from idea_votes`;
    await sql`update ideas set promotes = 0, popularity = 0`;
    const friends = await many(8, () => aMember());
    await everybody(friends, await many(8, (nth) => aPostedIdea(friends[nth])));
    await run();
    expect(await signals()).toEqual([]);
  });

  test("a family on one network has devices of its own", async () => {
    const family = await many(4, () => aMember());
    const idea = await aPostedIdea(family[0]);
    for (const [nth, one] of family.entries()) await seen(one, `device-${nth}`);
    await everybody(family, [idea, liked]);
    await run();
    expect(await signals()).toEqual([]);
    expect(await promotes(idea)).toBe(4);
  });
});

test("a farm: votes of many who are there for one person alone wait, the others' count", async () => {
  const [buyer, farm] = [await aMember(), await many(6, () => aMember())];
  const ideas = await many(4, () => aPostedIdea(buyer));
  await everybody(farm, ideas);
  await vote(readers[0]!, ideas[0]!);
  await run();
  expect(await signals()).toMatchObject([{ kind: "ring", members: 7, votes: 24 }]);
  expect(await promotes(ideas[0]!)).toBe(2);
  expect(await sql`select facts->>'farm' as farm from vote_signals`).toEqual([{ farm: "1" }]);
});

describe("accounts of one device", () => {
  test("vote once on a thing, and not for each other", async () => {
    const [one, two, three] = [await aMember(), await aMember(), await aMember()];
    await Promise.all([seen(one, "the same"), seen(two, "the same"), seen(three, "another")]);
    const own = await aPostedIdea(one);
    await vote(two, own);
    await vote(three, own);
    await vote(two, liked);
    await vote(one, liked, -1);
    await run();
    expect(await signals()).toMatchObject([{ kind: "same_device", members: 2, votes: 2 }]);
    expect(await promotes(own)).toBe(2);
    expect(await promotes(liked)).toBe(42);
    expect(await sql`select demotes from ideas where id = ${liked.id}`).toEqual([{ demotes: 0 }]);
    // Once more by the one who came first changes nothing for the other.
    await vote(two, liked, 0);
    await vote(two, liked, 1);
    await run();
    expect(await signals()).toMatchObject([{ votes: 2 }]);
    expect(await promotes(liked)).toBe(42);
  });

  test("are found when they meet on a device after they voted", async () => {
    const [one, two] = [await aMember(), await aMember()];
    const own = await aPostedIdea(one);
    await vote(two, own);
    await seen(one, "the same");
    await run();
    expect(await promotes(own)).toBe(2);
    await seen(two, "the same");
    await run();
    expect(await signals()).toMatchObject([{ kind: "same_device", votes: 1 }]);
    expect(await promotes(own)).toBe(1);
  });

  test("a third account is asked about with those who were released, but not they again", async () => {
    const [one, two, three] = [await aMember(), await aMember(), await aMember()];
    const own = await aPostedIdea(one);
    await Promise.all([seen(one, "home"), seen(two, "home")]);
    await vote(two, own);
    await run();
    const [signal] = await signals();
    await decideSignal(db, await aMember({ role: "moderator" }), { signalId: signal!.id, upheld: false });
    await seen(three, "home");
    await vote(three, own);
    await run();
    expect(await signals()).toMatchObject([{ state: "released" }, { state: "open", members: 3, votes: 1 }]);
    expect(await promotes(own)).toBe(2);
  });
});

test("a burst: new accounts of one network on one thing wait; four of them, or older ones, do not", async () => {
  const now = Date.now();
  const opened = (minutes: number) => aMember({ createdAt: new Date(now - minutes * 60_000) });
  const target = await aPostedIdea();
  const few = await many(4, (nth) => opened(nth));
  for (const [nth, one] of few.entries()) await seen(one, `f${nth}`, "198.51.100.9");
  const old = await many(6, (nth) => opened(60 * 24 * 30 + nth));
  for (const [nth, one] of old.entries()) await seen(one, `o${nth}`, "192.0.2.9");
  const burst = await many(5, (nth) => opened(10 * nth));
  // The last part of the address is another one each time.
  for (const [nth, one] of burst.entries()) await seen(one, `b${nth}`, `203.0.113.${nth}`);
  await everybody([...few, ...old, ...burst], [target]);
  await run();
  expect(await signals()).toMatchObject([{ kind: "burst", members: 5, votes: 5 }]);
  expect(await promotes(target)).toBe(11);
});

test("many votes on one thing at once are looked at at once", async () => {
  await drainLog();
  expect((await waitingJobs()).map((job) => job.task_identifier)).toContain("find-vote-signals");
  await sql`delete from graphile_worker._private_jobs`;
  await vote(readers[0]!, await aPostedIdea());
  await drainLog();
  expect(await waitingJobs()).toEqual([]);
  expect(await sql`select member_id from recent_voters where member_id = ${readers[0]!.id}`).toHaveLength(1);
});

test("two runs at once ask once", async () => {
  const ring = await many(4, () => aMember());
  await everybody(ring, await many(8, (nth) => aPostedIdea(ring[nth % 4])));
  await drainLog();
  await Promise.all([findVoteSignals(db), findVoteSignals(db), everybody(ring, [liked])]);
  await run();
  expect(await signals()).toMatchObject([{ votes: 24 }]);
});
