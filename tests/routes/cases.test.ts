import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { resolveCase } from "#app/domain/cases/resolve-case.server.ts";
import { loader as ownCases } from "#app/routes/cases._index.tsx";
import { action as ownAct, loader as ownCase } from "#app/routes/cases.$number._index.tsx";
import { action as upload } from "#app/routes/cases.$number.files.ts";
import { action as openByHand, loader as openPage } from "#app/routes/forum.$ref.case.tsx";
import { action as move, loader as movePage } from "#app/routes/forum.$ref.private.tsx";
import { loader as desk } from "#app/routes/service._index.tsx";
import { action as act, loader as agentCase } from "#app/routes/service.cases.$number.tsx";
import { caseMessages, cases } from "#db/schema/cases.ts";
import { call } from "#tests/support/call.ts";
import { db } from "#tests/support/database.ts";
import { aCase } from "#tests/support/factories/case.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const anAgent = () => aMember({ role: "agent" });
const rowOf = async (number: number) => (await db.select().from(cases).where(eq(cases.number, number)))[0]!;
type DeskBody = { page: { items: { title: string }[]; next: string | null } };
const titles = (body: DeskBody) => body.page.items.map(({ title }) => title);
const hour = (n: number) => new Date(Date.now() + n * 3_600_000);

describe("the desk", () => {
  test("shows what is late first, then what is due, then what waits", async () => {
    const agent = await anAgent();
    await aCase({ title: "Due tomorrow", firstAnswerDueAt: hour(20) });
    await aCase({ title: "Late", firstAnswerDueAt: hour(-2) });
    await aCase({ title: "Waiting", state: "waiting", waitingSince: hour(-3), firstAnsweredAt: hour(-4) });
    await aCase({ title: "Mine", assigneeId: agent.id, firstAnswerDueAt: hour(1) });
    await aCase({ title: "Settled", state: "resolved", resolvedAt: hour(-1) });
    const tab = async (name: string) =>
      titles((await call(desk, { url: `/service?tab=${name}`, as: agent })).body);
    expect(await tab("open")).toEqual(["Late", "Mine", "Due tomorrow", "Waiting"]);
    expect(await tab("mine")).toEqual(["Mine"]);
    expect(await tab("unassigned")).toEqual(["Late", "Due tomorrow", "Waiting"]);
    expect(await tab("late")).toEqual(["Late"]);
    expect(await tab("waiting")).toEqual(["Waiting"]);
    expect(await tab("resolved")).toEqual(["Settled"]);
    const { body } = await call(desk, { url: "/service", as: agent });
    expect(body).toMatchObject({
      tab: "mine",
      counts: { mine: 1, unassigned: 3, open: 4, late: 1, waiting: 1 },
    });
  });

  test("goes on page by page, from what is due to what waits, and takes no nonsense for a place", async () => {
    const agent = await anAgent();
    const by = await aMember();
    for (let n = 0; n < 35; n++) await aCase({ by, title: `Due ${n}`, firstAnswerDueAt: hour(n + 1) });
    for (let n = 0; n < 30; n++) {
      await aCase({
        by,
        title: `Waits ${n}`,
        state: "waiting",
        waitingSince: hour(-1),
        firstAnsweredAt: hour(-2),
      });
    }
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page: { body: DeskBody } = await call(desk, {
        url: `/service?tab=open&after=${after}`,
        as: agent,
      });
      seen.push(...titles(page.body));
      after = page.body.page.next;
    }
    expect(seen).toEqual([
      ...Array.from({ length: 35 }, (_, n) => `Due ${n}`),
      ...Array.from({ length: 30 }, (_, n) => `Waits ${n}`),
    ]);
    const nonsense = btoa(JSON.stringify(["'; drop", 1]));
    expect((await call(desk, { url: `/service?tab=open&after=${nonsense}`, as: agent })).status).toBe(200);
  });

  test("lets a case be taken in place", async () => {
    const agent = await anAgent();
    const { number } = await aCase();
    const params = { number: String(number) };
    const form = { act: "take", next: "/service?tab=open" };
    const taken = await call(act, { url: `/service/cases/${number}`, params, as: agent, form });
    expect(taken).toMatchObject({ status: 302, location: "/service?tab=open" });
    expect((await rowOf(number)).assigneeId).toBe(agent.id);
    const late = await call(act, { url: `/service/cases/${number}`, params, as: await anAgent(), form });
    expect(late).toMatchObject({ status: 422, body: { errors: { form: "case_taken" } } });
  });
});

