import { beforeEach, expect, test } from "vitest";
import { loadCommunity } from "#app/domain/community/queries.server.ts";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { claimedThreads, deskMarks } from "#app/domain/forum/desk-claim-queries.server.ts";
import { deskCounts, deskPage } from "#app/domain/forum/desk-queries.server.ts";
import { DESK_VIEWS, type DeskFilter, deskQuery, readDeskFilter } from "#app/domain/forum/desk-views.ts";
import { loadExpertise, provenExpertise } from "#app/domain/forum/expertise-queries.server.ts";
import { expertiseSchema } from "#app/domain/forum/expertise-schema.ts";
import { saveExpertise } from "#app/domain/forum/save-expertise.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const now = new Date("2026-03-04T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const asked = (title: string, hours: number) => ({
  title,
  createdAt: hoursAgo(hours),
  lastActivityAt: hoursAgo(hours),
});

let me: MemberActor;
beforeEach(async () => {
  me = await aMember();
});

async function contextOf(as: MemberActor) {
  const { categories } = await loadCommunity(sql);
  return { categories, expertise: await loadExpertise(sql, as), now };
}

async function look(wanted: Partial<DeskFilter>, cursor: string | null = null, as = me) {
  const filter = { view: "unanswered" as const, category: "", language: "", ...wanted };
  return deskPage(sql, as, { filter, cursor, context: await contextOf(as) });
}
const titles = async (wanted: Partial<DeskFilter>) => (await look(wanted)).items.map((row) => row.title);

test("each view holds what it says, in the order that helps most, and is counted", async () => {
  await aThread(asked("new", 1));
  await aThread(asked("late", 25));
  await aThread(asked("latest of all", 90));
  const [first, second] = [
    await aThread(asked("answered first", 30)),
    await aThread(asked("answered last", 40)),
  ];
  await aPost({ threadId: first.id, createdAt: hoursAgo(5) });
  await aPost({ threadId: second.id, createdAt: hoursAgo(2) });
  await aThread({ ...asked("asked back", 9), needsInfoAt: hoursAgo(8) });
  const [early, lately] = [
    await aThread(asked("solved early", 50)),
    await aThread(asked("solved lately", 60)),
  ];
  for (const [thread, hours] of [[early, 20] as const, [lately, 10] as const]) {
    const post = await aPost({ threadId: thread.id });
    await sql`update threads set state = 'solved', accepted_post_id = ${post.id}, solved_at = ${hoursAgo(hours)}
      where id = ${thread.id}`;
  }
  // Nobody's business here.
  await aThread({ ...asked("mine", 2), by: me });
  await aThread({ ...asked("hidden", 2), visibility: "hidden" });
  await aThread({ ...asked("talk", 2), kind: "discussion" });
  await aThread({ ...asked("escalated", 30), escalatedAt: hoursAgo(1) });
  await aThread({ ...asked("locked", 2), lockedAt: hoursAgo(1) });

  expect(await titles({ view: "unanswered" })).toEqual(["new", "late", "latest of all"]);
  expect(await titles({ view: "late" })).toEqual(["latest of all", "late"]);
  expect(await titles({ view: "check" })).toEqual(["answered last", "answered first"]);
  expect(await titles({ view: "info" })).toEqual(["asked back"]);
  expect(await titles({ view: "solved" })).toEqual(["solved lately", "solved early"]);
  const filter = { view: "unanswered" as const, category: "", language: "" };
  expect(await deskCounts(sql, me, { filter, context: await contextOf(me) })).toEqual({
    unanswered: 3,
    late: 2,
    check: 2,
    info: 1,
    mine: 0,
    solved: 2,
  });
});

test("category and language narrow every view and its count", async () => {
  await aCategory("lamps");
  await aThread({ ...asked("lamp", 1), category: "lamps" });
  await aThread({ ...asked("lampe", 2), category: "lamps", language: "fr" });
  await aThread(asked("other", 3));
  expect(await titles({ category: "lamps" })).toEqual(["lamp", "lampe"]);
  expect(await titles({ language: "fr" })).toEqual(["lampe"]);
  expect(await titles({ category: "no-such" })).toEqual([]);
  const filter = { view: "solved" as const, category: "lamps", language: "fr" };
  expect(await deskCounts(sql, me, { filter, context: await contextOf(me) })).toMatchObject({
    unanswered: 1,
  });
});

