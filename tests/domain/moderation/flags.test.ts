import { expect, test } from "vitest";
import { deleteComment } from "#app/domain/ideas/delete-comment.server.ts";
import { editComment } from "#app/domain/ideas/edit-comment.server.ts";
import { editIdea } from "#app/domain/ideas/edit-idea.server.ts";
import { restoreComment } from "#app/domain/ideas/restore-comment.server.ts";
import { flagContent } from "#app/domain/moderation/flag-content.server.ts";
import { accuracyBonus, flagScore } from "#app/domain/moderation/flag-score.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, drainLog } from "#tests/support/drain.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aFlaggedItem, itemOf } from "#tests/support/factories/review.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";
import { recorded } from "#tests/support/recorded.ts";

const flag = { reason: "spam" as const, note: "An advert." };

test("a flag weighs by trust, record, reason and earned weight, never less than nothing", () => {
  const newcomer = { trust: 0, upheld: 0, decided: 0, heavier: false };
  expect(flagScore(newcomer, "off_topic")).toBe(1);
  expect(flagScore(newcomer, "spam")).toBe(2);
  expect(flagScore({ ...newcomer, trust: 5 }, "illegal")).toBe(9);
  expect(flagScore({ ...newcomer, heavier: true }, "other")).toBe(4);
  expect(flagScore({ ...newcomer, upheld: 0, decided: 20 }, "other")).toBe(0);
  expect(accuracyBonus({ upheld: 5, decided: 5 })).toBe(0);
  expect(accuracyBonus({ upheld: 16, decided: 16 })).toBe(10);
  expect(accuracyBonus({ upheld: 7, decided: 10 })).toBeCloseTo(0);
  expect(accuracyBonus({ upheld: 0, decided: 16 })).toBe(-10);
});

test("a flag puts the content into the queue; more of them add up and change the version", async () => {
  const idea = await aPostedIdea();
  const { flagId } = await flagContent(db, await aMember(), { kind: "idea", id: idea.id, ...flag });
  await drainLog();
  const first = await itemOf("idea", idea.id);
  expect(first).toMatchObject({ state: "open", version: 1, score: 2, hidden: false });
  await flagContent(db, await aMember(), { kind: "idea", id: idea.id, ...flag, reason: "other" });
  await drainLog();
  expect(await itemOf("idea", idea.id)).toMatchObject({ id: first.id, version: 2, score: 3 });
  expect(
    await sql`select source, reason, detail, score, flag_id from review_sources order by created_at, id`,
  ).toMatchObject([
    { source: "flag", reason: "spam", detail: "An advert.", score: 2, flag_id: flagId },
    { source: "flag", reason: "other", score: 1 },
  ]);
  expect(await recorded("content.flagged")).toHaveLength(2);
});

test("everything that can be read can be flagged, and the item knows whose it is and where", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  const thread = await anAskedThread();
  const answer = await aGivenAnswer(thread.number);
  const someone = await aMember({ avatarKey: "ab/cd.webp", bio: "Buy gold." });
  const targets = [
    ["idea", idea.id, idea.author.id],
    ["comment", comment.id, comment.author.id],
    ["thread", thread.id, thread.author.id],
    ["post", answer.id, answer.author.id],
    ["profile", someone.id, someone.id],
    ["picture", someone.id, someone.id],
  ] as const;
  for (const [kind, id, authorId] of targets) {
    const item = await aFlaggedItem(kind, id);
    const [row] =
      await sql`select author_id, category_id is not null as placed, language from review_items where id = ${item.id}`;
    const placed = kind !== "profile" && kind !== "picture";
    expect(row).toEqual({ author_id: authorId, placed, language: placed ? "en" : null });
  }
});

test("one's own, what one cannot read, and the same thing twice are refused", async () => {
  const idea = await aPostedIdea();
  const target = { kind: "idea" as const, id: idea.id, ...flag };
  await expect(flagContent(db, idea.author, target)).rejects.toMatchObject({ code: "own_content" });
  const me = await aMember();
  await flagContent(db, me, target);
  await expect(flagContent(db, me, target)).rejects.toMatchObject({ code: "already_flagged" });
  await sql`update ideas set visibility = 'hidden'`;
  await expect(flagContent(db, await aMember(), target)).rejects.toMatchObject({ code: "no_such_content" });
  const thread = await aThread({ visibility: "circle" });
  const post = await aPost({ threadId: thread.id });
  const inCircle = { kind: "post" as const, id: post.id, ...flag };
  await expect(flagContent(db, me, inCircle)).rejects.toMatchObject({ code: "no_such_content" });
  await flagContent(db, await aMember({ tier: "gold" }), inCircle);
});

