import { describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { composeNotice, type NoticeReason } from "#app/domain/notifications/compose-notice.server.ts";
import { listNotices, noticeTarget } from "#app/domain/notifications/notice-queries.server.ts";
import { consumeBatch, sequenceEvents } from "#app/jobs/event-log.server.ts";
import { notifyConsumer } from "#app/jobs/notify-consumer.server.ts";
import { newId } from "#db/ids.ts";
import { articleOrigins } from "#db/schema/faq.ts";
import { threadFollows, threadSteps } from "#db/schema/forum.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const consume = async () => {
  await sequenceEvents(sql);
  while (await consumeBatch(db, notifyConsumer));
};
const follow = (threadId: string, ...people: { id: string }[]) =>
  db.insert(threadFollows).values(people.map(({ id }) => ({ threadId, memberId: id })));
const told = async () =>
  Object.fromEntries(
    (await sql<{ id: string; kind: string }[]>`select member_id as id, kind from notices`).map(
      ({ id, kind }) => [id, kind],
    ),
  );
const mailReasons = () =>
  sql<{ id: string; values: NoticeReason }[]>`select member_id as id, values from mails order by created_at`;

async function aStep(threadId: string, kind: "needs_info" | "locked" | "duplicate", more: object = {}) {
  const id = newId();
  await db.insert(threadSteps).values({ id, threadId, kind, note: "Which model is it?", ...more });
  return id;
}

