import { expect, test } from "vitest";
import { Conflict, Forbidden } from "#app/domain/core/errors.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { convertToIdea } from "#app/domain/forum/convert-to-idea.server.ts";
import { convertToQuestion } from "#app/domain/forum/convert-to-question.server.ts";
import { deletePost } from "#app/domain/forum/delete-post.server.ts";
import { editPost } from "#app/domain/forum/edit-post.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { setHelpful } from "#app/domain/forum/set-helpful.server.ts";
import { setMeToo } from "#app/domain/forum/set-me-too.server.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { deleteComment } from "#app/domain/ideas/delete-comment.server.ts";
import { editComment } from "#app/domain/ideas/edit-comment.server.ts";
import { mergeIdeas } from "#app/domain/ideas/merge-ideas.server.ts";
import { decayedVotes } from "#app/domain/ideas/popularity.ts";
import { respondToIdea } from "#app/domain/ideas/respond-to-idea.server.ts";
import { setFollow } from "#app/domain/ideas/set-follow.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { wrongCounters } from "#tests/support/counter-check.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const toIdea = async (number: number, category = "general") =>
  convertToIdea(db, await aMember({ role: "agent" }), { number, category });
const toQuestion = async (number: number, category = "general") =>
  convertToQuestion(db, await aMember({ role: "agent" }), { number, category });
const comments = (idea: number) =>
  sql`select c.source, c.author_id, c.created_at, p.source as parent, c.promotes
    from idea_comments c left join idea_comments p on p.id = c.parent_id join ideas i on i.id = c.idea_id
    where i.number = ${idea} and c.deleted_at is null order by c.created_at, c.number`;
const allRight = async () => [...(await wrongThreads()), ...(await wrongCounters())];

/** A question with an answer, a remark on each, somebody who was helped and two who have the problem. */
async function aLivelyThread() {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const onPost = await postRemark(db, thread.author, {
    number: thread.number,
    answer: post.number,
    body: "On the answer",
  });
  const onThread = await postRemark(db, post.author, { number: thread.number, body: "On the question" });
  const others = [await aMember(), await aMember()];
  for (const one of others) await setMeToo(sql, one, { number: thread.number, on: true });
  await setHelpful(sql, others[0]!, { number: post.number, on: true });
  return { thread, post, onPost, onThread, others };
}

test("a question becomes an idea with all that was said and everybody who cares", async () => {
  const { thread, post, others } = await aLivelyThread();
  const now = new Date("2026-06-01T00:00:00Z");
  const agent = await aMember({ role: "agent" });
  const idea = await convertToIdea(db, agent, {
    number: thread.number,
    category: "general",
    note: "A wish",
    now,
  });
  const [row] = await sql`select * from ideas where number = ${idea.number}`;
  expect(row).toMatchObject({
    title: "The lamp blinks red",
    author_id: thread.author.id,
    visibility: "public",
    promotes: 3,
    demotes: 0,
    follower_count: 4,
    comment_count: 3,
    converted_thread_id: null,
  });
  expect(decayedVotes(row!.popularity, 30, now)).toBeCloseTo(3);
  expect(await comments(idea.number)).toMatchObject([
    { source: "Hold the button.", author_id: post.author.id, parent: null, promotes: 1 },
    { source: "On the answer", author_id: thread.author.id, parent: "Hold the button." },
    { source: "On the question", author_id: post.author.id, parent: null },
  ]);
  const [was] = await sql`select created_at from posts`;
  expect((await comments(idea.number))[0]!.created_at).toEqual(was!.created_at);
  expect(await sql`select converted_idea_id from threads`).toEqual([{ converted_idea_id: row!.id }]);
  expect(await sql`select kind, note, actor_id from thread_steps where kind = 'became_idea'`).toEqual([
    { kind: "became_idea", note: "A wish", actor_id: agent.id },
  ]);
  expect(await recorded("thread.converted")).toEqual([{ threadId: thread.id, ideaId: row!.id, to: "idea" }]);
  expect(
    await sql`select member_id from idea_votes where member_id = any(${others.map((one) => one.id)})`,
  ).toHaveLength(2);
  expect(await allRight()).toEqual([]);
});

test("converting twice gives the same idea, also at once", async () => {
  const { thread } = await aLivelyThread();
  const [first, second] = await Promise.all([toIdea(thread.number), toIdea(thread.number)]);
  expect(first).toEqual(second);
  expect(await toIdea(thread.number)).toEqual(first);
  expect(await sql`select 1 from ideas`).toHaveLength(1);
  expect(await recorded("thread.converted")).toHaveLength(1);
  expect(await allRight()).toEqual([]);
});

