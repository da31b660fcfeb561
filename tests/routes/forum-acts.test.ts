import { expect, test } from "vitest";
import { action as deletion } from "#app/routes/answers.$number.deletion.ts";
import { action as official } from "#app/routes/answers.$number.official.ts";
import { action as vote } from "#app/routes/answers.$number.vote.ts";
import { action as claim } from "#app/routes/forum.$ref.claim.ts";
import { action as duplicate, loader as duplicatePage } from "#app/routes/forum.$ref.duplicate.tsx";
import { action as escalation } from "#app/routes/forum.$ref.escalation.tsx";
import { action as follow } from "#app/routes/forum.$ref.follow.ts";
import { action as info } from "#app/routes/forum.$ref.info.tsx";
import { action as lock, loader as lockPage } from "#app/routes/forum.$ref.lock.tsx";
import { action as meToo } from "#app/routes/forum.$ref.me-too.ts";
import { action as place, loader as placePage } from "#app/routes/forum.$ref.place.tsx";
import { action as solution, loader as solutionPage } from "#app/routes/forum.$ref.solution.tsx";
import { action as visibility } from "#app/routes/forum.$ref.visibility.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const json = { accept: "application/json" };
const toast = (headers: Headers) =>
  JSON.parse(decodeURIComponent(/flash=([^;]+)/.exec(headers.get("set-cookie") ?? "")?.[1] ?? "null"));

type Handler = Parameters<typeof call>[0];
type Form = Record<string, string>;
type Someone = { id: string };

/** Posts to an act of a thread. */
const act = (handler: Handler, name: string, ref: string, form: Form, as?: Someone, headers = {}) =>
  call(handler, { url: `/forum/${ref}/${name}`, params: { ref }, form, as, headers });
const onAnswer = (handler: Handler, name: string, number: number, form: Form, as?: Someone, headers = {}) =>
  call(handler, { url: `/answers/${number}/${name}`, params: { number: String(number) }, form, as, headers });

test("buttons answer scripts with what they show, and forms with the page they came from", async () => {
  const thread = await anAskedThread();
  const post = await aGivenAnswer(thread.number);
  const me = await aMember();
  const on = { on: "true" };
  expect((await onAnswer(vote, "vote", post.number, on, me, json)).body).toEqual({
    helpful: 1,
    score: 1,
    mine: true,
  });
  const back = await onAnswer(vote, "vote", post.number, { on: "false" }, me, {
    referer: `http://localhost:3000/forum/${thread.ref}?answers=x`,
  });
  expect(back.location).toBe(`/forum/${thread.ref}?answers=x#answer-${post.number}`);
  expect((await act(meToo, "me-too", thread.ref, on, me, json)).body).toMatchObject({
    meToos: 1,
    mine: true,
  });
  expect((await act(follow, "follow", thread.ref, { on: "false" }, me, json)).body).toMatchObject({
    following: false,
  });
  const agent = await aMember({ role: "agent" });
  expect((await onAnswer(official, "official", post.number, on, agent, json)).body).toEqual({
    official: true,
  });
  const gone = await onAnswer(deletion, "deletion", post.number, {}, post.author);
  expect(toast(gone.headers)).toMatchObject({ key: "answer_was_deleted" });
  const moderator = await aMember({ role: "moderator" });
  await act(visibility, "visibility", thread.ref, { visibility: "hidden" }, moderator);
  expect(await sql`select visibility from threads`).toEqual([{ visibility: "hidden" }]);
});

test("who is signed out is led to sign in and back, and a script is told", async () => {
  const thread = await anAskedThread();
  const on = { on: "true" };
  const referer = `http://localhost:3000/forum/${thread.ref}`;
  const led = await act(meToo, "me-too", thread.ref, on, undefined, { referer });
  expect(led).toMatchObject({
    status: 302,
    location: `/login?next=${encodeURIComponent(`/forum/${thread.ref}`)}`,
  });
  expect(await act(meToo, "me-too", thread.ref, on, undefined, json)).toMatchObject({
    status: 401,
    body: { code: "sign_in_first" },
  });
});

test("a claim that another has is refused by name, in a toast and to a script", async () => {
  const thread = await anAskedThread();
  const [ada, bob] = [await aMember({ displayName: "Ada" }), await aMember()];
  const taken = await act(claim, "claim", thread.ref, { on: "true", next: "/forum/desk" }, ada);
  expect(taken.location).toBe("/forum/desk");
  const refused = await act(claim, "claim", thread.ref, { on: "true" }, bob);
  expect(toast(refused.headers)).toMatchObject({
    tone: "bad",
    key: "claimed",
    values: { name: "Ada", minutes: 10 },
  });
  expect(await act(claim, "claim", thread.ref, { on: "true" }, bob, json)).toMatchObject({
    status: 409,
    body: { code: "claimed", values: { name: "Ada" } },
  });
});