describe("who hears of a question", () => {
  test("followers hear of an answer, who is mentioned hears of that, the writer of nothing", async () => {
    const [asker, helper, follower, named] = await Promise.all([aMember(), aMember(), aMember(), aMember()]);
    const thread = await aThread({ by: asker });
    await follow(thread.id, asker, helper, follower);
    const post = await aPost({ threadId: thread.id, by: helper });
    await recordEvent(db, helper, "post.added", {
      threadId: thread.id,
      postId: post.id,
      authorId: helper.id,
      mentionedIds: [named.id],
    });
    await consume();
    expect(await told()).toEqual({ [asker.id]: "answer", [follower.id]: "answer", [named.id]: "mention" });
    const { items } = await listNotices(sql, asker);
    expect(items).toMatchObject([
      { kind: "answer", about: "thread", title: thread.title, excerpt: "Hold the button for five seconds." },
    ]);
    expect(await noticeTarget(sql, asker, items[0]!.id)).toBe(`/answers/${post.number}`);
    const reasons = await mailReasons();
    const mail = await composeNotice(sql, asker.id, reasons.find(({ id }) => id === asker.id)!.values);
    expect(mail).toMatchObject({
      values: { title: thread.title, path: `/answers/${post.number}`, kind: "answer" },
    });
  });

  test("an answer deleted before the mail leaves is not mailed, and only the fact stays in the list", async () => {
    const [asker, helper] = await Promise.all([aMember(), aMember()]);
    const thread = await aThread({ by: asker });
    await follow(thread.id, asker);
    const post = await aPost({ threadId: thread.id, by: helper });
    await recordEvent(db, helper, "post.added", {
      threadId: thread.id,
      postId: post.id,
      authorId: helper.id,
      mentionedIds: [],
    });
    await consume();
    await sql`update posts set deleted_at = now() where id = ${post.id}`;
    const [mail] = await mailReasons();
    expect(await composeNotice(sql, asker.id, mail!.values)).toBeNull();
    expect((await listNotices(sql, asker)).items).toMatchObject([{ title: null, excerpt: "" }]);
  });

  test("an accepted answer is news to its writer and to the followers", async () => {
    const [asker, helper, follower] = await Promise.all([aMember(), aMember(), aMember()]);
    const thread = await aThread({ by: asker });
    await follow(thread.id, asker, helper, follower);
    const post = await aPost({ threadId: thread.id, by: helper });
    await sql`update threads set accepted_post_id = ${post.id}, state = 'solved' where id = ${thread.id}`;
    await recordEvent(db, asker, "post.accepted", {
      threadId: thread.id,
      postId: post.id,
      authorId: helper.id,
      stepId: newId(),
      byAsker: true,
    });
    await consume();
    expect(await told()).toEqual({ [helper.id]: "solution", [follower.id]: "solution" });
    expect((await listNotices(sql, helper)).items).toMatchObject([{ own: true }]);
    expect((await listNotices(sql, follower)).items).toMatchObject([{ own: false }]);
  });

  test("the asker hears what is missing, in the words of who asks, and is asked once whether it is solved", async () => {
    const [asker, helper] = await Promise.all([aMember(), aMember()]);
    const thread = await aThread({ by: asker, needsInfoAt: new Date() });
    const stepId = await aStep(thread.id, "needs_info");
    await recordEvent(db, helper, "thread.info_requested", { threadId: thread.id, stepId });
    await consume();
    expect((await listNotices(sql, asker)).items).toMatchObject([
      { kind: "needs_info", excerpt: "Which model is it?" },
    ]);

    const answered = await aThread({ by: asker, answeredAt: new Date() });
    await recordEvent(db, SYSTEM, "thread.nudged", { threadId: answered.id });
    await consume();
    expect((await listNotices(sql, asker)).items[0]).toMatchObject({
      kind: "still_open",
      title: answered.title,
    });
  });

  test("a repeat names the question it repeats; an old thread is locked without a word", async () => {
    const [asker, staff] = await Promise.all([aMember(), aMember({ role: "moderator" })]);
    const [first, second] = [await aThread({ title: "The first one" }), await aThread({ by: asker })];
    const stepId = await aStep(second.id, "duplicate", { otherThreadId: first.id });
    await recordEvent(db, staff, "thread.marked_duplicate", { threadId: second.id, ofId: first.id, stepId });
    await sql`update threads set locked_at = now(), state = 'locked' where id = ${first.id}`;
    await recordEvent(db, SYSTEM, "thread.locked", {
      threadId: first.id,
      stepId: await aStep(first.id, "locked"),
      reason: "old",
    });
    await consume();
    expect(await told()).toEqual({ [asker.id]: "moved" });
    expect((await listNotices(sql, asker)).items).toMatchObject([
      { step: "duplicate", otherTitle: "The first one" },
    ]);
  });

  test("a question that became an idea is told of as the idea", async () => {
    const [asker, staff, follower] = await Promise.all([
      aMember(),
      aMember({ role: "moderator" }),
      aMember(),
    ]);
    const [idea, thread] = [await anIdea({ by: asker }), await aThread({ by: asker })];
    await follow(thread.id, follower);
    await sql`update threads set converted_idea_id = ${idea.id} where id = ${thread.id}`;
    await recordEvent(db, staff, "thread.converted", { threadId: thread.id, ideaId: idea.id, to: "idea" });
    await consume();
    expect(await told()).toEqual({ [asker.id]: "moved", [follower.id]: "moved" });
    const [notice] = (await listNotices(sql, follower)).items;
    expect(notice).toMatchObject({ about: "idea", title: idea.title });
    expect(await noticeTarget(sql, follower, notice!.id)).toBe(`/ideas/${idea.ref}`);
  });
});

test("who is credited hears once when the article can be read", async () => {
  const [helper, editor] = await Promise.all([aMember(), aMember({ role: "agent" })]);
  const article = await anArticle({ title: "Blinking lamps" });
  const thread = await aThread();
  await db
    .insert(articleOrigins)
    .values({ articleId: article.id, threadId: thread.id, creditedId: helper.id });
  const published = { articleId: article.id, revisionId: newId(), language: "en", first: true, major: true };
  await recordEvent(db, editor, "article.published", published);
  await consume();
  await recordEvent(db, editor, "article.published", { ...published, language: "fr" });
  await consume();
  const { items } = await listNotices(sql, helper);
  expect(items).toMatchObject([{ kind: "article", about: "article", title: "Blinking lamps" }]);
  expect(await noticeTarget(sql, helper, items[0]!.id)).toBe(`/help/articles/${article.ref}`);
});
