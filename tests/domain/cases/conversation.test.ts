import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addCaseNote } from "#app/domain/cases/add-case-note.server.ts";
import { answerInPublic } from "#app/domain/cases/answer-in-public.server.ts";
import { assignCase, takeCase } from "#app/domain/cases/assign-case.server.ts";
import { letCaseWait } from "#app/domain/cases/let-case-wait.server.ts";
import { reopenCase } from "#app/domain/cases/reopen-case.server.ts";
import { resolveCase } from "#app/domain/cases/resolve-case.server.ts";
import { writeToCustomer } from "#app/domain/cases/write-to-customer.server.ts";
import { writeToTeam } from "#app/domain/cases/write-to-team.server.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { caseMessages, cases, helpSettings } from "#db/schema/cases.ts";
import { threads } from "#db/schema/forum.ts";
import { posts } from "#db/schema/forum-posts.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, drainLog } from "#tests/support/drain.ts";
import { aCase } from "#tests/support/factories/case.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost } from "#tests/support/factories/thread.ts";
import { mailsTo } from "#tests/support/mail.ts";
import { recorded } from "#tests/support/recorded.ts";

const now = new Date("2026-01-08T11:00:00Z");
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);
const rowOf = async (number: number) => (await db.select().from(cases).where(eq(cases.number, number)))[0]!;
const said = (caseId: string) =>
  sql<{ kind: string; step: string | null; source: string }[]>`
    select kind, step, source from case_messages where case_id = ${caseId} order by created_at, id`;
const anAgent = () => aMember({ role: "agent" });

describe("who has it", () => {
  test("an agent takes what nobody has, and is told when a colleague was quicker", async () => {
    const [ada, ben] = await Promise.all([anAgent(), anAgent()]);
    const { number, id } = await aCase();
    await takeCase(db, ada, { number });
    expect((await rowOf(number)).assigneeId).toBe(ada.id);
    expect(await recorded("case.assigned")).toEqual([{ caseId: id, assigneeId: ada.id }]);
    await expect(takeCase(db, ben, { number })).rejects.toMatchObject({ code: "case_taken" });
    await takeCase(db, ada, { number });
    expect(await recorded("case.assigned")).toHaveLength(1);
  });

  test("of two who take it at once, one has it", async () => {
    const agents = await Promise.all([anAgent(), anAgent(), anAgent()]);
    const { number } = await aCase();
    const done = await Promise.allSettled(agents.map((agent) => takeCase(db, agent, { number })));
    const winner = done.findIndex(({ status }) => status === "fulfilled");
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await rowOf(number)).assigneeId).toBe(agents[winner]!.id);
    expect(await recorded("case.assigned")).toHaveLength(1);
  });

  test("it is given to another agent, or to nobody, never to somebody who is none", async () => {
    const [ada, ben, member] = [await anAgent(), await anAgent(), await aMember()];
    const { number } = await aCase();
    await assignCase(db, ada, { number, assigneeId: ben.id });
    expect((await rowOf(number)).assigneeId).toBe(ben.id);
    await assignCase(db, ada, { number, assigneeId: null });
    expect((await rowOf(number)).assigneeId).toBeNull();
    await expect(assignCase(db, ada, { number, assigneeId: member.id })).rejects.toMatchObject({
      fields: { assigneeId: "no_such_agent" },
    });
    await expect(assignCase(db, member, { number, assigneeId: ada.id })).rejects.toMatchObject({
      code: "not_your_role",
    });
  });
});

