import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { escalateUnanswered } from "#app/domain/cases/escalate-unanswered.server.ts";
import { openCase } from "#app/domain/cases/open-case.server.ts";
import { openCaseByHand } from "#app/domain/cases/open-case-by-hand.server.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { addPost } from "#app/domain/forum/add-post.server.ts";
import { askForEscalation } from "#app/domain/forum/ask-for-escalation.server.ts";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { caseMessages, cases, helpSettings } from "#db/schema/cases.ts";
import { threadSteps, threads } from "#db/schema/forum.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";
import { recorded } from "#tests/support/recorded.ts";

const HOUR = 3_600_000;
/** A Thursday at noon in Paris. */
const now = new Date("2026-01-08T11:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
const allCases = () => db.select().from(cases).orderBy(cases.number);
const roundTheClock = Array.from({ length: 7 }, (): [string, string][] => [["00:00", "24:00"]]);

beforeEach(async () => {
  await db.update(helpSettings).set({ week: roundTheClock });
});

describe("the clock", () => {
  test("makes a case of a question that nobody answered in time, with the promised times", async () => {
    const thread = await aThread({ createdAt: ago(25), title: "Blinks red" });
    await aThread({ createdAt: ago(23) });
    expect(await escalateUnanswered({ db, sql }, now)).toBe(1);
    const [one, ...others] = await allCases();
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      threadId: thread.id,
      customerId: thread.author.id,
      title: "Blinks red",
      reason: "unanswered",
      state: "open",
      urgent: false,
      openedAt: now,
      firstAnswerDueAt: ago(-24),
      resolveDueAt: ago(-48),
      dueAt: ago(-24),
      assigneeId: null,
    });
    const [row] = await db.select().from(threads).where(eq(threads.id, thread.id));
    expect(row).toMatchObject({ state: "escalated", escalatedAt: now });
    expect(await db.select({ kind: threadSteps.kind }).from(threadSteps)).toEqual([{ kind: "escalated" }]);
    expect(await db.select({ step: caseMessages.step }).from(caseMessages)).toEqual([{ step: "opened" }]);
    expect(await recorded("case.opened")).toEqual([
      { caseId: one!.id, threadId: thread.id, customerId: thread.author.id, reason: "unanswered" },
    ]);
    expect(await recorded("thread.escalated")).toHaveLength(1);
  });

  test("counts the hours in which the team is there", async () => {
    const office: [string, string][] = [["09:00", "17:00"]];
    await db.update(helpSettings).set({ week: [office, office, office, office, office, [], []] });
    // Since Monday at noon: 5 + 8 + 8 + 3 hours until Thursday at noon.
    await aThread({ createdAt: new Date("2026-01-05T11:00:00Z"), title: "In time" });
    await aThread({ createdAt: new Date("2026-01-05T11:00:01Z"), title: "A second too young" });
    expect(await escalateUnanswered({ db, sql }, now)).toBe(1);
    const [one] = await allCases();
    expect(one).toMatchObject({ title: "In time", dueAt: new Date("2026-01-13T11:00:00Z") });
  });

  test("leaves alone what is answered, asked for more, private, a discussion, imported, old, or was a case before", async () => {
    await aPost({ threadId: (await aThread({ createdAt: ago(30) })).id });
    await aThread({ createdAt: ago(30), needsInfoAt: ago(1) });
    await aThread({ createdAt: ago(30), visibility: "hidden" });
    await aThread({ createdAt: ago(30), kind: "discussion" });
    await aThread({ createdAt: ago(30), source: "stackexchange", sourceId: "1" });
    await aThread({ createdAt: ago(31 * 24) });
    const settled = await aThread({ createdAt: ago(40) });
    expect(await escalateUnanswered({ db, sql }, ago(10))).toBe(1);
    await db.update(cases).set({ state: "resolved" });
    await db
      .update(threads)
      .set({ state: "unanswered", escalatedAt: null })
      .where(eq(threads.id, settled.id));
    expect(await escalateUnanswered({ db, sql }, now)).toBe(0);
    expect(await allCases()).toHaveLength(1);
  });

  test("goes through more than a batch, and opens nothing twice when it runs twice at once", async () => {
    const by = await aMember();
    for (let n = 0; n < 105; n++) await aThread({ by, createdAt: ago(30 + n / 10) });
    const opened = await Promise.all([
      escalateUnanswered({ db, sql }, now),
      escalateUnanswered({ db, sql }, now),
    ]);
    expect(opened[0]! + opened[1]!).toBe(105);
    expect(await allCases()).toHaveLength(105);
    expect(await recorded("case.opened")).toHaveLength(105);
  });

  test("an answer that comes while the case is being opened wins", async () => {
    const thread = await aThread({ createdAt: ago(30) });
    await aPost({ threadId: thread.id });
    const late = db.transaction((tx) =>
      openCase(tx, SYSTEM, { threadId: thread.id, reason: "unanswered", now }),
    );
    await expect(late).rejects.toThrow();
    expect(await allCases()).toEqual([]);
  });
});

