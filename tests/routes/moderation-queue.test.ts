import { expect, test } from "vitest";
import { TOGETHER_MAX } from "#app/domain/moderation/limits.ts";
import { action as decide, loader as queue } from "#app/routes/moderation._index.tsx";
import { action as undo } from "#app/routes/moderation.acts.$number.undo.ts";
import { loader as ahead } from "#app/routes/moderation.items.$number.ts";
import { action as claim } from "#app/routes/moderation.items.$number_.claim.ts";
import { loader as marks } from "#app/routes/moderation.marks.ts";
import { action as decideTogether, loader as together } from "#app/routes/moderation.together.tsx";
import { action as undoTogether } from "#app/routes/moderation.together_.undo.ts";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aPostedComment, aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aFlaggedItem } from "#tests/support/factories/review.ts";

const aModerator = () => aMember({ role: "moderator" });
const flashOf = (headers: Headers) => {
  const cookie = headers.getSetCookie().find((one) => one.startsWith("flash="));
  return cookie ? JSON.parse(decodeURIComponent(cookie.slice(6).split(";")[0]!)) : null;
};
const REMOVE = { act: "remove", reason: "abuse", words: "You call people names.", rule: "Respect" };

async function aReportedComment() {
  const idea = await aPostedIdea();
  const comment = await aPostedComment(idea.number);
  return { comment, item: await aFlaggedItem("comment", comment.id, { note: "Look at the second line." }) };
}
type Item = Awaited<ReturnType<typeof aReportedComment>>["item"];
const formOf = (item: Item, fields: Record<string, string>) => ({
  number: String(item.number),
  version: String(item.version),
  kind: "comment",
  ...fields,
});

test("opening an item takes it, and others are told whose it is", async () => {
  const { item, comment } = await aReportedComment();
  const [ada, karim] = [await aModerator(), await aModerator()];
  const opened = await call(queue, { url: `/moderation?item=${item.number}`, as: ada });
  expect(opened.body).toMatchObject({
    page: { open: 1, items: [{ number: item.number, kind: "comment", claim: { mine: true } }] },
    opened: {
      item: {
        claim: { mine: true },
        sources: [{ source: "flag", detail: "Look at the second line." }],
        author: { person: { id: comment.author.id }, locale: "en" },
        can: { decide: true },
      },
      edits: [],
    },
  });
  const other = await call(queue, { url: `/moderation?item=${item.number}`, as: karim });
  expect(other.body.opened.item.claim).toMatchObject({ mine: false, by: ada.displayName });
  const seen = await call(marks, { url: `/moderation/marks?numbers=${item.number},x,-1`, as: karim });
  expect(seen.body).toMatchObject([
    { number: item.number, state: "open", claim: { by: ada.displayName, mine: false } },
  ]);
  const refused = await call(decide, { url: "/moderation", as: karim, form: formOf(item, REMOVE) });
  expect(refused).toMatchObject({
    status: 422,
    body: { errors: { form: "item_claimed" }, values: { words: REMOVE.words } },
  });
});

test("looking ahead takes nothing; leaving gives it back", async () => {
  const { item } = await aReportedComment();
  const [ada, karim] = [await aModerator(), await aModerator()];
  const params = { number: String(item.number) };
  expect((await call(ahead, { url: "/", params, as: ada })).body.item.claim).toBeNull();
  await call(queue, { url: `/moderation?item=${item.number}`, as: ada });
  const left = await call(claim, { url: "/", params, as: ada, form: { on: "false" } });
  expect([left.status, left.location]).toEqual([302, "/moderation"]);
  const taken = await call(claim, {
    url: "/",
    params,
    as: karim,
    form: { on: "true" },
    headers: { accept: "application/json" },
  });
  expect(taken.body).toEqual({ until: expect.any(String) });
});

test("a decision leads to the next item, can be undone for a minute, and keeps the filter", async () => {
  const { item, comment } = await aReportedComment();
  const ada = await aModerator();
  const done = await call(decide, {
    url: "/moderation?kind=comment&item=1",
    as: ada,
    form: formOf(item, { ...REMOVE, next: "77" }),
  });
  expect([done.status, done.location]).toEqual([302, "/moderation?kind=comment&item=77"]);
  const flash = flashOf(done.headers);
  expect(flash).toMatchObject({ key: "acted_remove", undoSeconds: 60 });
  const [act] = await sql`select number::int as number, words from moderation_acts`;
  expect(flash.undo).toBe(`/moderation/acts/${act!.number}/undo`);
  expect(act!.words).toBe(REMOVE.words);
  const undone = await call(undo, { url: "/", params: { number: String(act!.number) }, as: ada, form: {} });
  expect(undone.location).toBe(`/moderation?item=${item.number}`);
  expect(await sql`select visibility from idea_comments where id = ${comment.id}`).toEqual([
    { visibility: "public" },
  ]);
});

