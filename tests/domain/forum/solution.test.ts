import { expect, test } from "vitest";
import { Forbidden } from "#app/domain/core/errors.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { deletePost } from "#app/domain/forum/delete-post.server.ts";
import { setOfficial } from "#app/domain/forum/set-official.server.ts";
import { unacceptPost } from "#app/domain/forum/unaccept-post.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const AT = new Date("2026-03-01T12:00:00Z");
const row = async () => (await sql`select * from threads`)[0]!;
const steps = () => sql`select kind, actor_id, post_id, note from thread_steps order by created_at, id`;

test("the asker accepts an answer: the question is solved, with a step and an event", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  await acceptPost(db, thread.author, { number: post.number, now: AT });
  expect(await row()).toMatchObject({
    state: "solved",
    accepted_post_id: post.id,
    accepted_by_id: thread.author.id,
    solved_at: AT,
  });
  expect(await steps()).toEqual([
    { kind: "accepted", actor_id: thread.author.id, post_id: post.id, note: "" },
  ]);
  const [event] = await recorded("post.accepted");
  expect(event).toMatchObject({
    threadId: thread.id,
    postId: post.id,
    authorId: post.author.id,
    byAsker: true,
  });
  await acceptPost(db, thread.author, { number: post.number });
  expect(await recorded("post.accepted")).toHaveLength(1);
});

test("the asker changes their mind without a word; staff says why", async () => {
  const thread = await anAskedThread();
  const [first, second] = [await aGivenAnswer(thread.number), await aGivenAnswer(thread.number)];
  const agent = await aMember({ role: "agent" });
  await acceptPost(db, thread.author, { number: first.number });
  await acceptPost(db, thread.author, { number: second.number });
  await expect(acceptPost(db, agent, { number: first.number })).rejects.toMatchObject({
    fields: { note: "required" },
  });
  await acceptPost(db, agent, { number: first.number, note: "The other one voids the warranty." });
  expect(await row()).toMatchObject({ accepted_post_id: first.id, accepted_by_id: agent.id });
  expect((await steps()).map((step) => [step.kind, step.post_id, step.note])).toEqual([
    ["accepted", first.id, ""],
    ["unaccepted", first.id, ""],
    ["accepted", second.id, ""],
    ["unaccepted", second.id, "The other one voids the warranty."],
    ["accepted", first.id, "The other one voids the warranty."],
  ]);
  expect(await recorded("post.unaccepted")).toHaveLength(2);
  expect((await recorded("post.accepted")).map((event) => event.byAsker)).toEqual([true, true, false]);
});

test("staff may choose the first solution without a word, also in a locked question", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  await sql`update threads set locked_at = now(), lock_reason = 'old', state = 'locked'`;
  await expect(acceptPost(db, thread.author, { number: post.number })).rejects.toThrow(
    new Forbidden("thread_locked"),
  );
  await acceptPost(db, await aMember({ role: "moderator" }), { number: post.number });
  expect(await row()).toMatchObject({ state: "solved", accepted_post_id: post.id });
  expect(await wrongThreads()).toEqual([]);
});

test("taking it back opens the question again", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  await acceptPost(db, thread.author, { number: post.number });
  const agent = await aMember({ role: "agent" });
  await expect(unacceptPost(db, agent, { number: post.number })).rejects.toMatchObject({
    fields: { note: "required" },
  });
  await unacceptPost(db, thread.author, { number: post.number });
  await unacceptPost(db, thread.author, { number: post.number });
  expect(await row()).toMatchObject({ state: "answered", accepted_post_id: null, solved_at: null });
  expect(await recorded("post.unaccepted")).toHaveLength(1);
});

test("refused: somebody else, a discussion, what is deleted", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const accept = (by = thread.author) => acceptPost(db, by, { number: post.number });
  await expect(accept(post.author as never)).rejects.toThrow(new Forbidden("not_yours"));
  await deletePost(db, post.author, { number: post.number });
  await expect(accept()).rejects.toThrow(new Forbidden("post_deleted"));
  const talk = await anAskedThread({ kind: "discussion" });
  const reply = await aGivenAnswer(talk.number);
  await expect(acceptPost(db, talk.author, { number: reply.number })).rejects.toThrow(
    new Forbidden("not_a_question"),
  );
  expect(await recorded("post.accepted")).toHaveLength(0);
});

test("of two answers accepted at once one is the solution, and the steps tell how", async () => {
  const thread = await anAskedThread();
  const posts = await Promise.all([aGivenAnswer(thread.number), aGivenAnswer(thread.number)]);
  await Promise.all(posts.map((post) => acceptPost(db, thread.author, { number: post.number })));
  const accepted = await recorded("post.accepted");
  expect(accepted).toHaveLength(2);
  expect(await recorded("post.unaccepted")).toMatchObject([{ postId: accepted[0]!.postId }]);
  expect(await row()).toMatchObject({ accepted_post_id: accepted[1]!.postId, state: "solved" });
  expect(await wrongThreads()).toEqual([]);
});

test("an answer deleted while it is accepted never stays the solution", async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const thread = await anAskedThread();
    const post = await aGivenAnswer(thread.number);
    await Promise.allSettled([
      acceptPost(db, thread.author, { number: post.number }),
      deletePost(db, post.author, { number: post.number }),
    ]);
    expect(await wrongThreads()).toEqual([]);
    expect(await sql`select accepted_post_id from threads where id = ${thread.id}`).toEqual([
      { accepted_post_id: null },
    ]);
  }
});

test("staff stands behind an answer, once, for everybody to see; nobody else can", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const agent = await aMember({ role: "agent" });
  await setOfficial(db, agent, { number: post.number, on: true, now: AT });
  await setOfficial(db, agent, { number: post.number, on: true });
  expect(await sql`select official_at, official_by_id from posts`).toEqual([
    { official_at: AT, official_by_id: agent.id },
  ]);
  await setOfficial(db, agent, { number: post.number, on: false });
  expect((await steps()).map((step) => step.kind)).toEqual(["official", "unofficial"]);
  expect(await recorded("post.official_changed")).toEqual([
    { threadId: thread.id, postId: post.id, official: true },
    { threadId: thread.id, postId: post.id, official: false },
  ]);
  await expect(setOfficial(db, post.author, { number: post.number, on: true })).rejects.toThrow(
    new Forbidden("not_your_role"),
  );
});