describe("urgent words", () => {
  const ask = async (title: string, body: string, language = "en") => {
    const category = await aCategory();
    const [{ slug }] = await sql<[{ slug: string }]>`select slug from categories where id = ${category}`;
    const thread = await startThread(db, await aMember(), {
      kind: "question",
      title,
      body,
      category: slug,
      tags: [],
      language: language as "en",
      product: null,
      version: null,
    });
    await drainLog();
    return thread;
  };

  test("open a case at once", async () => {
    const thread = await ask("Help", "There is SMOKE, coming out of the lamp!");
    expect(await allCases()).toMatchObject([
      { threadId: thread.id, reason: "urgent", reasonNote: "smoke", urgent: true, state: "open" },
    ]);
  });

  test("are those of the question's language, and never parts of words", async () => {
    await ask("Ma lampe", "De la fumee sort de la lampe.", "fr");
    await ask("Firewall", "The smokeless firewall blocks the bridge.");
    await ask("Feu", "Il y a smoke dans le texte.", "fr");
    expect((await allCases()).map((one) => one.reasonNote)).toEqual(["fumée"]);
  });
});

describe("people", () => {
  test("the asker calls the team after an answer that did not help", async () => {
    const thread = await aThread();
    await aPost({ threadId: thread.id });
    await askForEscalation(db, thread.author, { number: thread.number, note: "Still blinking." });
    await drainLog();
    expect(await allCases()).toMatchObject([
      { threadId: thread.id, reason: "asker", reasonNote: "Still blinking.", assigneeId: null },
    ]);
  });

  test("an agent takes a thread over and is the one to answer for it", async () => {
    const agent = await aMember({ role: "agent" });
    const thread = await aThread({ kind: "discussion" });
    const { number } = await openCaseByHand(db, agent, { number: thread.number, note: "Looks bad." });
    expect(await allCases()).toMatchObject([
      { number, reason: "agent", assigneeId: agent.id, openedById: agent.id },
    ]);
    await expect(
      openCaseByHand(db, await aMember({ role: "moderator" }), { number: thread.number, note: "" }),
    ).rejects.toMatchObject({ code: "not_your_role" });
    await expect(openCaseByHand(db, agent, { number: 999_999, note: "" })).rejects.toMatchObject({
      code: "no_such_thread",
    });
  });

  test("an agent's answer in the thread is the first answer; others' are not", async () => {
    const thread = await aThread({ createdAt: ago(30) });
    await escalateUnanswered({ db, sql }, now);
    const [before] = await allCases();
    await addPost(db, await aMember(), { number: thread.number, body: "Me too." });
    await drainLog();
    expect(await allCases()).toMatchObject([{ firstAnsweredAt: null, dueAt: before!.firstAnswerDueAt }]);
    await addPost(db, await aMember({ role: "agent" }), { number: thread.number, body: "Hold the button." });
    await drainLog();
    const [after] = await allCases();
    expect(after!.firstAnsweredAt).not.toBeNull();
    expect(after!.dueAt).toEqual(after!.resolveDueAt);
  });
});

test("however many reasons there are at once, there is one open case", async () => {
  const agents = await Promise.all(
    ["agent", "agent", "admin"].map((role) => aMember({ role: role as "agent" })),
  );
  const thread = await aThread({ createdAt: ago(30), body: "Smoke!" });
  const byHand = (agent: (typeof agents)[number]) =>
    openCaseByHand(db, agent, { number: thread.number, note: "" });
  const asked = db.transaction((tx) =>
    openCase(tx, SYSTEM, { threadId: thread.id, reason: "asker", note: "", now }),
  );
  const done = await Promise.allSettled([
    ...agents.map(byHand),
    asked,
    escalateUnanswered({ db, sql }, now),
    escalateUnanswered({ db, sql }, now),
  ]);
  expect(done.filter(({ status }) => status === "rejected")).toEqual([]);
  expect(await allCases()).toHaveLength(1);
  expect(await recorded("case.opened")).toHaveLength(1);
  expect(await recorded("thread.escalated")).toHaveLength(1);
});

test("agents' open pages hear of a new case at once, other members' do not", async () => {
  const [agent, member] = [await aMember({ role: "agent" }), await aMember()];
  const thread = await aThread({ createdAt: ago(30) });
  const heard: string[] = [];
  let told = () => {};
  const first = new Promise<void>((resolve) => {
    told = resolve;
  });
  const subscription = await sql.listen("notice", (id) => {
    heard.push(id);
    if (id === agent.id) told();
  });
  await escalateUnanswered({ db, sql }, now);
  await drainLog();
  await first;
  await subscription.unlisten();
  expect(heard).toContain(agent.id);
  expect(heard).not.toContain(member.id);
  expect(thread.author.id).not.toBe(agent.id);
});