test("a solution is one press for the asker, and a reason for staff who change it", async () => {
  const thread = await anAskedThread();
  const [first, second] = [await aGivenAnswer(thread.number), await aGivenAnswer(thread.number)];
  const choose = (number: number, as: Someone, more = {}) =>
    act(solution, "solution", thread.ref, { answer: String(number), on: "true", ...more }, as);
  expect(await choose(first.number, thread.author)).toMatchObject({
    status: 302,
    location: `/forum/${thread.ref}#answer-${first.number}`,
  });
  const agent = await aMember({ role: "agent" });
  expect(await choose(second.number, agent)).toMatchObject({
    status: 422,
    body: { errors: { note: "required" }, values: { answer: String(second.number), on: "true" } },
  });
  const url = `/forum/${thread.ref}/solution?answer=${second.number}`;
  const page = await call(solutionPage, { url, params: { ref: thread.ref }, as: agent });
  expect(page.body).toMatchObject({ explain: true, on: true, post: { number: second.number } });
  expect((await choose(second.number, agent, { note: "Safer" })).status).toBe(302);
  const undone = await act(
    solution,
    "solution",
    thread.ref,
    { answer: String(second.number), on: "false" },
    thread.author,
  );
  expect(toast(undone.headers)).toMatchObject({ key: "solution_withdrawn" });
});

test("acts that need words keep them when they are refused", async () => {
  const thread = await anAskedThread();
  const agent = await aMember({ role: "agent" });
  const long = "x".repeat(1001);
  for (const [handler, name, form] of [
    [info, "info", { note: long }],
    [lock, "lock", { on: "true", note: long }],
  ] as const) {
    expect(await act(handler, name, thread.ref, form, agent)).toMatchObject({
      status: 422,
      body: { errors: { note: "too_long" }, values: form },
    });
  }
  expect(await act(escalation, "escalation", thread.ref, { note: "Help" }, thread.author)).toMatchObject({
    status: 403,
    body: { errors: { form: "too_early" }, values: { note: "Help" } },
  });
  await act(info, "info", thread.ref, { note: "Which?" }, agent);
  await act(lock, "lock", thread.ref, { on: "true", note: "Done" }, agent);
  expect(await sql`select kind, note from thread_steps order by created_at, id`).toEqual([
    { kind: "needs_info", note: "Which?" },
    { kind: "locked", note: "Done" },
  ]);
  const page = await call(lockPage, {
    url: `/forum/${thread.ref}/lock`,
    params: { ref: thread.ref },
    as: agent,
  });
  expect(page.body.on).toBe(false);
  expect((await act(lock, "lock", thread.ref, { on: "false", note: "Not done" }, agent)).status).toBe(302);
});

test("staff files a thread elsewhere, and sees where it may go", async () => {
  await aCategory("lamps", { products: [{ name: "Lamp", versions: ["1"] }] });
  await aCategory("wishes", { takesThreads: false });
  const thread = await anAskedThread({ category: "lamps", product: "Lamp", version: "1" });
  await sql`update categories set products = '[]' where slug = 'lamps'`;
  const agent = await aMember({ role: "agent" });
  const page = await call(placePage, {
    url: `/forum/${thread.ref}/place`,
    params: { ref: thread.ref },
    as: agent,
  });
  const slugs = page.body.categories.map((one: { slug: string }) => one.slug);
  expect(slugs).not.toContain("wishes");
  expect(page.body.categories.find((one: { slug: string }) => one.slug === "lamps").products).toEqual([
    { name: "Lamp", versions: ["1"] },
  ]);
  const wanted = {
    kind: "discussion",
    category: "lamps",
    tags: "a, b",
    product: "Lamp",
    version: "1",
    note: "",
  };
  expect((await act(place, "place", thread.ref, wanted, agent)).status).toBe(302);
  expect(await sql`select kind, tags, product, version from threads`).toEqual([
    { kind: "discussion", tags: ["a", "b"], product: "Lamp", version: "1" },
  ]);
});

test("a question is marked as asked before by number or address, and that is taken back", async () => {
  const [thread, original] = [await anAskedThread(), await anAskedThread({ title: "Red light" })];
  const agent = await aMember({ role: "agent" });
  const mark = (form: Form) => act(duplicate, "duplicate", thread.ref, form, agent);
  expect(await mark({ of: "" })).toMatchObject({ status: 422, body: { errors: { of: "required" } } });
  expect(await mark({ of: "nonsense" })).toMatchObject({ body: { errors: { of: "no_such_thread" } } });
  const marked = await mark({ of: `http://localhost:3000/forum/${original.ref}` });
  expect(toast(marked.headers)).toMatchObject({ key: "thread_marked", values: { title: "Red light" } });
  const page = (query = "") =>
    call(duplicatePage, {
      url: `/forum/${thread.ref}/duplicate${query}`,
      params: { ref: thread.ref },
      as: agent,
    });
  expect((await page()).body.thread.duplicateOf).toMatchObject({ number: original.number });
  await mark({ on: "false" });
  expect((await page(`?q=${original.number}`)).body.candidates).toMatchObject([{ number: original.number }]);
  expect((await page(`?of=${original.number}`)).body.original).toMatchObject({ title: "Red light" });
  expect((await page("?of=999999")).body.original).toBeNull();
});
