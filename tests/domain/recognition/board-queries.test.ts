import { expect, test } from "vitest";
import { loadCommunity } from "#app/domain/community/queries.server.ts";
import { type Actor, GUEST } from "#app/domain/core/actor.ts";
import { type BoardFilters, readBoardFilters } from "#app/domain/recognition/board-filters.ts";
import { findOwnPlace, readBoard } from "#app/domain/recognition/board-queries.server.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aSheet } from "#tests/support/factories/sheet.ts";
import { aTally } from "#tests/support/factories/tally.ts";

const now = new Date("2026-06-10T12:00:00Z");
const JUNE: BoardFilters = {
  ...readBoardFilters(new URLSearchParams("board=votes"), now),
};

async function board(change: Partial<BoardFilters> = {}, cursor: string | null = null) {
  return readBoard(sql, { filters: { ...JUNE, ...change }, community: await loadCommunity(sql), cursor });
}

async function ownPlace(actor: Actor, change: Partial<BoardFilters> = {}) {
  return findOwnPlace(sql, actor, { filters: { ...JUNE, ...change }, community: await loadCommunity(sql) });
}

/** Members with so many votes each, by plain insert. */
async function crowd(count: number, value: string) {
  const sheetId = await aSheet({ board: "votes", period: "month", startsOn: "2026-06-01", scope: "" });
  await sql`
    with made as (
      insert into members (id, username, display_name)
      select gen_random_uuid(), 'crowd' || n, 'Crowd ' || n from generate_series(1, ${count}::int) n
      returning id, substring(username from 6)::int as n)
    insert into board_tallies (sheet_id, member_id, value)
    select ${sheetId}::int, id, ${sql.unsafe(value)} from made`;
}

test("who has as much has the same place, and the next one the place after all of them", async () => {
  const [ann, bob, cid, dee] = await Promise.all([aMember(), aMember(), aMember(), aMember()]);
  await aTally(ann, 9);
  await aTally(bob, 7);
  await aTally(cid, 7);
  await aTally(dee, 2);
  const { items, next } = await board();
  expect(items.map((row) => [row.value, row.rank])).toEqual([
    [9, 1],
    [7, 2],
    [7, 2],
    [2, 4],
  ]);
  expect(items[0]).toMatchObject({ username: ann.username, name: ann.displayName, tier: null, moved: null });
  expect(next).toBeNull();
});

test("a tie across pages keeps its place", async () => {
  // 25 rows a page: places 16 to 35 are a tie of twenty.
  await crowd(45, "case when n <= 15 then 1000 - n when n <= 35 then 500 else 100 - n end");
  const first = await board();
  expect(first.items).toHaveLength(25);
  expect(first.items.at(-1)).toMatchObject({ rank: 16, value: 500 });
  const second = await board({}, first.next);
  expect(second.items).toHaveLength(20);
  expect(second.items[0]).toMatchObject({ rank: 16, value: 500 });
  expect(second.items[10]).toMatchObject({ rank: 36 });
  expect(second.next).toBeNull();
  expect(new Set([...first.items, ...second.items].map((row) => row.id)).size).toBe(45);
});

test("the list ends at a thousand, whatever the address says", async () => {
  await crowd(1030, "2000 - n");
  let page = await board();
  let shown = page.items.length;
  for (; page.next; shown += page.items.length) page = await board({}, page.next);
  expect(shown).toBe(1000);
  expect(page.items.at(-1)).toMatchObject({ rank: 1000 });
  const beyond = btoa(JSON.stringify([900, page.items[0]!.id]));
  expect((await board({}, beyond)).items).toEqual([]);
});

test("a cursor made by hand is no cursor", async () => {
  await aTally(await aMember(), 3);
  for (const made of [
    [3, "x"],
    [1.5, "0"],
    ["3", crypto.randomUUID()],
    [-1, crypto.randomUUID()],
  ])
    expect((await board({}, btoa(JSON.stringify(made)))).items).toHaveLength(1);
});

test("nobody is shown who is not listed, or has nothing", async () => {
  await aTally(await aMember({ role: "moderator" }), 12, { listed: false });
  await aTally(await aMember(), 0);
  expect((await board()).items).toEqual([]);
});

test("boards, periods, categories and languages are apart", async () => {
  const ann = await aMember();
  const lamps = await aCategory("lamps");
  await aTally(ann, 5);
  await aTally(ann, 4, { categoryId: lamps });
  await aTally(ann, 3, { language: "fr" });
  await aTally(ann, 2, { categoryId: lamps, language: "fr" });
  await aTally(ann, 1, { period: "week" });
  const value = async (change: Partial<BoardFilters>) => (await board(change)).items.map((row) => row.value);
  expect(await value({})).toEqual([5]);
  expect(await value({ category: "lamps" })).toEqual([4]);
  expect(await value({ language: "fr" })).toEqual([3]);
  expect(await value({ category: "lamps", language: "fr" })).toEqual([2]);
  expect(await value({ period: "week", startsOn: "2026-06-08" })).toEqual([1]);
  expect(await value({ board: "comments" })).toEqual([]);
  expect(await value({ category: "no-such" })).toEqual([]);
});

test("moves compare with where everybody ended the period before", async () => {
  const [ann, bob, cid] = await Promise.all([aMember(), aMember(), aMember()]);
  await aTally(ann, 9, { at: "2026-05-03" });
  await aTally(bob, 5, { at: "2026-05-03" });
  await aTally(bob, 8);
  await aTally(ann, 4);
  await aTally(cid, 3);
  const june = await board();
  expect(june.items.map((row) => row.moved)).toEqual([1, -1, "new"]);
  expect(june.hasEarlier).toBe(true);
  // Of the first month there is nothing to compare with, and nothing before it.
  const may = await board({ startsOn: "2026-05-01" });
  expect(may.items.map((row) => [row.rank, row.moved])).toEqual([
    [1, null],
    [2, null],
  ]);
  expect(may.hasEarlier).toBe(false);
});

test("one's own place is told however far down, and why there is none", async () => {
  await crowd(120, "500 - n");
  const me = await aMember();
  await aTally(me, 3);
  expect(await ownPlace(me)).toEqual({ state: "placed", rank: 121, beyond: false, value: 3 });
  expect(await ownPlace(GUEST)).toBeNull();
  expect(await ownPlace(me, { board: "accepted" })).toEqual({ state: "none" });
  expect(await ownPlace(me, { category: "no-such" })).toEqual({ state: "none" });
  expect(await ownPlace(await aMember({ offBoards: true }))).toEqual({ state: "off" });
  expect(await ownPlace(await aMember({ role: "agent" }))).toEqual({ state: "staff" });
});

test("far down, a place is not counted to its end", async () => {
  await crowd(10_020, "20000 - n");
  const me = await aMember();
  await aTally(me, 1);
  expect(await ownPlace(me)).toEqual({ state: "placed", rank: 10_000, beyond: true, value: 1 });
});
