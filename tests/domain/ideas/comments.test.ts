import { expect, test } from "vitest";
import { GUEST } from "#app/domain/core/actor.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { deleteComment } from "#app/domain/ideas/delete-comment.server.ts";
import { editComment } from "#app/domain/ideas/edit-comment.server.ts";
import { eraseDeletedComments } from "#app/domain/ideas/erase-deleted-comments.server.ts";
import { commentHistory } from "#app/domain/ideas/history-queries.server.ts";
import { mergeIdeas } from "#app/domain/ideas/merge-ideas.server.ts";
import { restoreComment } from "#app/domain/ideas/restore-comment.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aMember } from "#tests/support/factories/member.ts";

const countOf = async (number: number) =>
  (await sql<{ comment_count: number }[]>`select comment_count from ideas where number = ${number}`)[0]!
    .comment_count;
const eventsNamed = (name: string) =>
  sql<{ payload: Record<string, unknown> }[]>`select payload from events where name = ${name}`;

test("a comment is counted, moves the idea's last activity and tells whom it mentions", async () => {
  const ada = await aMember({ username: "Ada" });
  await aMember({ username: "gone", closedAt: new Date() });
  const idea = await aPostedIdea();
  await sql`update ideas set last_activity_at = '2020-01-01'`;
  const me = await aMember();
  const { id } = await commentOnIdea(db, me, {
    number: idea.number,
    body: "Ask @ada, @gone or @nobody; `@not`.",
  });
  expect(await countOf(idea.number)).toBe(1);
  expect(await sql`select 1 from ideas where last_activity_at > now() - interval '1 minute'`).toHaveLength(1);
  const [event] = await eventsNamed("comment.posted");
  expect(event!.payload).toEqual({
    ideaId: idea.id,
    commentId: id,
    authorId: me.id,
    parentId: null,
    mentionedIds: [ada.id],
  });
});

test("an answer to a reply joins the replies of the same comment", async () => {
  const idea = await aPostedIdea();
  const first = await aPostedComment(idea.number);
  const reply = await aPostedComment(idea.number, undefined, { parent: first.number });
  const answer = await aPostedComment(idea.number, undefined, { parent: reply.number });
  expect(await sql`select parent_id from idea_comments where id in (${reply.id}, ${answer.id})`).toEqual([
    { parent_id: first.id },
    { parent_id: first.id },
  ]);
});

test("comments posted at once are all counted", async () => {
  const idea = await aPostedIdea();
  const people = await Promise.all(Array.from({ length: 12 }, () => aMember()));
  await Promise.all(people.map((one) => aPostedComment(idea.number, one)));
  expect(await countOf(idea.number)).toBe(12);
});

test("the unverified, and everybody on merged, archived and hidden ideas, are refused", async () => {
  const idea = await aPostedIdea();
  const other = await aPostedIdea();
  const me = await aMember();
  const post = () => aPostedComment(idea.number, me);
  await expect(aPostedComment(idea.number, await aMember({ verified: false }))).rejects.toMatchObject({
    code: "verify_email_first",
  });
  await sql`update ideas set status_id = 'archived' where id = ${idea.id}`;
  await expect(post()).rejects.toMatchObject({ code: "idea_archived" });
  await sql`update ideas set status_id = 'received', visibility = 'hidden' where id = ${idea.id}`;
  await expect(post()).rejects.toMatchObject({ code: "no_such_idea" });
  await sql`update ideas set visibility = 'public', merged_into_id = ${other.id} where id = ${idea.id}`;
  await expect(post()).rejects.toMatchObject({ code: "idea_merged" });
});

test("a reply to a comment of another idea, or to one that is gone, is refused", async () => {
  const idea = await aPostedIdea();
  const elsewhere = await aPostedComment((await aPostedIdea()).number);
  const gone = await aPostedComment(idea.number);
  await deleteComment(db, gone.author, { number: gone.number });
  for (const parent of [elsewhere.number, gone.number, 999_999]) {
    await expect(aPostedComment(idea.number, undefined, { parent })).rejects.toMatchObject({
      fields: { parent: "no_such_comment" },
    });
  }
});

