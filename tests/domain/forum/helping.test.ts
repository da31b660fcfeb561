import { expect, test } from "vitest";
import { Conflict, Forbidden } from "#app/domain/core/errors.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { askForEscalation } from "#app/domain/forum/ask-for-escalation.server.ts";
import { askForInfo } from "#app/domain/forum/ask-for-info.server.ts";
import { claimThread } from "#app/domain/forum/claim-thread.server.ts";
import { editThread } from "#app/domain/forum/edit-thread.server.ts";
import { postRemark } from "#app/domain/forum/post-remark.server.ts";
import { releaseThread } from "#app/domain/forum/release-thread.server.ts";
import { newId } from "#db/ids.ts";
import { db, sql } from "#tests/support/database.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";
import { wrongThreads } from "#tests/support/thread-check.ts";

const AT = new Date("2026-03-01T12:00:00Z");
const minutes = (count: number) => new Date(AT.getTime() + count * 60_000);
const state = async () => (await sql`select state from threads order by number limit 1`)[0]!.state;

test("a claim lasts ten minutes and refuses others, saying who has it and for how long", async () => {
  const thread = await anAskedThread();
  const [ada, bob] = [await aMember({ displayName: "Ada" }), await aMember()];
  const claim = (by: typeof ada, now: Date) => claimThread(db, by, { number: thread.number, now });
  expect(await claim(ada, AT)).toMatchObject({ until: minutes(10) });
  const refusal = await claim(bob, minutes(4)).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Conflict);
  expect(refusal).toMatchObject({
    code: "claimed",
    values: { name: "Ada", minutes: 6, until: minutes(10).toISOString() },
  });
  expect(await claim(ada, minutes(5))).toMatchObject({ until: minutes(15) });
  expect(await claim(bob, minutes(15))).toMatchObject({ until: minutes(25) });
});

test("giving it back frees it; what somebody else has stays theirs", async () => {
  const thread = await anAskedThread();
  const [ada, bob] = [await aMember(), await aMember()];
  await claimThread(db, ada, { number: thread.number });
  await releaseThread(db, bob, { number: thread.number });
  expect(await sql`select claimed_by_id from threads`).toEqual([{ claimed_by_id: ada.id }]);
  await releaseThread(db, ada, { number: thread.number });
  await claimThread(db, bob, { number: thread.number });
  expect(await sql`select claimed_by_id from threads`).toEqual([{ claimed_by_id: bob.id }]);
});

test("of many who take a question at once, one has it", async () => {
  const thread = await anAskedThread();
  const people = await Promise.all(Array.from({ length: 8 }, () => aMember()));
  const tries = await Promise.allSettled(
    people.map((one) => claimThread(db, one, { number: thread.number })),
  );
  expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
});

test("nobody takes their own question, a discussion or what is solved", async () => {
  const thread = await anAskedThread();
  const claim = (number: number, by: Parameters<typeof claimThread>[1]) => claimThread(db, by, { number });
  await expect(claim(thread.number, thread.author)).rejects.toThrow(new Forbidden("own_thread"));
  const talk = await anAskedThread({ kind: "discussion" });
  await expect(claim(talk.number, await aMember())).rejects.toThrow(new Forbidden("not_a_question"));
  const post = await aGivenAnswer(thread.number);
  await acceptPost(db, thread.author, { number: post.number });
  await expect(claim(thread.number, await aMember())).rejects.toThrow(new Forbidden("thread_solved"));
});

test("staff and proven helpers ask for more; others do not, nor the asker", async () => {
  const thread = await anAskedThread();
  const helper = await aMember();
  const ask = (by: typeof helper) => askForInfo(db, by, { number: thread.number, note: "Which model?" });
  await expect(ask(helper)).rejects.toThrow(new Forbidden("not_yet_a_helper"));
  await expect(ask(thread.author as never)).rejects.toThrow(new Forbidden("own_thread"));
  const other = await anAskedThread();
  const post = await aGivenAnswer(other.number, helper);
  await acceptPost(db, other.author, { number: post.number });
  await ask(helper);
  expect(await state()).toBe("needs_info");
  const [step] = await sql`select id, kind, actor_id, note from thread_steps where kind = 'needs_info'`;
  expect(step).toMatchObject({ actor_id: helper.id, note: "Which model?" });
  expect(await recorded("thread.info_requested")).toEqual([{ threadId: thread.id, stepId: step!.id }]);
  await expect(ask(await aMember({ role: "agent" }))).rejects.toThrow(new Forbidden("info_asked"));
});