test("nobody adds to a question that is an idea now", async () => {
  const { thread, post } = await aLivelyThread();
  await toIdea(thread.number);
  const gone = new Forbidden("thread_converted");
  const me = await aMember();
  await expect(aGivenAnswer(thread.number)).rejects.toThrow(gone);
  await expect(setMeToo(sql, me, { number: thread.number, on: true })).rejects.toThrow(gone);
  await expect(setHelpful(sql, me, { number: post.number, on: true })).rejects.toThrow(gone);
  await expect(acceptPost(db, thread.author, { number: post.number })).rejects.toThrow(gone);
  await expect(editPost(db, post.author, { number: post.number, body: "New" })).rejects.toThrow(gone);
  await expect(deletePost(db, post.author, { number: post.number })).rejects.toThrow(gone);
});

test("back it is the same question, with what happened meanwhile", async () => {
  const { thread, post, others } = await aLivelyThread();
  await acceptPost(db, thread.author, { number: post.number });
  const idea = await toIdea(thread.number);
  const [answer] = await sql`select number::int from idea_comments where source = 'Hold the button.'`;
  const [remark] = await sql`select number::int from idea_comments where source = 'On the question'`;
  await editComment(db, post.author, { number: answer!.number, body: "Hold it longer." });
  const late = await aPostedComment(idea.number, undefined, { body: "A new comment" });
  await aPostedComment(idea.number, undefined, { body: "A reply to it", parent: late.number });
  await aPostedComment(idea.number, undefined, { body: "A reply to the remark", parent: remark!.number });
  const newcomer = await aMember();
  await setVote(sql, newcomer, { number: idea.number, value: 1 });
  await setVote(sql, others[0]!, { number: idea.number, value: 0 });
  await setFollow(db, newcomer, { number: idea.number, on: true });
  await setFollow(db, others[1]!, { number: idea.number, on: false });
  await respondToIdea(db, await aMember({ role: "product_manager" }), {
    number: idea.number,
    reason: "It does so already: see the manual.",
  });

  expect(await toQuestion(idea.number)).toMatchObject({ number: thread.number });
  const [row] = await sql`select * from threads`;
  expect(row).toMatchObject({
    converted_idea_id: null,
    state: "solved",
    accepted_post_id: post.id,
    me_too_count: 2,
    answer_count: 3,
  });
  expect((await sql`select member_id from thread_me_toos`).map((one) => one.member_id).sort()).toEqual(
    [newcomer.id, others[1]!.id].sort(),
  );
  expect(
    await sql`select source, official_at is not null as official from posts order by created_at`,
  ).toEqual([
    { source: "Hold it longer.", official: false },
    { source: "A new comment", official: false },
    { source: "It does so already: see the manual.", official: true },
  ]);
  expect(
    await sql`select r.source, p.source as under from thread_comments r left join posts p on p.id = r.post_id order by r.created_at`,
  ).toEqual([
    { source: "On the answer", under: "Hold it longer." },
    { source: "On the question", under: null },
    { source: "A reply to it", under: "A new comment" },
    { source: "A reply to the remark", under: null },
  ]);
  expect(await sql`select source from forum_revisions`).toEqual([{ source: "Hold the button." }]);
  expect(await sql`select visibility, converted_thread_id from ideas`).toEqual([
    { visibility: "hidden", converted_thread_id: thread.id },
  ]);
  expect(await allRight()).toEqual([]);
});

test("there and back again as often as wanted, nothing comes twice", async () => {
  const { thread, post } = await aLivelyThread();
  let idea = await toIdea(thread.number);
  await commentOnIdea(db, await aMember(), { number: idea.number, body: "Said as a comment" });
  for (let turn = 0; turn < 3; turn += 1) {
    await toQuestion(idea.number);
    await aGivenAnswer(thread.number, undefined, { body: `Answer ${turn}` });
    await editPost(db, post.author, { number: post.number, body: `Words ${turn}` });
    const again = await toIdea(thread.number);
    expect(again.number).toBe(idea.number);
    idea = again;
    await aPostedComment(idea.number, undefined, { body: `Comment ${turn}` });
    expect(await allRight()).toEqual([]);
  }
  const said = (await comments(idea.number)).map((row) => row.source).sort();
  expect(said).toEqual(
    [
      "Answer 0",
      "Answer 1",
      "Answer 2",
      "Comment 0",
      "Comment 1",
      "Comment 2",
      "On the answer",
      "On the question",
      "Said as a comment",
      "Words 2",
    ].sort(),
  );
  expect(await sql`select 1 from ideas`).toHaveLength(1);
  expect(await sql`select 1 from threads`).toHaveLength(1);
});