test("a reply to a merged idea's comment stays with that comment and counts on both ideas", async () => {
  const parent = await aPostedIdea();
  const child = await aPostedIdea();
  const comment = await aPostedComment(child.number);
  await mergeIdeas(db, await aMember({ role: "product_manager" }), {
    number: child.number,
    into: parent.number,
  });
  expect(await countOf(parent.number)).toBe(1);
  const reply = await aPostedComment(parent.number, undefined, { parent: comment.number });
  expect(await sql`select idea_id from idea_comments where id = ${reply.id}`).toEqual([
    { idea_id: child.id },
  ]);
  expect([await countOf(parent.number), await countOf(child.number)]).toEqual([2, 2]);
  await deleteComment(db, reply.author, { number: reply.number });
  expect([await countOf(parent.number), await countOf(child.number)]).toEqual([1, 1]);
});

test("an edit keeps what was said before and tells only those it newly mentions", async () => {
  await aMember({ username: "ada" });
  const bob = await aMember({ username: "bob" });
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number, undefined, { body: "Ask @ada." });
  await editComment(db, comment.author, { number: comment.number, body: "Ask @ada and @bob." });
  const [event] = await eventsNamed("comment.edited");
  expect(event!.payload).toEqual({ ideaId: idea.id, commentId: comment.id, mentionedIds: [bob.id] });
  const { edits } = await commentHistory(sql, GUEST, comment.number);
  expect(edits.map((edit) => edit.body.filter((part) => part.kind !== "same"))).toEqual([
    [{ kind: "added", text: " and @bob" }],
  ]);
});

test("the same words are no edit; somebody else's comment is not edited", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  await editComment(db, comment.author, { number: comment.number, body: "I need this too." });
  expect(await sql`select 1 from idea_comment_revisions`).toHaveLength(0);
  const editing = editComment(db, await aMember(), { number: comment.number, body: "Changed." });
  await expect(editing).rejects.toMatchObject({ code: "not_yours" });
});

test("a deleted comment leaves the count; who deleted it can take that back within the hour", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  const moderator = await aMember({ role: "moderator" });
  await deleteComment(db, moderator, { number: comment.number });
  await deleteComment(db, moderator, { number: comment.number });
  expect(await countOf(idea.number)).toBe(0);
  expect(await eventsNamed("comment.deleted")).toHaveLength(1);
  expect(await sql`select action, detail from audit_entries`).toMatchObject([{ action: "comment.deleted" }]);
  await expect(restoreComment(db, comment.author, { number: comment.number })).rejects.toMatchObject({
    code: "not_yours",
  });
  const later = new Date(Date.now() + 61 * 60_000);
  await expect(restoreComment(db, moderator, { number: comment.number, now: later })).rejects.toMatchObject({
    code: "too_late_to_restore",
  });
  await restoreComment(db, moderator, { number: comment.number });
  expect(await countOf(idea.number)).toBe(1);
});

test("deleting and restoring at once ends in an exact count", async () => {
  const idea = await aPostedIdea();
  const comments = await Promise.all(Array.from({ length: 6 }, () => aPostedComment(idea.number)));
  await Promise.all(
    comments.flatMap(({ author, number }) => [
      deleteComment(db, author, { number }),
      deleteComment(db, author, { number }),
    ]),
  );
  expect(await countOf(idea.number)).toBe(0);
  await Promise.all(comments.slice(0, 4).map(({ author, number }) => restoreComment(db, author, { number })));
  expect(await countOf(idea.number)).toBe(4);
});

test("the words of a deleted comment are erased once nobody can bring them back", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  await editComment(db, comment.author, { number: comment.number, body: "Something else." });
  await deleteComment(db, comment.author, { number: comment.number });
  await eraseDeletedComments(db);
  expect(await sql`select source from idea_comments`).toEqual([{ source: "Something else." }]);
  await sql`update idea_comments set deleted_at = now() - interval '3 hours'`;
  await eraseDeletedComments(db);
  expect(await sql`select source, html from idea_comments`).toEqual([{ source: "", html: "" }]);
  expect(await sql`select 1 from idea_comment_revisions`).toHaveLength(0);
});
