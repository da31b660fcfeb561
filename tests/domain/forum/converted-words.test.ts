import { expect, test } from "vitest";
import { GUEST } from "#app/domain/core/actor.ts";
import { convertToIdea } from "#app/domain/forum/convert-to-idea.server.ts";
import { convertToQuestion } from "#app/domain/forum/convert-to-question.server.ts";
import { editPost } from "#app/domain/forum/edit-post.server.ts";
import { postEdits, threadEdits } from "#app/domain/forum/edits-queries.server.ts";
import { withdrawPost } from "#app/domain/forum/withdraw-post.server.ts";
import { withdrawThreadText } from "#app/domain/forum/withdraw-thread-text.server.ts";
import { writtenPost } from "#app/domain/forum/written-post-queries.server.ts";
import { changeVisibility } from "#app/domain/ideas/change-visibility.server.ts";
import { listNotices } from "#app/domain/notifications/notice-queries.server.ts";
import { wrongCounters } from "#tests/support/counter-check.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";

const SECRET = "The code is 4711.";

async function aConverted() {
  const agent = await aMember({ role: "admin" });
  const thread = await anAskedThread({ body: SECRET });
  const post = await aGivenAnswer(thread.number, undefined, { body: `Yes. ${SECRET}` });
  await editPost(db, post.author, { number: post.number, body: `No. ${SECRET}` });
  await drain();
  const idea = await convertToIdea(db, agent, { number: thread.number, category: "general" });
  return { agent, thread, post, idea };
}

const held = async () => {
  const rows = await sql<{ word: string }[]>`
    select source as word from idea_texts union all select html from idea_texts union all select source from idea_comments
    union all select html from idea_comments union all select source from idea_comment_revisions
    union all select source from idea_revisions union all select excerpt from ideas
    union all select source from thread_texts union all select source from posts union all select source from forum_revisions`;
  return rows.filter(({ word }) => word.includes("4711")).length;
};

test("what became an idea is read there only, also its history", async () => {
  const { thread, post } = await aConverted();
  await expect(threadEdits(sql, GUEST, thread.number)).rejects.toMatchObject({ code: "no_such_thread" });
  await expect(postEdits(sql, GUEST, post.number)).rejects.toMatchObject({ code: "no_such_post" });
  expect(await writtenPost(sql, GUEST, post.number)).toMatchObject({ source: "", html: "" });
});

test("a notice of it says nothing that the idea may have taken back, and nothing once the idea is hidden", async () => {
  const { agent, thread, idea } = await aConverted();
  const told = async () =>
    (await listNotices(sql, thread.author)).items.filter(({ kind }) => kind === "answer");
  expect(await told()).toMatchObject([{ title: "The lamp blinks red", excerpt: "" }]);
  await changeVisibility(db, agent, { number: idea.number, visibility: "hidden" });
  expect(await told()).toMatchObject([{ title: null, excerpt: "" }]);
});

test("words withdrawn from a question that was an idea once are nowhere any more", async () => {
  const { agent, thread, post, idea } = await aConverted();
  await convertToQuestion(db, agent, { number: idea.number, category: "general" });
  expect(await held()).toBeGreaterThan(4);
  await withdrawPost(db, agent, { postId: post.id, reason: "private" });
  await withdrawThreadText(db, agent, { threadId: thread.id, reason: "private", title: "A lamp" });
  expect(await held()).toBe(0);
  expect(await sql`select title, slug from ideas`).toMatchObject([{ title: "A lamp", slug: "a-lamp" }]);
  expect(await wrongCounters()).toEqual([]);
});

test("nothing is withdrawn from what is an idea now, where it would still be read", async () => {
  const { agent, thread, post } = await aConverted();
  const how = { reason: "withdrawn" } as const;
  for (const act of [
    withdrawThreadText(db, agent, { threadId: thread.id, ...how }),
    withdrawPost(db, agent, { postId: post.id, ...how }),
  ])
    await expect(act).rejects.toMatchObject({ code: "thread_converted" });
});
