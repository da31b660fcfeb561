import { beforeEach, describe, expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { acceptPost } from "#app/domain/forum/accept-post.server.ts";
import { suggestDuplicate } from "#app/domain/recognition/suggest-duplicate.server.ts";
import { action as article, loader as articlePage } from "#app/routes/forum.$ref.suggestions.article.tsx";
import {
  action as duplicate,
  loader as duplicatePage,
} from "#app/routes/forum.$ref.suggestions.duplicate.tsx";
import { action as tags, loader as tagsPage } from "#app/routes/forum.$ref.suggestions.tags.tsx";
import { loader as desk } from "#app/routes/helping._index.tsx";
import { action as decide } from "#app/routes/helping.$number.decision.ts";
import { action as withdraw } from "#app/routes/helping.$number.withdrawal.ts";
import { loader as own } from "#app/routes/helping.mine.tsx";
import { action as ideaTags, loader as ideaTagsPage } from "#app/routes/ideas.$ref.suggestions.tags.tsx";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aGivenAnswer, anAskedThread } from "#tests/support/factories/forum.ts";
import { aMember } from "#tests/support/factories/member.ts";

type Thread = Awaited<ReturnType<typeof anAskedThread>>;

let helper: MemberActor;
let staff: MemberActor;
let first: Thread;
let again: Thread;

beforeEach(async () => {
  [helper, staff] = [await aMember(), await aMember({ role: "agent" })];
  first = await anAskedThread({ title: "The lamp is red" });
  again = await anAskedThread({ title: "The lamp is red again" });
});

const at = (thread: Thread, what: string) => ({
  url: `/forum/${thread.ref}/suggestions/${what}`,
  params: { ref: thread.ref },
});
const toast = (answer: { headers: Headers }) =>
  decodeURIComponent(answer.headers.getSetCookie().find((cookie) => cookie.startsWith("flash=")) ?? "");

describe("suggesting", () => {
  test("a duplicate: chosen by number or address, sent, and then waiting", async () => {
    const page = await call(duplicatePage, {
      ...at(again, "duplicate"),
      url: `/forum/${again.ref}/suggestions/duplicate?of=${first.number}`,
      as: helper,
    });
    expect(page.body).toMatchObject({ original: { title: "The lamp is red" }, pending: null, able: false });
    const form = { of: `http://localhost:3000/forum/${first.ref}`, note: "Same lamp" };
    const sent = await call(duplicate, { ...at(again, "duplicate"), as: helper, form });
    expect([sent.status, sent.location]).toEqual([302, `/forum/${again.ref}`]);
    expect(toast(sent)).toContain("suggestion_sent");
    const pending = await call(duplicatePage, { ...at(again, "duplicate"), as: helper });
    expect(pending.body.pending.number).toBeGreaterThan(0);
    const twice = await call(duplicate, { ...at(again, "duplicate"), as: helper, form });
    expect(twice).toMatchObject({
      status: 422,
      body: { errors: { form: "already_suggested" }, values: form },
    });
  });

  test("nothing, or nonsense, keeps what was typed", async () => {
    for (const [of, code] of [
      ["", "required"],
      ["some words", "no_such_thread"],
      [String(again.number), "duplicate_of_itself"],
    ] as const) {
      const answer = await call(duplicate, {
        ...at(again, "duplicate"),
        as: helper,
        form: { of, note: "Why" },
      });
      expect(answer).toMatchObject({ status: 422, body: { errors: { of: code }, values: { note: "Why" } } });
    }
    const many = await call(tags, { ...at(again, "tags"), as: helper, form: { tags: "a,b,c,d,e,f,g" } });
    expect(many).toMatchObject({ status: 422, body: { errors: { tags: "too_many_tags" } } });
  });

  test("tags of a question and of an idea; with the power they change at once", async () => {
    const sent = await call(tags, { ...at(again, "tags"), as: helper, form: { tags: "Lamp, red light" } });
    expect(sent.location).toBe(`/forum/${again.ref}`);
    expect(await sql`select proposal from helping_acts`).toEqual([
      { proposal: { tags: ["lamp", "red-light"], before: [], note: "" } },
    ]);
    expect((await call(tagsPage, { ...at(again, "tags"), as: helper })).body.pending).not.toBeNull();
    await sql`update members set powers = '{edit_tags}' where id = ${helper.id}`;
    const idea = await aPostedIdea();
    const there = { url: `/ideas/${idea.ref}/suggestions/tags`, params: { ref: idea.ref }, as: helper };
    expect((await call(ideaTagsPage, there)).body).toMatchObject({ able: true, pending: null });
    const done = await call(ideaTags, { ...there, form: { tags: "coffee" } });
    expect(done.location).toBe(`/ideas/${idea.ref}`);
    expect(toast(done)).toContain("suggestion_done");
    expect(await sql`select tags from ideas`).toEqual([{ tags: ["coffee"] }]);
  });

  test("an article of an accepted answer, as a draft at once with the power", async () => {
    await anArticle();
    await sql`update members set powers = '{propose_articles}' where id = ${helper.id}`;
    const refused = await call(article, { ...at(again, "article"), as: helper, form: { note: "" } });
    expect(refused).toMatchObject({ status: 409, body: { errors: { form: "no_accepted_answer" } } });
    const answer = await aGivenAnswer(again.number);
    await acceptPost(db, again.author, { number: answer.number });
    expect((await call(articlePage, { ...at(again, "article"), as: helper })).body.able).toBe(true);
    const done = await call(article, { ...at(again, "article"), as: helper, form: { note: "" } });
    expect(toast(done)).toContain("suggestion_done");
    expect(await sql`select 1 from article_origins`).toHaveLength(1);
  });

  test("staff are led to where they do it; guests to the door", async () => {
    const as = staff;
    expect((await call(duplicatePage, { ...at(again, "duplicate"), as })).location).toContain("/duplicate");
    expect((await call(tagsPage, { ...at(again, "tags"), as })).location).toContain("/place");
    expect((await call(articlePage, { ...at(again, "article"), as })).location).toContain("/article");
    expect((await call(duplicatePage, at(again, "duplicate"))).location).toContain("/login");
  });
});