describe("a case, for an agent", () => {
  test("shows the public question, the conversation, the customer and what may be done", async () => {
    const agent = await anAgent();
    const { number, thread, customer } = await aCase();
    await aPost({ threadId: thread!.id, body: "Have you tried turning it off?" });
    const { body } = await call(agentCase, { url: "", params: { number: String(number) }, as: agent });
    expect(body).toMatchObject({
      of: {
        number,
        customer: { name: customer.displayName },
        contact: null,
        can: { answer: true, answerInPublic: true, wait: false, resume: false, reopen: false },
      },
      side: { title: "The lamp blinks red", answers: [{ html: "<p>Have you tried turning it off?</p>\n" }] },
      conversation: { messages: [], earlier: null },
    });
  });

  test("takes words for the public, the customer or the team; refused ones come back with what was typed", async () => {
    const agent = await anAgent();
    const { number, id } = await aCase();
    const write = (form: Record<string, string>) =>
      call(act, { url: "", params: { number: String(number) }, as: agent, form: { act: "write", ...form } });
    expect(await write({ to: "private", body: " " })).toMatchObject({
      status: 422,
      body: { errors: { body: "required" } },
    });
    const leak = "See ![x](/uploads/private/0123.webp)";
    expect(await write({ to: "public", body: leak })).toMatchObject({
      status: 422,
      body: { errors: { body: "private_file" }, values: { body: leak } },
    });
    for (const to of ["note", "private", "public"])
      expect((await write({ to, body: `For ${to}.` })).status).toBe(302);
    const said = await db
      .select()
      .from(caseMessages)
      .where(eq(caseMessages.caseId, id))
      .orderBy(caseMessages.id);
    expect(said.filter(({ kind }) => kind !== "step")).toMatchObject([
      { kind: "note", source: "For note." },
      { kind: "agent", source: "For private." },
    ]);
    await resolveCase(db, agent, { number });
    expect(await write({ to: "private", body: "Too late." })).toMatchObject({
      status: 422,
      body: { errors: { form: "case_resolved" }, values: { body: "Too late." } },
    });
  });

  test("is opened by hand from any thread, once", async () => {
    const agent = await anAgent();
    const thread = await aThread();
    const params = { ref: thread.ref };
    expect((await call(openPage, { url: "", params, as: agent })).body.thread.title).toBe(thread.title);
    const opened = await call(openByHand, { url: "", params, as: agent, form: { note: "Angry." } });
    const again = await call(openByHand, { url: "", params, as: agent, form: { note: "" } });
    expect(opened.location).toMatch(/^\/service\/cases\/\d+$/);
    expect(again.location).toBe(opened.location);
  });

  test("takes what is confidential out of the public", async () => {
    const agent = await anAgent();
    const thread = await aThread({ body: "My key is 42." });
    const post = await aPost({ threadId: thread.id, body: "Mine is 43." });
    const params = { ref: thread.ref };
    expect((await call(movePage, { url: "/x", params, as: agent })).body.html).toContain("42");
    const url = `/x?answer=${post.number}`;
    expect((await call(movePage, { url, params, as: agent })).body.html).toContain("43");
    const other = await aThread();
    expect((await call(movePage, { url, params: { ref: other.ref }, as: agent })).status).toBe(404);
    const moved = await call(move, { url: "", params, as: agent, form: { note: "", title: "A key" } });
    expect(moved.location).toMatch(/^\/service\/cases\/\d+$/);
    expect((await call(movePage, { url: "/x", params, as: agent })).status).toBe(404);
    const again = await call(move, { url: "", params, as: agent, form: { note: "" } });
    expect(again).toMatchObject({ status: 422, body: { errors: { form: "words_gone" } } });
  });
});