test.each([
  ["answers", (thread: Asked) => aGivenAnswer(thread.number, thread.author)],
  [
    "adds a remark",
    (thread: Asked) => postRemark(db, thread.author, { number: thread.number, body: "Model 2" }),
  ],
  [
    "edits the question",
    (thread: Asked) =>
      editThread(db, thread.author, {
        number: thread.number,
        title: "The lamp blinks red",
        body: "It is model 2.",
        category: "general",
        tags: [],
        language: "en",
        product: null,
        version: null,
      }),
  ],
] as const)("the question goes on when its asker %s", async (_name, act) => {
  const thread = await anAskedThread();
  await askForInfo(db, await aMember({ role: "agent" }), { number: thread.number, note: "Which model?" });
  await aGivenAnswer(thread.number);
  expect(await state()).toBe("needs_info");
  await act(thread);
  expect(await state()).toBe("answered");
  expect(await recorded("thread.info_given")).toEqual([{ threadId: thread.id }]);
  expect(await sql`select kind from thread_steps order by created_at, id`).toEqual([
    { kind: "needs_info" },
    { kind: "info_given" },
  ]);
  expect(await wrongThreads()).toEqual([]);
});
type Asked = Awaited<ReturnType<typeof anAskedThread>>;

test("the asker calls customer service after an answer, or after being asked whether it is solved", async () => {
  const thread = await anAskedThread();
  const ask = (by = thread.author) => askForEscalation(db, by, { number: thread.number, note: "Still red" });
  await expect(ask()).rejects.toThrow(new Forbidden("too_early"));
  await sql`update threads set nudged_at = now()`;
  await ask();
  await sql`update threads set nudged_at = null`;
  await aGivenAnswer(thread.number);
  await ask();
  expect(await recorded("thread.escalation_asked")).toEqual(
    Array(2).fill({ threadId: thread.id, memberId: thread.author.id, note: "Still red" }),
  );
  await expect(ask((await aMember()) as never)).rejects.toThrow(new Forbidden("not_yours"));
  await sql`update threads set escalated_at = now(), state = 'escalated'`;
  await expect(ask()).rejects.toThrow(new Forbidden("already_escalated"));
});

test("an edit keeps the old words, forgets its draft and moves the counters with the category", async () => {
  const bob = await aMember({ username: "bob" });
  const thread = await anAskedThread({ tags: ["a"] });
  await sql`insert into drafts (id, member_id, kind, target, content)
    values (${newId()}, ${thread.author.id}, 'thread', ${thread.id}, '{}')`;
  await sql`insert into categories (id, slug, name, description) values (${newId()}, 'other', '{"en":"","fr":""}', '{"en":"","fr":""}')`;
  const text = { title: "It blinks green", body: "Since @bob came.", category: "other", tags: ["b"] };
  const input = { ...text, language: "en" as const, product: null, version: null };
  const edited = await editThread(db, thread.author, { number: thread.number, ...input, now: AT });
  expect(edited.slug).toBe("it-blinks-green");
  expect(await sql`select title, tags, edited_at from threads`).toEqual([
    { title: "It blinks green", tags: ["b"], edited_at: AT },
  ]);
  expect(await sql`select title, source, post_id, comment_id from forum_revisions`).toEqual([
    { title: "The lamp blinks red", source: "It does so since Monday.", post_id: null, comment_id: null },
  ]);
  expect(await sql`select 1 from drafts`).toHaveLength(0);
  expect(await recorded("thread.edited")).toEqual([{ threadId: thread.id, mentionedIds: [bob.id] }]);
  expect(await wrongThreads()).toEqual([]);
  await expect(editThread(db, await aMember(), { number: thread.number, ...input })).rejects.toThrow(
    new Forbidden("not_yours"),
  );
});