test("who may not write may not flag", async () => {
  const idea = await aPostedIdea();
  const target = { kind: "idea" as const, id: idea.id, ...flag };
  await expect(flagContent(db, await aMember({ verified: false }), target)).rejects.toMatchObject({
    code: "verify_email_first",
  });
  await expect(flagContent(db, await aMember({ restriction: "read_only" }), target)).rejects.toMatchObject({
    code: "restricted",
  });
});

test("clicking twice at once is one flag", async () => {
  const idea = await aPostedIdea();
  const me = await aMember();
  const clicks = await Promise.allSettled(
    [1, 2, 3].map(() => flagContent(db, me, { kind: "idea", id: idea.id, ...flag })),
  );
  expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await sql`select 1 from flags`).toHaveLength(1);
});

test("a day has so many flags; staff at work are not held up", async () => {
  await sql`insert into screening_settings (id, limits) values (1, '{"flagsPerDay": 1}') on conflict (id) do update set limits = excluded.limits`;
  const [one, other] = [await aPostedIdea(), await aPostedIdea()];
  const me = await aMember();
  await flagContent(db, me, { kind: "idea", id: one.id, ...flag });
  await expect(flagContent(db, me, { kind: "idea", id: other.id, ...flag })).rejects.toMatchObject({
    code: "too_many",
  });
  const moderator = await aMember({ role: "moderator" });
  await flagContent(db, moderator, { kind: "idea", id: one.id, ...flag });
  await flagContent(db, moderator, { kind: "idea", id: other.id, ...flag });
});

test("at the threshold content is out of sight until somebody decides, and its author is told why", async () => {
  const thread = await anAskedThread();
  const answer = await aGivenAnswer(thread.number);
  for (let flags = 0; flags < 4; flags += 1) {
    await flagContent(db, await aMember(), { kind: "post", id: answer.id, ...flag });
  }
  await drainLog();
  expect(await itemOf("post", answer.id)).toMatchObject({ score: 8, hidden: false });
  await flagContent(db, await aMember(), { kind: "post", id: answer.id, ...flag });
  await drain();
  expect(await itemOf("post", answer.id)).toMatchObject({ hidden: true, version: 6 });
  expect(await sql`select visibility from posts`).toEqual([{ visibility: "hidden" }]);
  expect(await sql`select answer_count, state from threads`).toEqual([
    { answer_count: 0, state: "unanswered" },
  ]);
  const [act] =
    await sql`select act, reason, automated, actor_id, member_id, told_at is not null as told from moderation_acts`;
  expect(act).toEqual({
    act: "hide",
    reason: "spam",
    automated: true,
    actor_id: null,
    member_id: answer.author.id,
    told: true,
  });
  expect(await recorded("statement.due")).toMatchObject([{ memberId: answer.author.id }]);
});

test("flags sent at the same moment hide once", async () => {
  const idea = await aPostedIdea();
  const members = await Promise.all(Array.from({ length: 8 }, () => aMember()));
  await Promise.all(members.map((one) => flagContent(db, one, { kind: "idea", id: idea.id, ...flag })));
  await drain();
  expect(await sql`select act from moderation_acts`).toEqual([{ act: "hide" }]);
  expect(await recorded("idea.visibility_changed")).toEqual([{ ideaId: idea.id, visibility: "hidden" }]);
});

test("what its author deletes needs no decision; what comes back does", async () => {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  await aFlaggedItem("comment", comment.id);
  await deleteComment(db, comment.author, { number: comment.number });
  await drainLog();
  expect(await itemOf("comment", comment.id)).toMatchObject({ state: "decided" });
  expect(await sql`select upheld, decided_at is not null as decided from flags`).toEqual([
    { upheld: null, decided: true },
  ]);
  await restoreComment(db, comment.author, { number: comment.number });
  await drainLog();
  expect(await itemOf("comment", comment.id)).toMatchObject({ state: "open", version: 3 });
  expect(await sql`select decided_at from flags`).toEqual([{ decided_at: null }]);
});

test("new words and a new place change the version; the item goes along to the other category", async () => {
  const hardware = await aCategory("hardware");
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  const item = await aFlaggedItem("idea", idea.id);
  const below = await aFlaggedItem("comment", comment.id);
  const text = { title: "Quieter", body: "Better.", tags: [], language: "en" as const, number: idea.number };
  await editIdea(db, idea.author, { ...text, category: "general" });
  await editComment(db, comment.author, { number: comment.number, body: "Kinder." });
  await drainLog();
  expect(await itemOf("idea", idea.id)).toMatchObject({ id: item.id, version: 2 });
  expect(await itemOf("comment", comment.id)).toMatchObject({ id: below.id, version: 2 });
  await editIdea(db, await aMember({ role: "moderator" }), { ...text, category: "hardware" });
  await drainLog();
  expect(await itemOf("comment", comment.id)).toMatchObject({ version: 3 });
  expect(await sql`select distinct category_id from review_items`).toEqual([{ category_id: hardware }]);
});
