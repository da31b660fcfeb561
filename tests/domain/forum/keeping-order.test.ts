import { describe, expect, test } from "vitest";
import { Forbidden, Invalid } from "#app/domain/core/errors.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { askForInfo } from "#app/domain/forum/ask-for-info.server.ts";
import { changeThreadVisibility } from "#app/domain/forum/change-thread-visibility.server.ts";
import { claimThread } from "#app/domain/forum/claim-thread.server.ts";
import { editPost } from "#app/domain/forum/edit-post.server.ts";
import { editThread } from "#app/domain/forum/edit-thread.server.ts";
import { lockThread } from "#app/domain/forum/lock-thread.server.ts";
import { moveThread } from "#app/domain/forum/move-thread.server.ts";
import { reopenThread } from "#app/domain/forum/reopen-thread.server.ts";
import { setEscalation } from "#app/domain/forum/set-escalation.server.ts";
import { withdrawPost } from "#app/domain/forum/withdraw-post.server.ts";
import { withdrawThreadText } from "#app/domain/forum/withdraw-thread-text.server.ts";
import { newId } from "#db/ids.ts";
import { db, sql } from "#tests/support/database.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const AT = new Date("2026-03-01T12:00:00Z");
const row = async (id: string) => (await sql`select * from threads where id = ${id}`)[0]!;
const steps = async () =>
  (await sql`select kind, note from thread_steps order by created_at, id`).map((one) => [one.kind, one.note]);
const agent = () => aMember({ role: "agent" });

describe("locking", () => {
  test("staff locks with a reason and reopens with one; a claim ends", async () => {
    const thread = await anAskedThread();
    await claimThread(db, await aMember(), { number: thread.number });
    const staff = await agent();
    await lockThread(db, staff, { number: thread.number, note: "Off topic", now: AT });
    expect(await row(thread.id)).toMatchObject({
      state: "locked",
      locked_at: AT,
      lock_reason: "staff",
      claimed_by_id: null,
    });
    await expect(lockThread(db, staff, { number: thread.number, note: "Again" })).rejects.toThrow(
      new Forbidden("thread_locked"),
    );
    await reopenThread(db, staff, { number: thread.number, note: "On topic after all", now: AT });
    expect(await row(thread.id)).toMatchObject({
      state: "unanswered",
      locked_at: null,
      last_activity_at: AT,
    });
    expect(await steps()).toEqual([
      ["locked", "Off topic"],
      ["reopened", "On topic after all"],
    ]);
    expect(await recorded("thread.locked")).toMatchObject([{ threadId: thread.id, reason: "staff" }]);
    expect(await recorded("thread.reopened")).toHaveLength(1);
  });

  test("the asker wakes up an old question, but not one the team has locked", async () => {
    const thread = await anAskedThread();
    const reopen = (by = thread.author) => reopenThread(db, by, { number: thread.number, note: "Still so" });
    await expect(reopen()).rejects.toThrow(new Forbidden("thread_open"));
    await sql`update threads set locked_at = now(), lock_reason = 'staff', state = 'locked'`;
    await expect(reopen()).rejects.toThrow(new Forbidden("locked_by_staff"));
    await sql`update threads set lock_reason = 'old'`;
    await expect(reopen((await aMember()) as never)).rejects.toThrow(new Forbidden("not_yours"));
    await reopen();
    expect(await row(thread.id)).toMatchObject({ state: "unanswered" });
  });

  test("members lock nothing", async () => {
    const thread = await anAskedThread();
    await expect(lockThread(db, thread.author, { number: thread.number, note: "Done" })).rejects.toThrow(
      new Forbidden("not_your_role"),
    );
  });
});

describe("moving", () => {
  const place = {
    kind: "question" as const,
    category: "general",
    tags: [],
    product: null,
    version: null,
    note: "",
  };

  test("to another category takes the counters along, and the product where there is one", async () => {
    await aCategory("lamps", { products: [{ name: "Lamp", versions: ["1"] }] });
    const thread = await anAskedThread({ category: "lamps", product: "Lamp", version: "1" });
    await aCategory("general");
    const staff = await agent();
    await moveThread(db, staff, {
      ...place,
      number: thread.number,
      tags: ["red"],
      product: "Lamp",
      note: "It fits",
    });
    expect(await row(thread.id)).toMatchObject({ tags: ["red"], product: null, version: null });
    expect(await wrongThreads()).toEqual([]);
    expect(await steps()).toEqual([["moved", "It fits"]]);
    expect(await recorded("thread.moved")).toHaveLength(1);
    await expect(
      moveThread(db, staff, { ...place, number: thread.number, category: "nowhere" }),
    ).rejects.toMatchObject({ fields: { category: "no_such_category" } });
    await expect(moveThread(db, thread.author, { ...place, number: thread.number })).rejects.toThrow(
      new Forbidden("not_your_role"),
    );
  });

  test("a discussion has no solution and waits for nobody; as a question again it is answered", async () => {
    const thread = await anAskedThread();
    const post = await aGivenAnswer(thread.number);
    await acceptPost(db, thread.author, { number: post.number });
    const staff = await agent();
    await moveThread(db, staff, { ...place, number: thread.number, kind: "discussion" });
    expect(await row(thread.id)).toMatchObject({ kind: "discussion", state: "open", accepted_post_id: null });
    await moveThread(db, staff, { ...place, number: thread.number });
    expect(await row(thread.id)).toMatchObject({ kind: "question", state: "answered" });
    expect(await recorded("post.unaccepted")).toHaveLength(1);
    expect(await wrongThreads()).toEqual([]);
  });

  test("what customer service is at stays a question; it may stay in a category that takes no more", async () => {
    const thread = await anAskedThread();
    await sql`update threads set escalated_at = now(), state = 'escalated'`;
    await sql`update categories set takes_threads = false`;
    const staff = await agent();
    await expect(
      moveThread(db, staff, { ...place, number: thread.number, kind: "discussion" }),
    ).rejects.toThrow(Invalid);
    await moveThread(db, staff, { ...place, number: thread.number, tags: ["kept"] });
    expect(await row(thread.id)).toMatchObject({ tags: ["kept"], state: "escalated" });
  });

  test("two who move threads between two categories do not wait for each other", async () => {
    await aCategory("other");
    const threads = await Promise.all(
      Array.from({ length: 8 }, (_, i) => anAskedThread({ category: i % 2 ? "other" : "general" })),
    );
    const staff = await agent();
    await Promise.all(
      threads.map((thread, i) =>
        moveThread(db, staff, { ...place, number: thread.number, category: i % 2 ? "general" : "other" }),
      ),
    );
    expect(await wrongThreads()).toEqual([]);
  });
});