describe("an agent's words", () => {
  test("in private reach the conversation and, once, the mailbox; the first promise is kept", async () => {
    const agent = await anAgent();
    const { number, id, customer, resolveDueAt } = await aCase();
    await writeToCustomer(db, agent, { number, body: "Hold the **button**.", now });
    expect(await rowOf(number)).toMatchObject({
      firstAnsweredAt: now,
      assigneeId: agent.id,
      privateAt: now,
      lastMessageAt: now,
      dueAt: resolveDueAt,
      state: "open",
    });
    expect(await said(id)).toMatchObject([
      { kind: "agent", source: "Hold the **button**." },
      { kind: "step", step: "assigned" },
    ]);
    await drain();
    await drain();
    const mails = (await mailsTo(customer.email)).filter((mail) => mail.template === "case-update");
    expect(mails).toHaveLength(1);
    expect(mails[0]!.subject).toBe("Re: The lamp blinks red");
    expect(mails[0]!.text).toContain("> Hold the button.");
    expect(mails[0]!.text).toContain(`/cases/${number}`);
  });

  test("in public become an official answer, and leave a step", async () => {
    const agent = await anAgent();
    const { number, id, thread } = await aCase();
    const { postNumber } = await answerInPublic(db, agent, { number, body: "Hold it.", now });
    const [post] = await db.select().from(posts).where(eq(posts.number, postNumber));
    expect(post).toMatchObject({
      threadId: thread!.id,
      authorId: agent.id,
      officialById: agent.id,
      source: "Hold it.",
    });
    expect(await rowOf(number)).toMatchObject({
      firstAnsweredAt: now,
      assigneeId: agent.id,
      privateAt: null,
    });
    expect(await said(id)).toMatchObject([{ step: "answered_in_public" }, { step: "assigned" }]);
    await drainLog();
    expect((await rowOf(number)).firstAnsweredAt).toEqual(now);
  });

  test("as a note stay among agents: no mail, no answer", async () => {
    const agent = await anAgent();
    const { number, id, customer } = await aCase();
    await addCaseNote(db, agent, { number, body: "Sounds angry." });
    expect(await said(id)).toMatchObject([{ kind: "note", source: "Sounds angry." }]);
    expect(await rowOf(number)).toMatchObject({ firstAnsweredAt: null });
    await drain();
    expect(await mailsTo(customer.email)).toEqual([]);
    await expect(addCaseNote(db, customer, { number, body: "x" })).rejects.toMatchObject({
      code: "not_your_role",
    });
  });

  test("are refused to those who are no agents, and on what is settled", async () => {
    const agent = await anAgent();
    const { number, customer } = await aCase();
    await expect(writeToCustomer(db, customer, { number, body: "x" })).rejects.toMatchObject({
      code: "not_your_role",
    });
    await expect(writeToCustomer(db, await aMember(), { number, body: "x" })).rejects.toMatchObject({
      code: "no_such_case",
    });
    await resolveCase(db, agent, { number });
    await expect(writeToCustomer(db, agent, { number, body: "x" })).rejects.toMatchObject({
      code: "case_resolved",
    });
    const { number: threadless } = await aCase({ threadId: null });
    await expect(answerInPublic(db, agent, { number: threadless, body: "x" })).rejects.toMatchObject({
      code: "no_public_question",
    });
  });
});

describe("waiting for the customer", () => {
  test("stops the clock, and their words let it run again", async () => {
    const week = Array.from({ length: 7 }, (): [string, string][] => [["00:00", "24:00"]]);
    await db.update(helpSettings).set({ week });
    const agent = await anAgent();
    const { number, customer, resolveDueAt } = await aCase({ openedAt: now });
    await writeToCustomer(db, agent, { number, body: "Which lamp?", wait: true, now });
    expect(await rowOf(number)).toMatchObject({ state: "waiting", waitingSince: now, dueAt: null });
    await writeToTeam(db, customer, { number, body: "The red one.", now: hours(5) });
    const due = new Date(resolveDueAt.getTime() + 5 * 3_600_000);
    expect(await rowOf(number)).toMatchObject({
      state: "open",
      waitingSince: null,
      resolveDueAt: due,
      dueAt: due,
    });
  });

  test("ends also when they write in public", async () => {
    const agent = await anAgent();
    const { number, customer, thread } = await aCase();
    await writeToCustomer(db, agent, { number, body: "Which lamp?", wait: true });
    await addPost(db, customer, { number: thread!.number, body: "The red one." });
    await drainLog();
    expect(await rowOf(number)).toMatchObject({ state: "open" });
  });

  test("comes after an answer, never instead of one; and ends by hand", async () => {
    const agent = await anAgent();
    const { number, id } = await aCase();
    await expect(letCaseWait(db, agent, { number, on: true })).rejects.toMatchObject({
      code: "answer_first",
    });
    await expect(letCaseWait(db, agent, { number, on: false })).rejects.toMatchObject({
      code: "case_waits_not",
    });
    await writeToCustomer(db, agent, { number, body: "Hm." });
    await letCaseWait(db, agent, { number, on: true });
    await expect(letCaseWait(db, agent, { number, on: true })).rejects.toMatchObject({
      code: "case_waits_already",
    });
    await letCaseWait(db, agent, { number, on: false });
    expect((await said(id)).map(({ step }) => step)).toEqual([null, "assigned", "waiting", "resumed"]);
    await expect(
      letCaseWait(db, await aMember({ role: "moderator" }), { number, on: true }),
    ).rejects.toMatchObject({
      code: "no_such_case",
    });
  });
});