test("pages go on where the one before ended, in both directions of time", async () => {
  for (let n = 0; n < 65; n++) await aThread(asked(`q${n}`, 30 + Math.floor(n / 2)));
  for (const view of ["unanswered", "late"] as const) {
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof look>> = await look({ view }, cursor);
      seen.push(...page.items.map((row) => row.number));
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(65);
    expect(new Set(seen).size).toBe(65);
  }
  expect((await look({ view: "late" }, "bm9uc2Vuc2U")).items).toHaveLength(30);
});

test("the expertise view gathers open questions of one's categories and tags", async () => {
  await aCategory("lamps");
  await aThread({ ...asked("by category", 3), category: "lamps" });
  await aThread({ ...asked("by tag", 2), tags: ["wifi", "x"] });
  await aThread({ ...asked("both", 1), category: "lamps", tags: ["wifi"] });
  await aThread(asked("neither", 1));
  expect(await titles({ view: "mine" })).toEqual([]);
  await saveExpertise(
    db,
    me,
    expertiseSchema.parse({ categories: ["lamps", "gone"], tags: "#WiFi", proposed: [] }),
  );
  expect(await titles({ view: "mine" })).toEqual(["both", "by tag", "by category"]);
  const answered = (await look({ view: "mine" })).items[0]!;
  await sql`update threads set state = 'solved', accepted_post_id = null where number = ${answered.number}`;
  expect(await titles({ view: "mine" })).toEqual(["by tag", "by category"]);
});

test("expertise is saved once per member, and refused with too many tags", async () => {
  await aCategory("lamps");
  const save = (categories: string[], tags: string, proposed: string[] = []) =>
    saveExpertise(db, me, expertiseSchema.parse({ categories, tags, proposed }));
  await save(["lamps"], "one");
  await save([], "Two words, three", ["three", "four"]);
  expect(await loadExpertise(sql, me)).toEqual({ categoryIds: [], tags: ["two-words", "three", "four"] });
  expect(await sql`select 1 from helper_expertise`).toHaveLength(1);
  const many = Array.from({ length: 31 }, (_, n) => `tag${n}`).join(",");
  expect(expertiseSchema.safeParse({ tags: many }).error?.issues).toMatchObject([
    { path: ["tags"], message: "too_many_tags" },
  ]);
});

test("accepted answers propose what one knows; others' and unaccepted ones do not", async () => {
  const lamps = await aCategory("lamps");
  for (const tags of [["wifi", "led"], ["wifi"]]) {
    const thread = await aThread({ category: "lamps", tags });
    const post = await aPost({ threadId: thread.id, by: me });
    await sql`update threads set accepted_post_id = ${post.id} where id = ${thread.id}`;
  }
  const other = await aThread({ tags: ["cable"] });
  await aPost({ threadId: other.id, by: me });
  const theirs = await aThread({ tags: ["cable"] });
  const post = await aPost({ threadId: theirs.id });
  await sql`update threads set accepted_post_id = ${post.id} where id = ${theirs.id}`;
  expect(await provenExpertise(sql, me)).toEqual({
    categories: [{ id: lamps, answers: 2 }],
    tags: [
      { tag: "wifi", answers: 2 },
      { tag: "led", answers: 1 },
    ],
  });
});

test("a claim shows who is on it until it ends, and one's own are gathered", async () => {
  const helper = await aMember({ displayName: "Ada" });
  const until = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const theirs = await aThread({ ...asked("theirs", 1), claimedById: helper.id, claimedUntil: until(6) });
  const mine = await aThread({ ...asked("mine", 2), claimedById: me.id, claimedUntil: until(9) });
  await aThread({ ...asked("over", 3), claimedById: helper.id, claimedUntil: until(-1) });
  const rows = (await look({})).items;
  expect(rows.map((row) => row.claim)).toEqual([
    { name: "Ada", mine: false, secondsLeft: 360 },
    { name: me.displayName, mine: true, secondsLeft: 540 },
    null,
  ]);
  expect(await claimedThreads(sql, me, { now })).toMatchObject([
    { number: mine.number, claim: { mine: true } },
  ]);
  expect(await deskMarks(sql, helper, { numbers: [theirs.number], now })).toEqual([
    { number: theirs.number, state: "unanswered", claim: { name: "Ada", mine: true, secondsLeft: 360 } },
  ]);
});

test("an address says view and filters; anything odd is the default", () => {
  for (const view of DESK_VIEWS) {
    const filter = { view, category: "lamps", language: "fr" };
    const query = Object.entries(deskQuery(filter)).filter(
      (pair): pair is [string, string] => pair[1] !== null,
    );
    expect(readDeskFilter(new URLSearchParams(query))).toEqual(filter);
  }
  expect(readDeskFilter(new URLSearchParams("view=x&category=%00"))).toEqual({
    view: "unanswered",
    category: "",
    language: "",
  });
});