test("hiding takes a thread out of its category's count, on the record; so does showing it again", async () => {
  const thread = await anAskedThread();
  const moderator = await aMember({ role: "moderator" });
  const change = (visibility: "public" | "hidden", by = moderator) =>
    changeThreadVisibility(db, by, { number: thread.number, visibility, note: "Spam" });
  await expect(change("hidden", await agent())).rejects.toThrow(new Forbidden("not_your_role"));
  await change("hidden");
  await change("hidden");
  expect(await wrongThreads()).toEqual([]);
  expect(await sql`select thread_count from categories where slug = 'general'`).toEqual([
    { thread_count: 0 },
  ]);
  await change("public");
  expect(await wrongThreads()).toEqual([]);
  expect(await steps()).toEqual([
    ["hidden", "Spam"],
    ["restored", "Spam"],
  ]);
  expect(
    (await sql`select action from audit_entries order by created_at, id`).map((one) => one.action),
  ).toEqual(["thread.hidden", "thread.restored"]);
  expect(await recorded("thread.visibility_changed")).toHaveLength(2);
});

describe("for customer service", () => {
  test("a thread is taken over and given back, once each", async () => {
    const thread = await anAskedThread();
    const caseId = newId();
    const set = (on: boolean) =>
      setEscalation(db, { kind: "system" }, { threadId: thread.id, caseId, on, now: AT });
    await set(true);
    await set(true);
    expect(await row(thread.id)).toMatchObject({ state: "escalated", escalated_at: AT });
    await set(false);
    expect(await row(thread.id)).toMatchObject({ state: "unanswered", escalated_at: null });
    expect((await steps()).map(([kind]) => kind)).toEqual(["escalated", "case_resolved"]);
    expect(await recorded("thread.escalated")).toEqual([{ threadId: thread.id, caseId }]);
    expect(await recorded("thread.deescalated")).toEqual([{ threadId: thread.id, caseId }]);
  });

  test("an answer's words leave the thread, earlier versions included, and the gap says why", async () => {
    const thread = await anAskedThread();
    const post = await aGivenAnswer(thread.number, undefined, { body: "My number is 555" });
    await editPost(db, post.author, { number: post.number, body: "My number is 556" });
    await acceptPost(db, thread.author, { number: post.number });
    const withdraw = () =>
      withdrawPost(db, { kind: "system" }, { postId: post.id, reason: "private", now: AT });
    expect(await withdraw()).toMatchObject({ source: "My number is 556", authorId: post.author.id });
    expect(await withdraw()).toBeNull();
    expect(await sql`select source, html, gone_reason, deleted_at from posts`).toEqual([
      { source: "", html: "", gone_reason: "private", deleted_at: AT },
    ]);
    expect(await sql`select 1 from forum_revisions`).toHaveLength(0);
    expect(await row(thread.id)).toMatchObject({
      state: "unanswered",
      accepted_post_id: null,
      answer_count: 0,
    });
    expect(await recorded("thread.withdrawn")).toEqual([
      { threadId: thread.id, postId: post.id, reason: "private" },
    ]);
    expect(await wrongThreads()).toEqual([]);
  });

  test("so do a question's own words, and its title where it says too much", async () => {
    const thread = await anAskedThread({ title: "Call me at 555", body: "My number is 555" });
    const staff = await agent();
    const withdraw = () =>
      withdrawThreadText(db, staff, {
        threadId: thread.id,
        reason: "withdrawn",
        title: "A call",
        note: "A phone number",
      });
    expect(await withdraw()).toMatchObject({ source: "My number is 555", title: "Call me at 555" });
    expect(await withdraw()).toBeNull();
    expect(await row(thread.id)).toMatchObject({ title: "A call", slug: "a-call", excerpt: "" });
    expect(await sql`select source, html, gone_reason from thread_texts`).toEqual([
      { source: "", html: "", gone_reason: "withdrawn" },
    ]);
    expect(await steps()).toEqual([["withdrawn", "A phone number"]]);
    const text = { title: "Back", body: "555", category: "general", tags: [], language: "en" as const };
    await expect(
      editThread(db, thread.author, { number: thread.number, ...text, product: null, version: null }),
    ).rejects.toThrow(new Forbidden("words_gone"));
  });

  test("a question that waits for its asker and is solved meanwhile waits no more", async () => {
    const thread = await anAskedThread();
    const post = await aGivenAnswer(thread.number);
    await askForInfo(db, await agent(), { number: thread.number, note: "Which?" });
    await acceptPost(db, thread.author, { number: post.number });
    expect(await row(thread.id)).toMatchObject({ state: "solved", needs_info_at: null });
  });
});
