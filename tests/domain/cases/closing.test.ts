import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { moveToPrivate } from "#app/domain/cases/move-to-private.server.ts";
import { publishDueSummaries } from "#app/domain/cases/publish-due-summaries.server.ts";
import { acceptSummary, withdrawComplaint } from "#app/domain/cases/react-to-summary.server.ts";
import { reopenCase } from "#app/domain/cases/reopen-case.server.ts";
import { resolveCase } from "#app/domain/cases/resolve-case.server.ts";
import type { Storage } from "#app/domain/community/storage.ts";
import { newId } from "#db/ids.ts";
import { caseMessages, cases } from "#db/schema/cases.ts";
import { uploads } from "#db/schema/community.ts";
import { threadSteps, threads, threadTexts } from "#db/schema/forum.ts";
import { posts, threadComments } from "#db/schema/forum-posts.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aCase } from "#tests/support/factories/case.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";
import { mailsTo } from "#tests/support/mail.ts";
import { recorded } from "#tests/support/recorded.ts";

const DAY = 86_400_000;
const now = new Date("2026-01-08T11:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * DAY);
const rowOf = async (number: number) => (await db.select().from(cases).where(eq(cases.number, number)))[0]!;
const allPosts = (threadId: string) =>
  db.select().from(posts).where(eq(posts.threadId, threadId)).orderBy(posts.number);
const threadOf = async (id: string) => (await db.select().from(threads).where(eq(threads.id, id)))[0]!;
const textOf = async (id: string) =>
  (await db.select().from(threadTexts).where(eq(threadTexts.threadId, id)))[0]!;
const anAgent = () => aMember({ role: "agent" });

async function aProposal() {
  const agent = await anAgent();
  const one = await aCase();
  await resolveCase(db, agent, { number: one.number, summary: "It was the **battery**.", now });
  return { ...one, agent, threadId: one.thread!.id };
}

describe("a proposed summary", () => {
  test("is told to the customer, once, and is not public yet", async () => {
    const { number, threadId, customer } = await aProposal();
    expect(await rowOf(number)).toMatchObject({
      state: "resolved",
      summaryState: "proposed",
      summaryProposedAt: now,
    });
    expect(await allPosts(threadId)).toEqual([]);
    await drain();
    const mails = (await mailsTo(customer.email)).filter(({ template }) => template === "case-update");
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain("> It was the battery.");
    expect(mails[0]!.text).toContain("7 days");
  });

  test("accepted: an official answer, the solution, with the customer's own words under it", async () => {
    const { number, threadId, customer, agent } = await aProposal();
    await acceptSummary(db, customer, { number, addition: "They were quick.", now: later(1) });
    const [post] = await allPosts(threadId);
    expect(post).toMatchObject({
      authorId: agent.id,
      officialById: agent.id,
      source: "It was the **battery**.",
    });
    expect(await threadOf(threadId)).toMatchObject({
      acceptedPostId: post!.id,
      acceptedById: customer.id,
      state: "solved",
    });
    expect(await db.select().from(threadComments)).toMatchObject([
      { postId: post!.id, authorId: customer.id, source: "They were quick." },
    ]);
    expect(await rowOf(number)).toMatchObject({
      summaryState: "published",
      summaryPostId: post!.id,
      customerAddition: "They were quick.",
    });
    await expect(acceptSummary(db, customer, { number })).rejects.toMatchObject({
      code: "summary_not_proposed",
    });
  });

  test("published as it is after seven days, once, and as nobody's solution", async () => {
    const { number, threadId } = await aProposal();
    expect(await publishDueSummaries({ db, sql }, later(6.9))).toBe(0);
    const done = await Promise.all([
      publishDueSummaries({ db, sql }, later(7)),
      publishDueSummaries({ db, sql }, later(7)),
    ]);
    expect(done[0]! + done[1]!).toBe(1);
    expect(await allPosts(threadId)).toHaveLength(1);
    expect(await threadOf(threadId)).toMatchObject({ acceptedPostId: null, state: "answered" });
    expect((await rowOf(number)).summaryState).toBe("published");
  });

  test("is off the table when the case is opened again, or its question takes no answers", async () => {
    const { number, agent, threadId } = await aProposal();
    await reopenCase(db, agent, { number });
    expect((await rowOf(number)).summaryState).toBe("withdrawn");
    await resolveCase(db, agent, { number, summary: "It was the plug.", now });
    await db
      .update(threads)
      .set({ lockedAt: now, lockReason: "staff", state: "locked" })
      .where(eq(threads.id, threadId));
    expect(await publishDueSummaries({ db, sql }, later(8))).toBe(0);
    expect(await rowOf(number)).toMatchObject({ summaryState: "withdrawn", state: "resolved" });
    expect(await allPosts(threadId)).toEqual([]);
  });

  test("is the customer's alone to answer, and there is none without a public question", async () => {
    const { number, agent } = await aProposal();
    await expect(acceptSummary(db, agent, { number })).rejects.toMatchObject({ code: "not_yours" });
    await expect(acceptSummary(db, await aMember(), { number })).rejects.toMatchObject({
      code: "no_such_case",
    });
    const threadless = await aCase({ threadId: null });
    await expect(resolveCase(db, agent, { number: threadless.number, summary: "x" })).rejects.toMatchObject({
      code: "no_public_question",
    });
  });

  test("accepted by the customer and published by the clock at once, is one answer", async () => {
    const { number, threadId, customer } = await aProposal();
    await Promise.allSettled([
      acceptSummary(db, customer, { number, now: later(7) }),
      publishDueSummaries({ db, sql }, later(7)),
    ]);
    expect(await allPosts(threadId)).toHaveLength(1);
  });
});

describe("the original complaint", () => {
  test("is taken back by its author: a gap that says so, and the summary remains", async () => {
    const { number, threadId, customer } = await aProposal();
    await withdrawComplaint(db, customer, { number, now: later(1) });
    expect(await textOf(threadId)).toMatchObject({ source: "", goneReason: "withdrawn", goneAt: later(1) });
    expect(await allPosts(threadId)).toMatchObject([{ source: "It was the **battery**." }]);
    const steps = await db.select({ kind: threadSteps.kind }).from(threadSteps);
    expect(steps.map(({ kind }) => kind)).toContain("withdrawn");
    expect(await recorded("thread.withdrawn")).toEqual([{ threadId, postId: null, reason: "withdrawn" }]);
    await withdrawComplaint(db, customer, { number });
    expect(await recorded("thread.withdrawn")).toHaveLength(1);
  });

  test("stays where nothing was settled in public", async () => {
    const { number, customer } = await aCase();
    await expect(withdrawComplaint(db, customer, { number })).rejects.toMatchObject({
      code: "summary_not_proposed",
    });
  });
});

/** A storage in memory. */
function aStorage(files: Record<string, string>) {
  const kept = new Map(Object.entries(files).map(([key, text]) => [key, new TextEncoder().encode(text)]));
  const storage: Storage = {
    put: async (key, bytes) => void kept.set(key, new Uint8Array(bytes)),
    get: async (key) => kept.get(key) ?? null,
    remove: async (key) => void kept.delete(key),
  };
  return { storage, keys: () => [...kept.keys()] };
}

describe("moved to private", () => {
  const key = `ab/${"c".repeat(32)}.webp`;

  test("a question's text, its title and its pictures leave the public and open a case", async () => {
    const agent = await anAgent();
    const author = await aMember();
    const thread = await aThread({
      by: author,
      title: "My card 4242",
      body: `My number is 4242. ![card](/uploads/${key})`,
    });
    await db.insert(uploads).values({
      id: newId(),
      ownerId: thread.author.id,
      kind: "attachment",
      storageKey: key,
      mime: "image/webp",
      bytes: 4,
      width: 1,
      height: 1,
    });
    const { storage, keys } = aStorage({ [key]: "card" });
    const { caseNumber } = await moveToPrivate(db, storage, agent, {
      number: thread.number,
      title: "A payment",
      note: "Card details.",
      now,
    });
    expect(await textOf(thread.id)).toMatchObject({
      source: "",
      html: "",
      goneReason: "private",
      goneAt: now,
    });
    expect(await threadOf(thread.id)).toMatchObject({ title: "A payment", excerpt: "", state: "escalated" });
    const one = await rowOf(caseNumber);
    expect(one).toMatchObject({
      reason: "agent",
      privateAt: now,
      customerId: thread.author.id,
      assigneeId: agent.id,
    });
    const [message] = await db.select().from(caseMessages).where(eq(caseMessages.kind, "moved"));
    const [moved] = keys();
    expect(keys()).toEqual([expect.stringMatching(/^private\/[0-9a-f]{32}\.webp$/)]);
    expect(message).toMatchObject({
      authorId: thread.author.id,
      source: `My number is 4242. ![card](/uploads/${moved})`,
    });
    expect(await db.select().from(uploads)).toMatchObject([{ storageKey: moved, caseId: one.id }]);
    const steps = await db.select().from(threadSteps).where(eq(threadSteps.kind, "made_private"));
    expect(steps).toMatchObject([{ actorId: agent.id, note: "Card details." }]);
    await drain();
    const mails = (await mailsTo(author.email)).filter(({ template }) => template === "case-update");
    expect(mails.map(({ subject }) => subject)).toContain("Moved to a private conversation: My card 4242");
    expect(mails.map(({ text }) => text).join()).not.toContain("4242.");
  });

  test("an answer goes into the case there is", async () => {
    const agent = await anAgent();
    const { number, thread } = await aCase();
    const post = await aPost({ threadId: thread!.id, by: thread!.author, body: "My key is 123." });
    const { storage } = aStorage({});
    const moved = await moveToPrivate(db, storage, agent, {
      number: thread!.number,
      answer: post.number,
      now,
    });
    expect(moved.caseNumber).toBe(number);
    expect(await allPosts(thread!.id)).toMatchObject([
      { source: "", goneReason: "private", deletedById: agent.id },
    ]);
    expect(await db.select().from(caseMessages).where(eq(caseMessages.kind, "moved"))).toMatchObject([
      { source: "My key is 123.", fromPostId: post.id },
    ]);
    const again = moveToPrivate(db, storage, agent, { number: thread!.number, answer: post.number, now });
    await expect(again).rejects.toMatchObject({ code: "words_gone" });
    const foreign = await aPost({ threadId: (await aThread()).id });
    await expect(
      moveToPrivate(db, storage, agent, { number: thread!.number, answer: foreign.number }),
    ).rejects.toMatchObject({ code: "no_such_post" });
  });

  test("is for agents", async () => {
    const thread = await aThread();
    const { storage } = aStorage({});
    await expect(moveToPrivate(db, storage, thread.author, { number: thread.number })).rejects.toMatchObject({
      code: "not_your_role",
    });
  });
});
