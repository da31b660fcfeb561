import { expect, test } from "vitest";
import { GUEST } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { flagArticle } from "#app/domain/faq/flag-article.server.ts";
import { rateArticle } from "#app/domain/faq/rate-article.server.ts";
import { resolveFlag } from "#app/domain/faq/resolve-flag.server.ts";
import { commentOnIdea } from "#app/domain/ideas/comment-on-idea.server.ts";
import { setDiscussionLock } from "#app/domain/ideas/set-discussion-lock.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { actOnItems } from "#app/domain/moderation/act-on-items.server.ts";
import type { ReviewKind } from "#app/domain/moderation/acts.ts";
import { itemPage } from "#app/domain/moderation/item-queries.server.ts";
import { undoAct } from "#app/domain/moderation/undo-act.server.ts";
import { fileHelpingAct } from "#app/domain/recognition/file-helping-act.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, drainLog } from "#tests/support/drain.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aFlaggedItem, anAct, decide, itemOf, noFiles } from "#tests/support/factories/review.ts";
import { aVoteSignal } from "#tests/support/factories/vote-signal.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const aModerator = () => aMember({ role: "moderator" });
const view = async (kind: ReviewKind, id: string) =>
  itemPage(sql, await aModerator(), { number: (await itemOf(kind, id)).number, now: new Date() });

test("a signal about votes: never counted, taken back, counted again; each voter reads why", async () => {
  const [one, other] = [await aMember(), await aMember()];
  const idea = await aPostedIdea(one);
  await sql`insert into idea_votes (idea_id, member_id, value) values (${idea.id}, ${other.id}, 1)`;
  const votes = [{ kind: "idea" as const, targetId: idea.id, memberId: other.id }];
  const signal = await aVoteSignal(votes, { memberIds: [one.id, other.id], facts: { pairs: 3 } });
  await recordEvent(db, { kind: "system" }, "votes.quarantined", { signalId: signal.id, votes });
  await recordEvent(db, { kind: "system" }, "votes.quarantined", { signalId: signal.id, votes });
  await drainLog();
  const item = await itemOf("votes", signal.id);
  expect(item.score).toBe(8);
  expect(item.version).toBeGreaterThan(1);
  expect(await view("votes", signal.id)).toMatchObject({
    author: null,
    target: { kind: "votes", signal: signal.number, signalKind: "ring", votes: 1, facts: { pairs: 3 } },
    can: { acts: ["quarantine_votes", "release_votes"], sanctions: [] },
  });
  const moderator = await aModerator();
  const { act } = await decide(item, moderator, "quarantine_votes", { reason: "vote_fraud" });
  expect(await sql`select state from vote_signals`).toEqual([{ state: "upheld" }]);
  await undoAct(db, moderator, { number: act });
  expect(await sql`select state from vote_signals`).toEqual([{ state: "open" }]);
  await drain();
  expect(await recorded("statement.due")).toEqual([]);
  await decide(await itemOf("votes", signal.id), moderator, "release_votes");
  await drain();
  expect((await recorded("statement.due")).map(({ memberId }) => memberId).sort()).toEqual(
    [one.id, other.id].sort(),
  );
  expect(await sql`select promotes from ideas`).toEqual([{ promotes: 2 }]);
});

test("a helper's proposal: found right it is done, undone it waits again", async () => {
  const thread = await anAskedThread();
  const helper = await aMember();
  const { actId } = await fileHelpingAct(db, helper, {
    power: "edit_tags",
    targetKind: "thread",
    targetId: thread.id,
    proposal: { tags: ["lamp"], before: [] },
    now: new Date(),
  });
  await drainLog();
  expect((await view("helping_act", actId)).target).toMatchObject({
    kind: "helping_act",
    power: "edit_tags",
    applied: false,
    by: { id: helper.id },
    piece: { number: thread.number },
  });
  const moderator = await aModerator();
  const { act } = await decide(await itemOf("helping_act", actId), moderator, "approve");
  expect(await sql`select tags from threads`).toEqual([{ tags: ["lamp"] }]);
  await drainLog();
  await undoAct(db, moderator, { number: act });
  await drainLog();
  expect(await sql`select tags from threads`).toEqual([{ tags: [] }]);
  expect(await itemOf("helping_act", actId)).toMatchObject({ state: "open", score: 1.5 });
});

test("what readers say of articles: noted, erased, settled elsewhere", async () => {
  const article = await anArticle();
  const at = { number: article.number, language: "en" as const };
  const reader = await aMember();
  await rateArticle(db, reader, { ...at, helpful: false, visitor: "v1" });
  await drainLog();
  expect(await sql`select 1 from review_items`).toHaveLength(0);
  await rateArticle(db, reader, {
    ...at,
    helpful: false,
    reason: "wrong",
    words: "Ann lives at 5 Oak St.",
    visitor: "v1",
  });
  const { flagId } = await flagArticle(db, GUEST, { ...at, words: "The link is dead." });
  const other = await flagArticle(db, GUEST, { ...at, words: "A typo." });
  await drainLog();
  const [feedback] = await sql<{ id: string }[]>`select id from article_feedback`;
  const rated = await view("article_feedback", feedback!.id);
  expect(rated).toMatchObject({
    alike: 2,
    target: { from: "rating", reason: "wrong", by: { id: reader.id }, article: { number: article.number } },
  });
  const moderator = await aModerator();
  await decide(await itemOf("article_feedback", feedback!.id), moderator, "remove", {
    reason: "personal_data",
  });
  expect(await sql`select words, helpful from article_feedback`).toEqual([{ words: "", helpful: false }]);
  await decide(await itemOf("article_feedback", flagId), moderator, "approve", { words: "Mended." });
  expect(await sql`select resolution, resolved_by_id from article_flags where id = ${flagId}`).toEqual([
    { resolution: "Mended.", resolved_by_id: moderator.id },
  ]);
  await resolveFlag(db, await aMember({ role: "agent" }), { flagId: other.flagId, words: "Mended too." });
  await drainLog();
  expect(await itemOf("article_feedback", other.flagId)).toMatchObject({ state: "decided" });
});

