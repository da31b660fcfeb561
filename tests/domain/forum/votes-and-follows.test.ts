import { expect, test } from "vitest";
import { Forbidden, NotFound } from "#app/domain/core/errors.ts";
import { deletePost } from "#app/domain/forum/delete-post.server.ts";
import { setHelpful } from "#app/domain/forum/set-helpful.server.ts";
import { setMeToo } from "#app/domain/forum/set-me-too.server.ts";
import { setThreadFollow } from "#app/domain/forum/set-thread-follow.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const AT = new Date("2026-03-01T12:00:00Z");
const many = (count: number) => Promise.all(Array.from({ length: count }, () => aMember()));

test("a helpful vote is a row, a count and an event; the same again is nothing", async () => {
  const thread = await aThread();
  const post = await aPost({ threadId: thread.id, historicScore: 5 });
  const me = await aMember();
  const vote = (on: boolean) => setHelpful(sql, me, { number: post.number, on, now: AT });
  expect(await vote(true)).toEqual({ helpful: 1, score: 6, mine: true });
  expect(await vote(true)).toEqual({ helpful: 1, score: 6, mine: true });
  expect(await sql`select member_id, cast_at from post_votes`).toEqual([{ member_id: me.id, cast_at: AT }]);
  expect(await vote(false)).toEqual({ helpful: 0, score: 5, mine: false });
  expect(await vote(false)).toEqual({ helpful: 0, score: 5, mine: false });
  const subject = { threadId: thread.id, postId: post.id, memberId: me.id, authorId: post.author.id };
  expect(await recorded("post.voted")).toEqual([
    { ...subject, helpful: true },
    { ...subject, helpful: false },
  ]);
});

test("nobody votes for their own answer, nor for what is gone or not theirs to see", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const vote = (by = post.author) => setHelpful(sql, by, { number: post.number, on: true });
  await expect(vote()).rejects.toThrow(new Forbidden("own_post"));
  await expect(vote(await aMember({ verified: false }))).rejects.toThrow(new Forbidden("verify_email_first"));
  await sql`update threads set visibility = 'hidden'`;
  await expect(vote(await aMember())).rejects.toThrow(new NotFound("no_such_post"));
  await sql`update threads set visibility = 'public'`;
  await deletePost(db, post.author, { number: post.number });
  await expect(vote(await aMember())).rejects.toThrow(new Forbidden("post_deleted"));
  expect(await sql`select 1 from post_votes`).toHaveLength(0);
});

test("votes cast at once are all counted, and none twice", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const people = await many(15);
  const wishes = people.flatMap((one, i) => [
    setHelpful(sql, one, { number: post.number, on: true }),
    setHelpful(sql, one, { number: post.number, on: i % 3 !== 0 }),
    setHelpful(sql, one, { number: post.number, on: true }),
  ]);
  await Promise.all(wishes);
  expect(await wrongThreads()).toEqual([]);
  const [row] =
    await sql`select helpful_count::int as shown, (select count(*)::int from post_votes) as counted from posts`;
  expect(row!.shown).toBe(row!.counted);
  const events = await recorded("post.voted");
  const balance = events.reduce((sum, event) => sum + (event.helpful ? 1 : -1), 0);
  expect(balance).toBe(row!.counted);
});

test("who has the problem too is counted and follows, also after the problem is gone", async () => {
  const thread = await anAskedThread();
  const me = await aMember();
  const say = (on: boolean) => setMeToo(sql, me, { number: thread.number, on });
  expect(await say(true)).toEqual({ meToos: 1, score: 1, followers: 2, mine: true });
  expect(await say(true)).toEqual({ meToos: 1, score: 1, followers: 2, mine: true });
  expect(await say(false)).toEqual({ meToos: 0, score: 0, followers: 2, mine: false });
  expect(await recorded("thread.me_too_changed")).toEqual([
    { threadId: thread.id, memberId: me.id, on: true },
    { threadId: thread.id, memberId: me.id, on: false },
  ]);
  expect(await wrongThreads()).toEqual([]);
});

test("refused: one's own question, a discussion, what the team locked; an old question takes it", async () => {
  const thread = await anAskedThread();
  const me = await aMember();
  const say = (number: number, by = me) => setMeToo(sql, by, { number, on: true });
  await expect(say(thread.number, thread.author as never)).rejects.toThrow(new Forbidden("own_thread"));
  const talk = await anAskedThread({ kind: "discussion" });
  await expect(say(talk.number)).rejects.toThrow(new Forbidden("not_a_question"));
  const locked = await aThread({ lockedAt: AT, lockReason: "staff" });
  await expect(say(locked.number)).rejects.toThrow(new Forbidden("thread_locked"));
  const old = await aThread({ lockedAt: AT, lockReason: "old" });
  expect(await say(old.number)).toMatchObject({ meToos: 1 });
});

test("me-toos, follows and answers at once leave exact counters", async () => {
  const thread = await anAskedThread();
  const people = await many(10);
  await Promise.all(
    people.flatMap((one) => [
      setMeToo(sql, one, { number: thread.number, on: true }),
      setThreadFollow(db, one, { number: thread.number, on: true }),
      aGivenAnswer(thread.number, one),
    ]),
  );
  expect(await sql`select me_too_count, follower_count, answer_count from threads`).toEqual([
    { me_too_count: 10, follower_count: 11, answer_count: 10 },
  ]);
  expect(await wrongThreads()).toEqual([]);
});

test("following twice is following once", async () => {
  const thread = await anAskedThread();
  const me = await aMember();
  const follow = (on: boolean) => setThreadFollow(db, me, { number: thread.number, on });
  expect(await follow(true)).toMatchObject({ following: true, followers: 2 });
  expect(await follow(true)).toMatchObject({ followers: 2 });
  expect(await follow(false)).toMatchObject({ following: false, followers: 1 });
  expect(await follow(false)).toMatchObject({ followers: 1 });
  expect(await wrongThreads()).toEqual([]);
});