describe("the desk", () => {
  const numbered = async () =>
    (await sql<[{ number: number }]>`select number::int from helping_acts order by number limit 1`)[0].number;
  const decision = async (act: string, as: MemberActor = staff) => {
    const number = await numbered();
    return call(decide, {
      url: `/helping/${number}/decision`,
      params: { number: String(number) },
      as,
      form: { act },
    });
  };
  const shown = async (view = "") => (await call(desk, { url: `/helping?view=${view}`, as: staff })).body;

  test("lists what waits with all that is needed to judge it, takes the answer, and takes it back", async () => {
    await suggestDuplicate(db, helper, { number: again.number, of: first.number, note: "Same lamp" });
    const { acts, counts } = await shown();
    expect(counts).toEqual({ waiting: 1, done: 0 });
    expect(acts.items).toMatchObject([
      {
        power: "mark_duplicates",
        state: "waiting",
        by: { name: helper.displayName },
        record: { good: 0, bad: 0 },
        piece: { title: "The lamp is red again" },
        original: { title: "The lamp is red" },
        note: "Same lamp",
      },
    ]);
    expect(toast(await decision("right"))).toContain("helping_right");
    expect((await shown()).acts.items).toEqual([]);
    expect((await shown("decided")).acts.items).toMatchObject([
      { state: "right", decidedBy: staff.displayName, undoable: true, record: { good: 1, bad: 0 } },
    ]);
    expect(toast(await decision("right"))).toContain("already_decided");
    expect(toast(await decision("undo"))).toContain("helping_undone");
    expect((await shown()).acts.items).toHaveLength(1);
    expect((await decision("right", helper)).status).toBe(302);
    expect(toast(await decision("right", helper))).toContain("not_your_role");
  });

  test("what was done alone is apart; its author sees everything of theirs and takes it back", async () => {
    await sql`update members set powers = '{mark_duplicates}' where id = ${helper.id}`;
    const able = { ...helper, powers: ["mark_duplicates"] };
    await suggestDuplicate(db, able, { number: again.number, of: first.number });
    expect((await shown("done")).acts.items).toMatchObject([{ state: "done" }]);
    const mine = (await call(own, { url: "/helping/mine", as: helper })).body;
    expect(mine.acts.items).toMatchObject([{ state: "done", piece: { title: "The lamp is red again" } }]);
    expect(mine.record.map((one: { power: string; missing: number }) => [one.power, one.missing])).toEqual([
      ["mark_duplicates", 16],
      ["edit_tags", 36],
      ["propose_articles", 10],
      ["heavier_flags", 16],
    ]);
    const number = await numbered();
    const there = { url: `/helping/${number}/withdrawal`, params: { number: String(number) }, form: {} };
    expect(toast(await call(withdraw, { ...there, method: "POST", as: await aMember() }))).toContain(
      "no_such_suggestion",
    );
    await call(withdraw, { ...there, method: "POST", as: helper });
    expect(await sql`select duplicate_of_id from threads where id = ${again.id}`).toEqual([
      { duplicate_of_id: null },
    ]);
    expect((await call(own, { url: "/helping/mine", as: helper })).body.acts.items).toMatchObject([
      { state: "closed" },
    ]);
  });
});
