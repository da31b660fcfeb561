import { expect, test } from "vitest";
import { Conflict, Forbidden, NotFound } from "#app/domain/core/errors.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { claimThread } from "#app/domain/forum/claim-thread.server.ts";
import { deletePost } from "#app/domain/forum/delete-post.server.ts";
import { editPost } from "#app/domain/forum/edit-post.server.ts";
import { eraseDeletedPosts } from "#app/domain/forum/erase-deleted-posts.server.ts";
import { restorePost } from "#app/domain/forum/restore-post.server.ts";
import { newId } from "#db/ids.ts";
import { db, sql } from "#tests/support/database.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const threadRow = async (id: string) => (await sql`select * from threads where id = ${id}`)[0]!;
const AT = new Date("2026-03-01T12:00:00Z");

test("an answer is counted, followed and told of; the draft and the claim of who wrote it are gone", async () => {
  const ada = await aMember({ username: "Ada" });
  const thread = await anAskedThread();
  const helper = await aMember();
  await claimThread(db, helper, { number: thread.number });
  await sql`insert into drafts (id, member_id, kind, target, content) values (${newId()}, ${helper.id}, 'post', ${thread.id}, '{}')`;
  const post = await aGivenAnswer(thread.number, helper, { body: "As @ada says.", now: AT });
  expect(await threadRow(thread.id)).toMatchObject({
    state: "answered",
    answer_count: 1,
    answered_at: AT,
    last_answer_at: AT,
    last_activity_at: AT,
    last_writer_id: helper.id,
    follower_count: 2,
    claimed_by_id: null,
    claimed_until: null,
  });
  expect(await sql`select 1 from drafts`).toHaveLength(0);
  expect(await recorded("post.added")).toEqual([
    { threadId: thread.id, postId: post.id, authorId: helper.id, mentionedIds: [ada.id] },
  ]);
  await aGivenAnswer(thread.number, helper);
  expect(await threadRow(thread.id)).toMatchObject({ answer_count: 2, answered_at: AT, follower_count: 2 });
  expect(await wrongThreads()).toEqual([]);
});

test("an asker who adds something has not been answered", async () => {
  const thread = await anAskedThread();
  await aGivenAnswer(thread.number, thread.author);
  expect(await threadRow(thread.id)).toMatchObject({
    state: "unanswered",
    answer_count: 1,
    answered_at: null,
  });
});

test("another helper's claim outlives somebody else's answer", async () => {
  const thread = await anAskedThread();
  const helper = await aMember();
  await claimThread(db, helper, { number: thread.number });
  await aGivenAnswer(thread.number);
  expect(await threadRow(thread.id)).toMatchObject({ claimed_by_id: helper.id });
});

test("answers given at once are all counted, and one of them is the first", async () => {
  const thread = await anAskedThread();
  const people = await Promise.all(Array.from({ length: 12 }, () => aMember()));
  await Promise.all(people.map((one) => aGivenAnswer(thread.number, one)));
  expect(await threadRow(thread.id)).toMatchObject({ answer_count: 12, follower_count: 13 });
  expect(await wrongThreads()).toEqual([]);
});

test("nobody answers what is locked, hidden or an idea now; the unconfirmed answer nothing", async () => {
  const give = async (wanted: Parameters<typeof aThread>[0], by = undefined as never) =>
    aGivenAnswer((await aThread(wanted)).number, by);
  await expect(give({ lockedAt: AT, lockReason: "old" })).rejects.toThrow(new Forbidden("thread_locked"));
  await expect(give({ visibility: "hidden" })).rejects.toThrow(NotFound);
  const unconfirmed = await aMember({ verified: false });
  await expect(give({}, unconfirmed as never)).rejects.toThrow(new Forbidden("verify_email_first"));
  expect(await sql`select 1 from posts`).toHaveLength(0);
});