describe("settling", () => {
  test("gives the question back to the community and tells the customer", async () => {
    const agent = await anAgent();
    const { number, id, thread, customer } = await aCase();
    await resolveCase(db, agent, { number, now });
    expect(await rowOf(number)).toMatchObject({
      state: "resolved",
      resolvedAt: now,
      resolvedById: agent.id,
      dueAt: null,
    });
    const [question] = await db.select().from(threads).where(eq(threads.id, thread!.id));
    expect(question).toMatchObject({ escalatedAt: null, state: "unanswered" });
    expect(await recorded("case.resolved")).toEqual([
      { caseId: id, threadId: thread!.id, customerId: customer.id },
    ]);
    await drain();
    expect((await mailsTo(customer.email)).map(({ subject }) => subject)).toContain(
      "Settled: The lamp blinks red",
    );
  });

  test("is undone by the customer's next words, with a clock that starts anew", async () => {
    const agent = await anAgent();
    const { number, thread, customer, id } = await aCase({ openedAt: new Date("2025-12-01T10:00:00Z") });
    await resolveCase(db, agent, { number });
    await writeToTeam(db, customer, { number, body: "It blinks again.", now: hours(0) });
    const after = await rowOf(number);
    expect(after).toMatchObject({ state: "open", resolvedAt: null, resolvedById: null });
    expect(after.resolveDueAt.getTime()).toBeGreaterThan(now.getTime());
    const [question] = await db.select().from(threads).where(eq(threads.id, thread!.id));
    expect(question!.state).toBe("escalated");
    expect(await recorded("case.reopened")).toEqual([
      { caseId: id, threadId: thread!.id, customerId: customer.id },
    ]);
  });

  test("is undone by an agent; not while its question has another open case", async () => {
    const agent = await anAgent();
    const { number, thread, customer } = await aCase();
    await expect(reopenCase(db, agent, { number })).rejects.toMatchObject({ code: "case_open" });
    await resolveCase(db, agent, { number });
    await reopenCase(db, agent, { number });
    expect((await rowOf(number)).state).toBe("open");
    await resolveCase(db, agent, { number });
    const other = await aCase({ by: customer, threadId: thread!.id });
    await expect(reopenCase(db, agent, { number })).rejects.toMatchObject({ code: "case_already_open" });
    const { number: written } = await writeToTeam(db, customer, { number, body: "Hello?" });
    expect(written).toBe(other.number);
    expect((await rowOf(number)).state).toBe("resolved");
  });

  test("happens by itself when the asker accepts an answer, unless something was said in private", async () => {
    const agent = await anAgent();
    const [open, secret] = [await aCase(), await aCase()];
    await writeToCustomer(db, agent, { number: secret.number, body: "Your key?" });
    for (const one of [open, secret]) {
      const post = await aPost({ threadId: one.thread!.id });
      await acceptPost(db, one.customer, { number: post.number });
    }
    await drainLog();
    expect((await rowOf(open.number)).state).toBe("resolved");
    expect((await rowOf(secret.number)).state).toBe("open");
    expect((await said(secret.id)).map(({ step }) => step)).toContain("accepted_in_public");
  });

  test("an answer and the end at once: both are there, or the answer is refused", async () => {
    for (let round = 0; round < 5; round++) {
      const [ada, ben] = [await anAgent(), await anAgent()];
      const { number, id } = await aCase();
      const [answered, resolved] = await Promise.allSettled([
        writeToCustomer(db, ada, { number, body: "Wait." }),
        resolveCase(db, ben, { number }),
      ]);
      expect(resolved!.status).toBe("fulfilled");
      expect((await rowOf(number)).state).toBe("resolved");
      const words = (await said(id)).filter(({ kind }) => kind === "agent");
      expect(words).toHaveLength(answered!.status === "fulfilled" ? 1 : 0);
      if (answered!.status === "rejected") expect(answered!.reason).toMatchObject({ code: "case_resolved" });
    }
  });
});

test("nobody else's case is there for a customer", async () => {
  const { number } = await aCase();
  await expect(writeToTeam(db, await aMember(), { number, body: "x" })).rejects.toMatchObject({
    code: "no_such_case",
  });
  expect(await db.select().from(caseMessages)).toEqual([]);
});
