import { expect, test } from "vitest";
import { deleteComment } from "#app/domain/ideas/delete-comment.server.ts";
import { extendIdea } from "#app/domain/ideas/extend-idea.server.ts";
import { voteOnComment } from "#app/domain/ideas/vote-on-comment.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aMember } from "#tests/support/factories/member.ts";

const tallyOf = async (number: number) =>
  (
    await sql<
      { promotes: number; demotes: number }[]
    >`select promotes, demotes from idea_comments where number = ${number}`
  )[0]!;
const eventsNamed = (name: string) =>
  sql<{ payload: Record<string, unknown> }[]>`select payload from events where name = ${name} order by id`;

test("a vote is cast, changed and withdrawn, with counters and events that follow", async () => {
  const { number, id } = await aPostedComment((await aPostedIdea()).number);
  const me = await aMember();
  expect(await voteOnComment(db, me, { number, value: 1 })).toEqual({ promotes: 1, demotes: 0, myVote: 1 });
  expect(await voteOnComment(db, me, { number, value: -1 })).toEqual({ promotes: 0, demotes: 1, myVote: -1 });
  expect(await voteOnComment(db, me, { number, value: -1 })).toEqual({ promotes: 0, demotes: 1, myVote: -1 });
  expect(await voteOnComment(db, me, { number, value: 0 })).toEqual({ promotes: 0, demotes: 0, myVote: 0 });
  expect(await tallyOf(number)).toEqual({ promotes: 0, demotes: 0 });
  expect(await sql`select 1 from idea_comment_votes`).toHaveLength(0);
  expect((await eventsNamed("comment.voted")).map(({ payload }) => payload)).toEqual([
    { commentId: id, memberId: me.id, value: 1, previous: 0 },
    { commentId: id, memberId: me.id, value: -1, previous: 1 },
    { commentId: id, memberId: me.id, value: 0, previous: -1 },
  ]);
});

test("racing votes end in exact counts", async () => {
  const { number } = await aPostedComment((await aPostedIdea()).number);
  const people = await Promise.all(Array.from({ length: 15 }, () => aMember()));
  await Promise.all(
    people.flatMap((one, nth) =>
      [1, -1, nth % 3 === 0 ? 0 : 1].map((value) => voteOnComment(db, one, { number, value: value as 1 })),
    ),
  );
  const [counted] =
    await sql`select count(*) filter (where value = 1)::int as promotes, count(*) filter (where value = -1)::int as demotes from idea_comment_votes`;
  expect(await tallyOf(number)).toEqual(counted);
});

test("nobody votes for their own comment, a deleted one, or on an archived idea", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  const me = await aMember();
  const vote = (as = me) => voteOnComment(db, as, { number: comment.number, value: 1 });
  await expect(vote(comment.author as typeof me)).rejects.toMatchObject({ code: "own_comment" });
  await expect(vote(await aMember({ verified: false }))).rejects.toMatchObject({
    code: "verify_email_first",
  });
  await sql`update ideas set status_id = 'archived'`;
  await expect(vote()).rejects.toMatchObject({ code: "idea_archived" });
  await sql`update ideas set status_id = 'received'`;
  await deleteComment(db, comment.author, { number: comment.number });
  await expect(vote()).rejects.toMatchObject({ code: "comment_deleted" });
});

test("the idea's author makes a comment part of the idea, on the timeline and as an event; and takes that back", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  await extendIdea(db, idea.author, { number: comment.number, on: true });
  await extendIdea(db, idea.author, { number: comment.number, on: true });
  const timeline = await sql`select id, kind, idea_id, comment_id, actor_id, undone_at from idea_timeline`;
  expect([...timeline]).toMatchObject([
    {
      kind: "extension",
      idea_id: idea.id,
      comment_id: comment.id,
      actor_id: idea.author.id,
      undone_at: null,
    },
  ]);
  const subject = { ideaId: idea.id, commentId: comment.id, authorId: comment.author.id };
  expect((await eventsNamed("comment.extended")).map(({ payload }) => payload)).toEqual([
    { ...subject, timelineId: timeline[0]!.id },
  ]);
  await extendIdea(db, await aMember({ role: "product_manager" }), { number: comment.number, on: false });
  expect(await sql`select extension_at, extension_by_id from idea_comments`).toEqual([
    { extension_at: null, extension_by_id: null },
  ]);
  expect((await sql`select undone_at from idea_timeline`)[0]!.undone_at).toBeInstanceOf(Date);
  expect((await eventsNamed("comment.unextended")).map(({ payload }) => payload)).toEqual([subject]);
});

test("others may not extend somebody's idea", async () => {
  const comment = await aPostedComment((await aPostedIdea()).number);
  await expect(extendIdea(db, comment.author, { number: comment.number, on: true })).rejects.toMatchObject({
    code: "not_yours",
  });
});
