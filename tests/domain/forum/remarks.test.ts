import { expect, test } from "vitest";
import { Conflict, Forbidden, NotFound } from "#app/domain/core/errors.ts";
import { deletePost } from "#app/domain/forum/delete-post.server.ts";
import { deleteRemark } from "#app/domain/forum/delete-remark.server.ts";
import { editRemark } from "#app/domain/forum/edit-remark.server.ts";
import { eraseDeletedPosts } from "#app/domain/forum/erase-deleted-posts.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { restoreRemark } from "#app/domain/forum/restore-remark.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const AT = new Date("2026-03-01T12:00:00Z");
const lastWriter = async () => (await sql`select last_writer_id from threads`)[0]!.last_writer_id;

test("a remark stands under the question or under an answer; it is activity, but no answer", async () => {
  const ada = await aMember({ username: "ada" });
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const me = await aMember();
  const one = await postRemark(db, me, { number: thread.number, body: "Which model, @ada?", now: AT });
  const other = await postRemark(db, me, { number: thread.number, answer: post.number, body: "Thanks" });
  expect(await sql`select id, post_id from thread_comments order by number`).toEqual([
    { id: one.id, post_id: null },
    { id: other.id, post_id: post.id },
  ]);
  expect(await sql`select answer_count, last_writer_id, state from threads`).toEqual([
    { answer_count: 1, last_writer_id: me.id, state: "answered" },
  ]);
  expect(await recorded("thread_comment.posted")).toEqual([
    { threadId: thread.id, commentId: one.id, postId: null, authorId: me.id, mentionedIds: [ada.id] },
    { threadId: thread.id, commentId: other.id, postId: post.id, authorId: me.id, mentionedIds: [] },
  ]);
});

test("nobody remarks on what is deleted, elsewhere or locked", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const elsewhere = await anAskedThread();
  const remark = (number: number) =>
    postRemark(db, thread.author, { number, answer: post.number, body: "Hm" });
  await expect(remark(elsewhere.number)).rejects.toThrow(new NotFound("no_such_post"));
  await deletePost(db, post.author, { number: post.number });
  await expect(remark(thread.number)).rejects.toThrow(new Forbidden("post_deleted"));
  await sql`update threads set locked_at = now(), lock_reason = 'staff', state = 'locked'`;
  await expect(remark(thread.number)).rejects.toThrow(new Forbidden("thread_locked"));
});

test("its writer changes it, and what it said is kept apart from the answer's own edits", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const remark = await postRemark(db, thread.author, {
    number: thread.number,
    answer: post.number,
    body: "Teh",
  });
  await editRemark(db, thread.author, { number: remark.number, body: "The", now: AT });
  expect(await sql`select source, edited_at from thread_comments`).toEqual([
    { source: "The", edited_at: AT },
  ]);
  expect(await sql`select comment_id, post_id, source from forum_revisions`).toEqual([
    { comment_id: remark.id, post_id: null, source: "Teh" },
  ]);
  await expect(editRemark(db, post.author, { number: remark.number, body: "No" })).rejects.toThrow(
    new Forbidden("not_yours"),
  );
  expect(await recorded("thread_comment.edited")).toHaveLength(1);
});

test("a deleted remark no longer counts as the last word; it comes back within the hour", async () => {
  const thread = await anAskedThread();
  const me = await aMember();
  const remark = await postRemark(db, me, { number: thread.number, body: "Hm" });
  await deleteRemark(db, me, { number: remark.number, now: AT });
  await deleteRemark(db, me, { number: remark.number });
  expect(await lastWriter()).toBe(thread.author.id);
  const back = (by: typeof me, minutes: number) =>
    restoreRemark(db, by, { number: remark.number, now: new Date(AT.getTime() + minutes * 60_000) });
  await expect(back(thread.author as never, 1)).rejects.toThrow(new Forbidden("not_yours"));
  await expect(back(me, 60)).rejects.toThrow(new Conflict("too_late_to_restore"));
  await back(me, 59);
  expect(await lastWriter()).toBe(me.id);
  expect(await recorded("thread_comment.deleted")).toHaveLength(1);
  expect(await recorded("thread_comment.restored")).toHaveLength(1);
  expect(await wrongThreads()).toEqual([]);
});

test("a moderator deletes somebody's remark on the record; its words are erased later", async () => {
  const thread = await anAskedThread();
  const remark = await postRemark(db, thread.author, { number: thread.number, body: "Rude" });
  await expect(deleteRemark(db, await aMember(), { number: remark.number })).rejects.toThrow(
    new Forbidden("not_yours"),
  );
  await deleteRemark(db, await aMember({ role: "moderator" }), { number: remark.number });
  expect(await sql`select action, target_id from audit_entries`).toEqual([
    { action: "remark.deleted", target_id: remark.id },
  ]);
  await sql`update thread_comments set deleted_at = now() - interval '121 minutes'`;
  await eraseDeletedPosts(db);
  expect(await sql`select source, html from thread_comments`).toEqual([{ source: "", html: "" }]);
});