describe("a case, for its customer", () => {
  test("is listed, read without notes and inner steps, and answered", async () => {
    const agent = await anAgent();
    const { number, customer } = await aCase();
    const params = { number: String(number) };
    const acts: Record<string, string>[] = [
      { act: "write", to: "note", body: "Sounds angry." },
      { act: "write", to: "private", body: "Which lamp?", wait: "1" },
      { act: "assign", assigneeId: "" },
    ];
    for (const form of acts) {
      await call(act, { url: "", params, as: agent, form });
    }
    const list = await call(ownCases, { url: "/cases", as: customer });
    expect(list.body.page.items).toMatchObject([{ number, yourTurn: true, state: "waiting" }]);
    const { body } = await call(ownCase, { url: "/x", params, as: customer });
    expect(
      body.conversation.messages.map((one: { kind: string; step: string }) => one.step ?? one.kind),
    ).toEqual(["agent", "assigned", "waiting"]);
    const sent = await call(ownAct, {
      url: "",
      params,
      as: customer,
      form: { act: "write", body: "The red one." },
    });
    expect(sent).toMatchObject({ status: 302, location: `/cases/${number}` });
    expect((await rowOf(number)).state).toBe("open");
  });

  test("is nobody else's", async () => {
    const { number } = await aCase();
    const [stranger, moderator] = [await aMember(), await aMember({ role: "moderator" })];
    const params = { number: String(number) };
    for (const as of [stranger, moderator]) {
      expect((await call(ownCase, { url: "/x", params, as })).status).toBe(404);
      const form = { file: new File(["x"], "log.txt", { type: "text/plain" }) };
      const sent = await call(upload, { url: "", params, as, form, headers: { accept: "application/json" } });
      expect(sent.status).toBe(404);
    }
    expect((await call(ownCases, { url: "/cases", as: stranger })).body.page.items).toEqual([]);
  });

  test("takes a file for its participants, with words or before them", async () => {
    const { number, customer, id } = await aCase();
    const params = { number: String(number) };
    const headers = { accept: "application/json" };
    const file = () => new File(["it blinked"], "log.txt", { type: "text/plain" });
    const sent = await call(upload, { url: "", params, as: customer, form: { file: file() }, headers });
    expect(sent.body.markdown).toMatch(/^\[log\.txt\]\(\/uploads\/private\/[0-9a-f]{32}\.bin\)$/);
    const form = { act: "write", body: "See the log.", image: file() };
    expect((await call(ownAct, { url: "", params, as: customer, form })).status).toBe(302);
    const [message] = await db.select().from(caseMessages).where(eq(caseMessages.caseId, id));
    expect(message!.source).toMatch(/^See the log\.\n\n\[log\.txt\]\(\/uploads\/private\//);
  });

  test("asks for a decision on the summary", async () => {
    const agent = await anAgent();
    const { number, customer } = await aCase();
    await resolveCase(db, agent, { number, summary: "It was the battery." });
    const params = { number: String(number) };
    const { body } = await call(ownCase, { url: "/x", params, as: customer });
    expect(body).toMatchObject({
      of: { can: { reactToSummary: true, withdraw: true } },
      summaryHtml: "<p>It was the battery.</p>\n",
    });
    const long = { act: "accept", addition: "x".repeat(2001) };
    expect(await call(ownAct, { url: "", params, as: customer, form: long })).toMatchObject({
      status: 422,
      body: { errors: { addition: "too_long" } },
    });
    expect((await call(ownAct, { url: "", params, as: customer, form: { act: "accept" } })).status).toBe(302);
    expect(await call(ownAct, { url: "", params, as: customer, form: { act: "accept" } })).toMatchObject({
      status: 422,
      body: { errors: { form: "summary_not_proposed" } },
    });
  });
});