test("settled in private: the words go to a conversation with the customer, a public note stands in their place", async () => {
  const thread = await anAskedThread();
  const item = await aFlaggedItem("thread", thread.id, { reason: "personal_data" });
  const moderator = await aModerator();
  const { act } = await decide(item, moderator, "settle_in_private", {
    reason: "personal_data",
    words: "Your contract number is not for everybody: we answer you in private.",
    title: "A question about a contract",
  });
  expect(await sql`select title, state from threads`).toEqual([
    { title: "A question about a contract", state: "escalated" },
  ]);
  expect(await sql`select source, gone_reason from thread_texts`).toEqual([
    { source: "", gone_reason: "private" },
  ]);
  expect(await sql`select customer_id, assignee_id from cases`).toEqual([
    { customer_id: thread.author.id, assignee_id: null },
  ]);
  expect(await sql`select note from thread_steps where kind = 'made_private'`).toEqual([
    { note: "Your contract number is not for everybody: we answer you in private." },
  ]);
  await expect(undoAct(db, moderator, { number: act })).rejects.toMatchObject({ code: "cannot_undo" });
  await drain();
  expect(await recorded("statement.due")).toMatchObject([{ memberId: thread.author.id }]);

  const other = await anAskedThread();
  const answer = await aGivenAnswer(other.number);
  await decide(await aFlaggedItem("post", answer.id), moderator, "settle_in_private");
  expect(await sql`select source, gone_reason from posts`).toEqual([{ source: "", gone_reason: "private" }]);
  expect(await wrongThreads()).toEqual([]);
});

test("a locked idea takes no new comments from anybody, while votes go on; undone, or opened later, it takes them again", async () => {
  const idea = await aPostedIdea();
  const reader = await aMember();
  const say = (parent?: number) => commentOnIdea(db, reader, { number: idea.number, body: "And I.", parent });
  const first = await say();
  const moderator = await aModerator();
  const lock = async () => decide(await aFlaggedItem("idea", idea.id), moderator, "lock");
  const { act } = await lock();
  await expect(say()).rejects.toMatchObject({ code: "idea_locked" });
  await expect(say(first.number)).rejects.toMatchObject({ code: "idea_locked" });
  const admin = await aMember({ role: "admin" });
  await expect(commentOnIdea(db, admin, { number: idea.number, body: "I." })).rejects.toMatchObject({
    code: "idea_locked",
  });
  expect(await setVote(sql, reader, { number: idea.number, value: 1 })).toMatchObject({ myVote: 1 });
  expect(await sql`select kind, actor_id from idea_timeline`).toEqual([
    { kind: "locked", actor_id: moderator.id },
  ]);
  await undoAct(db, moderator, { number: act });
  await say();
  await drain();
  expect(await recorded("statement.due")).toEqual([]);

  await decide(await itemOf("idea", idea.id), moderator, "lock");
  await drain();
  expect(await recorded("statement.due")).toMatchObject([{ memberId: idea.author.id }]);
  expect(
    await sql`select count(*)::int as acts from audit_entries where action = 'moderation.acted'`,
  ).toEqual([{ acts: 2 }]);
  const open = (by: Parameters<typeof setDiscussionLock>[1]) =>
    setDiscussionLock(db, by, { number: idea.number, on: false });
  await expect(open(reader)).rejects.toMatchObject({ code: "not_your_role" });
  await open(moderator);
  await expect(open(moderator)).rejects.toMatchObject({ code: "idea_not_locked" });
  await say();
});

test("several alike are decided together; what changed meanwhile stays, and says so", async () => {
  const ideas = [await aPostedIdea(), await aPostedIdea(), await aPostedIdea()];
  const items = [];
  for (const idea of ideas) items.push(await aFlaggedItem("idea", idea.id));
  await aFlaggedItem("idea", ideas[1]!.id);
  const moderator = await aModerator();
  const versions = items.map(({ number, version }) => ({ number, version }));
  const done = await actOnItems(db, noFiles, moderator, { ...anAct("remove"), items: versions });
  expect(done).toEqual([
    { number: items[0]!.number, act: expect.any(Number), code: null },
    { number: items[1]!.number, act: null, code: "item_changed" },
    { number: items[2]!.number, act: expect.any(Number), code: null },
  ]);
  expect(await sql`select visibility from ideas order by number`).toEqual([
    { visibility: "removed" },
    { visibility: "public" },
    { visibility: "removed" },
  ]);
  await expect(
    actOnItems(db, noFiles, moderator, {
      ...anAct("remove", { words: "" }),
      items: [await itemOf("idea", ideas[1]!.id)],
    }),
  ).rejects.toMatchObject({ fields: { words: "required" } });
});