test("an edit keeps what was there and tells only whom it newly mentions", async () => {
  await aMember({ username: "ada" });
  const bob = await aMember({ username: "bob" });
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number, undefined, { body: "Hi @ada" });
  await editPost(db, post.author, { number: post.number, body: "Hi @ada and @bob", now: AT });
  await editPost(db, post.author, { number: post.number, body: "Hi @ada and @bob" });
  expect(await sql`select source, edited_at from posts`).toEqual([
    { source: "Hi @ada and @bob", edited_at: AT },
  ]);
  expect(await sql`select post_id, editor_id, source from forum_revisions`).toEqual([
    { post_id: post.id, editor_id: post.author.id, source: "Hi @ada" },
  ]);
  expect(await recorded("post.edited")).toEqual([
    { threadId: thread.id, postId: post.id, mentionedIds: [bob.id] },
  ]);
  await expect(editPost(db, thread.author, { number: post.number, body: "No" })).rejects.toThrow(
    new Forbidden("not_yours"),
  );
});

test("in a locked thread only a moderator changes words", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  await sql`update threads set locked_at = now(), lock_reason = 'old', state = 'locked'`;
  await expect(editPost(db, post.author, { number: post.number, body: "New" })).rejects.toThrow(
    new Forbidden("thread_locked"),
  );
  await editPost(db, await aMember({ role: "moderator" }), { number: post.number, body: "New" });
  expect(await sql`select source from posts`).toEqual([{ source: "New" }]);
});

test("a deleted answer leaves a gap and solves nothing any more; it comes back unaccepted", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  await acceptPost(db, thread.author, { number: post.number });
  await deletePost(db, post.author, { number: post.number, now: AT });
  expect(await threadRow(thread.id)).toMatchObject({
    state: "unanswered",
    answer_count: 0,
    answered_at: null,
    accepted_post_id: null,
    solved_at: null,
    last_writer_id: thread.author.id,
  });
  expect(await sql`select gone_reason, deleted_at, source from posts`).toEqual([
    { gone_reason: "deleted", deleted_at: AT, source: "Hold the button." },
  ]);
  expect(await recorded("post.unaccepted")).toHaveLength(1);
  await deletePost(db, post.author, { number: post.number });
  expect(await recorded("post.deleted")).toHaveLength(1);
  const soon = new Date(AT.getTime() + 59 * 60_000);
  await restorePost(db, post.author, { number: post.number, now: soon });
  expect(await threadRow(thread.id)).toMatchObject({
    state: "answered",
    answer_count: 1,
    accepted_post_id: null,
  });
  expect(await recorded("post.restored")).toEqual([{ threadId: thread.id, postId: post.id }]);
  expect(await wrongThreads()).toEqual([]);
});

test("an answer comes back for whoever deleted it, within the hour", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const moderator = await aMember({ role: "moderator" });
  await deletePost(db, moderator, { number: post.number, now: AT });
  expect(await sql`select action from audit_entries`).toEqual([{ action: "answer.deleted" }]);
  const back = (now: Date, by = moderator) => restorePost(db, by, { number: post.number, now });
  await expect(back(AT, post.author as never)).rejects.toThrow(new Forbidden("not_yours"));
  await expect(back(new Date(AT.getTime() + 60 * 60_000))).rejects.toThrow(
    new Conflict("too_late_to_restore"),
  );
  await expect(deletePost(db, thread.author, { number: post.number })).resolves.toBeUndefined();
});

test("nobody deletes what somebody else wrote", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  await expect(deletePost(db, thread.author, { number: post.number })).rejects.toThrow(
    new Forbidden("not_yours"),
  );
});

test("the words of what was deleted are erased after two hours, earlier versions included", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  await editPost(db, post.author, { number: post.number, body: "Other words" });
  await deletePost(db, post.author, { number: post.number });
  await eraseDeletedPosts(db);
  expect(await sql`select source from posts`).toEqual([{ source: "Other words" }]);
  await sql`update posts set deleted_at = now() - interval '121 minutes'`;
  await eraseDeletedPosts(db);
  expect(await sql`select source, html from posts`).toEqual([{ source: "", html: "" }]);
  expect(await sql`select 1 from forum_revisions`).toHaveLength(0);
});