test("a solution that was deleted as a comment solves nothing any more", async () => {
  const { thread, post } = await aLivelyThread();
  await acceptPost(db, thread.author, { number: post.number });
  const idea = await toIdea(thread.number);
  const [answer] = await sql`select number::int from idea_comments where source = 'Hold the button.'`;
  await deleteComment(db, post.author, { number: answer!.number });
  await toQuestion(idea.number);
  expect(await sql`select state, accepted_post_id, answer_count from threads`).toEqual([
    { state: "unanswered", accepted_post_id: null, answer_count: 0 },
  ]);
  expect(await allRight()).toEqual([]);
});

test("an idea that was always one becomes a question, and comes back as itself", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number, undefined, { body: "I need this" });
  await aPostedComment(idea.number, undefined, { body: "Me too", parent: comment.number });
  await setVote(sql, await aMember(), { number: idea.number, value: 1 });
  await setVote(sql, await aMember(), { number: idea.number, value: -1 });
  const before =
    await sql`select promotes, demotes, round(popularity::numeric, 6) as popularity, comment_count, follower_count from ideas`;

  const [question, same] = await Promise.all([toQuestion(idea.number), toQuestion(idea.number)]);
  expect(question).toEqual(same);
  expect(await sql`select kind, state, answer_count, me_too_count, author_id from threads`).toEqual([
    { kind: "question", state: "answered", answer_count: 1, me_too_count: 1, author_id: idea.author.id },
  ]);
  expect(await sql`select source, post_id is not null as under from thread_comments`).toEqual([
    { source: "Me too", under: true },
  ]);
  expect(await allRight()).toEqual([]);

  expect(await toIdea(question.number)).toMatchObject({ number: idea.number });
  expect(
    await sql`select promotes, demotes, round(popularity::numeric, 6) as popularity, comment_count, follower_count from ideas`,
  ).toEqual(before);
  expect(await sql`select 1 from idea_comments`).toHaveLength(2);
  expect(await allRight()).toEqual([]);
});

test("an idea that is a question now is left alone", async () => {
  const idea = await aPostedIdea();
  await toQuestion(idea.number);
  const pm = await aMember({ role: "product_manager" });
  const other = await aPostedIdea();
  await expect(aPostedComment(idea.number, pm)).rejects.toThrow(new Conflict("idea_converted"));
  await expect(mergeIdeas(db, pm, { number: idea.number, into: other.number })).rejects.toThrow(
    new Conflict("idea_converted"),
  );
});

test("merged ideas are separated first", async () => {
  const pm = await aMember({ role: "product_manager" });
  const [child, parent] = [await aPostedIdea(), await aPostedIdea()];
  await mergeIdeas(db, pm, { number: child.number, into: parent.number });
  await expect(toQuestion(child.number)).rejects.toThrow(new Conflict("idea_merged"));
  await expect(toQuestion(parent.number)).rejects.toThrow(new Conflict("idea_has_merged"));
});

test("what customer service is at, what has lost its words and what is too long stays a question", async () => {
  const thread = await anAskedThread();
  await sql`update threads set escalated_at = now(), state = 'escalated'`;
  await expect(toIdea(thread.number)).rejects.toThrow(new Conflict("already_escalated"));
  await sql`update threads set escalated_at = null, state = 'unanswered'`;
  await sql`update thread_texts set source = ${"x".repeat(32_001)}`;
  await expect(toIdea(thread.number)).rejects.toThrow(new Conflict("too_long_for_idea"));
  await sql`update thread_texts set source = '', gone_at = now(), gone_reason = 'private'`;
  await expect(toIdea(thread.number)).rejects.toThrow(new Conflict("words_gone"));
});

test("only staff converts, and only to a category that takes it", async () => {
  const thread = await anAskedThread();
  await aCategory("threads-only", { takesIdeas: false });
  await expect(
    convertToIdea(db, thread.author, { number: thread.number, category: "general" }),
  ).rejects.toThrow(new Forbidden("not_your_role"));
  await expect(toIdea(thread.number, "threads-only")).rejects.toMatchObject({
    fields: { category: "no_such_category" },
  });
  expect(await allRight()).toEqual([]);
});

test("an answer given while it is converted is either refused or comes along", async () => {
  const thread = await anAskedThread();
  const people = await Promise.all(Array.from({ length: 6 }, () => aMember()));
  const [idea, ...answers] = await Promise.allSettled([
    toIdea(thread.number),
    ...people.map((one) => aGivenAnswer(thread.number, one)),
  ]);
  expect(idea!.status).toBe("fulfilled");
  const given = answers.filter((one) => one.status === "fulfilled").length;
  expect(await sql`select 1 from idea_comments`).toHaveLength(given);
  expect(await allRight()).toEqual([]);
});
