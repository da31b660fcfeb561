import { expect, test } from "vitest";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { deletePost } from "#app/domain/forum/delete-post.server.ts";
import { restorePost } from "#app/domain/forum/restore-post.server.ts";
import { setHelpful } from "#app/domain/forum/set-helpful.server.ts";
import { changeIdeaStatus } from "#app/domain/ideas/change-idea-status.server.ts";
import { changeVisibility } from "#app/domain/ideas/change-visibility.server.ts";
import { deleteComment } from "#app/domain/ideas/delete-comment.server.ts";
import { extendIdea } from "#app/domain/ideas/extend-idea.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { voteOnComment } from "#app/domain/ideas/vote-on-comment.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { boardOf, standingOf } from "#tests/support/ledger.ts";

test("a vote for somebody's idea earns them two points, and withdrawing it takes them back", async () => {
  const [ann, bob] = [await aMember(), await aMember()];
  const idea = await aPostedIdea(ann);
  await setVote(sql, bob, { number: idea.number, value: 1 });
  expect(await standingOf(ann)).toEqual({ points: 2, counts: { idea_posted: 1, idea_vote: 1 } });
  await setVote(sql, bob, { number: idea.number, value: 0 });
  expect(await standingOf(ann)).toEqual({ points: 0, counts: { idea_posted: 1 } });
  await setVote(sql, bob, { number: idea.number, value: -1 });
  expect(await standingOf(ann)).toEqual({ points: 0, counts: { idea_posted: 1 } });
  expect(await boardOf("votes")).toEqual({});
});

test("nobody earns anything with themselves", async () => {
  const ann = await aMember();
  const idea = await aPostedIdea(ann);
  const comment = await aPostedComment(idea.number, ann);
  await setVote(sql, ann, { number: idea.number, value: 0 });
  await setVote(sql, ann, { number: idea.number, value: 1 });
  await voteOnComment(db, ann, { number: comment.number, value: 1 }).catch(() => {});
  const question = await anAskedThread({ by: ann });
  const answer = await aGivenAnswer(question.number, ann);
  await acceptPost(db, ann, { number: answer.number });
  expect(await standingOf(ann)).toEqual({ points: 0, counts: { idea_posted: 1 } });
  for (const board of ["comments", "discussion", "votes", "accepted", "points", "breadth"])
    expect(await boardOf(board)).toEqual({});
});

test("an accepted answer earns fifteen, what helped two more, and both go with the answer", async () => {
  const [ann, bob, eve] = [await aMember(), await aMember(), await aMember()];
  const question = await anAskedThread({ by: ann });
  const answer = await aGivenAnswer(question.number, bob);
  await setHelpful(sql, eve, { number: answer.number, on: true });
  await acceptPost(db, ann, { number: answer.number });
  expect(await standingOf(bob)).toEqual({
    points: 17,
    counts: { answer_posted: 1, helpful_vote: 1, accepted_answer: 1 },
  });
  expect(await boardOf("accepted")).toEqual({ [bob.id]: 1 });
  expect(await boardOf("discussion")).toEqual({ [ann.id]: 1 });
  await deletePost(db, bob, { number: answer.number });
  expect(await standingOf(bob)).toEqual({ points: 0, counts: {} });
  expect(await boardOf("discussion")).toEqual({});
  await restorePost(db, bob, { number: answer.number });
  expect(await standingOf(bob)).toEqual({ points: 2, counts: { answer_posted: 1, helpful_vote: 1 } });
});

test("what the company makes of an idea counts for its author and for whose words were adopted, once, and back", async () => {
  const [ann, bob] = [await aMember(), await aMember()];
  const manager = await aMember({ role: "product_manager" });
  const idea = await aPostedIdea(ann);
  const comment = await aPostedComment(idea.number, bob);
  const move = (to: string) =>
    changeIdeaStatus(db, manager, { number: idea.number, to, reason: "Because it was asked for so often." });
  await extendIdea(db, manager, { number: comment.number, on: true });
  await move("accepted");
  await move("planned");
  await move("implemented");
  expect(await standingOf(ann)).toMatchObject({
    points: 75,
    counts: { idea_accepted: 1, idea_implemented: 1 },
  });
  expect(await standingOf(bob)).toMatchObject({
    points: 85,
    counts: { extension_adopted: 1, idea_accepted: 1, idea_implemented: 1, comment_posted: 1, new_person: 1 },
  });
  await move("archived");
  expect(await standingOf(ann)).toMatchObject({ points: 75 });
  await move("under-review");
  expect(await standingOf(ann)).toMatchObject({ points: 0 });
  expect(await standingOf(bob)).toMatchObject({ points: 10 });
  await move("accepted");
  await extendIdea(db, manager, { number: comment.number, on: false });
  expect(await standingOf(ann)).toMatchObject({ points: 25 });
  expect(await standingOf(bob)).toMatchObject({ points: 0 });
});

test("out of sight, an idea and everything under it earn nothing; back in sight, the same as before", async () => {
  const [ann, bob, eve] = [await aMember(), await aMember(), await aMember()];
  const moderator = await aMember({ role: "moderator" });
  const idea = await aPostedIdea(ann);
  const comment = await aPostedComment(idea.number, bob);
  await setVote(sql, eve, { number: idea.number, value: 1 });
  await voteOnComment(db, eve, { number: comment.number, value: 1 });
  const before = [await standingOf(ann), await standingOf(bob)];
  expect(before[1]).toEqual({ points: 1, counts: { comment_posted: 1, comment_vote: 1, new_person: 1 } });
  await changeVisibility(db, moderator, { number: idea.number, visibility: "hidden" });
  expect(await standingOf(ann)).toEqual({ points: 0, counts: {} });
  expect(await standingOf(bob)).toEqual({ points: 0, counts: {} });
  expect(await boardOf("breadth")).toEqual({});
  await changeVisibility(db, moderator, { number: idea.number, visibility: "public" });
  expect([await standingOf(ann), await standingOf(bob)]).toEqual(before);
});

test("deleting and writing again gains nothing", async () => {
  const [ann, bob] = [await aMember(), await aMember()];
  const idea = await aPostedIdea(ann);
  for (let again = 0; again < 3; again += 1) {
    const comment = await aPostedComment(idea.number, bob);
    await deleteComment(db, bob, { number: comment.number });
  }
  await aPostedComment(idea.number, bob);
  await aPostedComment(idea.number, bob);
  expect(await boardOf("comments")).toEqual({ [bob.id]: 2 });
  expect(await boardOf("discussion")).toEqual({ [ann.id]: 1 });
  expect(await boardOf("breadth")).toEqual({ [bob.id]: 1 });
});