test("a decision on what changed meanwhile, or in words from the form, is refused with all that was typed", async () => {
  const { item, comment } = await aReportedComment();
  const ada = await aModerator();
  const send = (form: Record<string, string>) =>
    call(decide, { url: "/moderation", as: ada, form: formOf(item, form) });
  expect((await send({ ...REMOVE, words: "It promotes [what it promotes]." })).body).toMatchObject({
    errors: { words: "fill_in" },
    values: { words: "It promotes [what it promotes]." },
  });
  expect((await send({ ...REMOVE, words: "" })).body.errors).toEqual({ words: "required" });
  expect((await send({ ...REMOVE, reason: "fine" })).body.errors).toEqual({ reason: "invalid" });
  expect((await send({ reason: "spam" })).body.errors).toEqual({ act: "required" });
  await aFlaggedItem("comment", comment.id, { by: await aMember() });
  const stale = await send({ ...REMOVE, seen: "2026-01-01T00:00:00.000Z" });
  expect(stale).toMatchObject({
    status: 422,
    body: { errors: { form: "item_changed" }, values: { words: REMOVE.words, act: "remove" } },
  });
});

test("what says the same is decided together, each by itself, and taken back together", async () => {
  const ada = await aModerator();
  const first = await aReportedComment();
  const second = await aReportedComment();
  const third = await aReportedComment();
  await sql`update review_items set likeness = 'print:1'`;
  const page = await call(together, { url: `/moderation/together?item=${first.item.number}`, as: ada });
  expect(page.body.rows.map((row: { number: number }) => row.number).sort()).toEqual(
    [first, second, third].map(({ item }) => item.number).sort(),
  );
  const karim = await aModerator();
  await call(queue, { url: `/moderation?item=${third.item.number}`, as: karim });
  const items = [first, second, third].map(({ item }) => `${item.number}:${item.version}`);
  const none = await call(decideTogether, { url: "/moderation/together?item=1", as: ada, form: REMOVE });
  expect(none.status).toBe(422);
  const done = await call(decideTogether, {
    url: "/moderation/together?item=1",
    as: ada,
    form: { ...REMOVE, "items[]": items },
  });
  const flash = flashOf(done.headers);
  expect(flash).toMatchObject({ key: "acted_together_partly", values: { count: 2, kept: 1 } });
  const states = () =>
    sql`select state, count(*)::int as count from review_items group by state order by state`;
  expect(await states()).toEqual([
    { state: "decided", count: 2 },
    { state: "open", count: 1 },
  ]);
  const undone = await call(undoTogether, { url: flash.undo, as: ada, form: {} });
  expect(flashOf(undone.headers)).toMatchObject({ key: "acts_undone", values: { count: 2 } });
  expect(await sql`select distinct visibility from idea_comments`).toEqual([{ visibility: "public" }]);
  const othersUndo = await call(undoTogether, { url: flash.undo, as: karim, form: {} });
  expect(flashOf(othersUndo.headers)).toMatchObject({ values: { count: 0, kept: 0 } });
});

test("a wave is decided page after page, each as large as may be sent, and only what one may decide on", async () => {
  const ada = await aModerator();
  const first = await aReportedComment();
  await aCategory("elsewhere");
  await sql`update review_items set likeness = 'host:spam.example'`;
  await sql`
    insert into review_items (id, kind, target_id, category_id, likeness, score)
    select gen_random_uuid(), 'comment', gen_random_uuid(), case when n > 220 then (select id from categories where slug = 'elsewhere')
      else (select category_id from review_items where number = ${first.item.number}) end, 'host:spam.example', 1
    from generate_series(1, 240) n`;
  const url = `/moderation/together?item=${first.item.number}`;
  const open = async () => (await call(together, { url, as: ada })).body;
  const all = await open();
  expect(all.item).toMatchObject({ alike: 240 });
  expect(all.item.similar).toHaveLength(5);
  expect(all.rows).toHaveLength(TOGETHER_MAX);
  await sql`
    insert into category_moderators (category_id, member_id)
    select category_id, ${ada.id} from review_items where number = ${first.item.number}`;
  const { item, rows } = await open();
  expect(item.alike).toBe(220);
  const form = {
    ...REMOVE,
    more: "1",
    "items[]": rows.map((row: { number: number; version: number }) => `${row.number}:${row.version}`),
  };
  const done = await call(decideTogether, { url, as: ada, form });
  const next = done.headers.get("Location");
  expect(next).toMatch(/^\/moderation\/together\?item=\d+$/);
  expect(rows.map((row: { number: number }) => `${row.number}`)).not.toContain(next!.split("=")[1]);
});

test("an empty queue says what was decided last", async () => {
  const ada = await aModerator();
  expect((await call(queue, { url: "/moderation", as: ada })).body).toMatchObject({
    page: { items: [], open: 0 },
    last: null,
  });
  const { item } = await aReportedComment();
  await call(decide, { url: "/moderation", as: ada, form: formOf(item, REMOVE) });
  expect((await call(queue, { url: "/moderation", as: ada })).body.last).toMatchObject({
    by: ada.displayName,
    today: 1,
  });
});
