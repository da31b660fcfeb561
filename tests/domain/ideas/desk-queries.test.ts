import { expect, test } from "vitest";
import { addIdeaNote } from "#app/domain/ideas/add-idea-note.server.ts";
import { deskBoard } from "#app/domain/ideas/desk-board-queries.server.ts";
import type { DeskContext } from "#app/domain/ideas/desk-conditions.server.ts";
import { type DeskFilter, deskQuery, parseDeskFilter } from "#app/domain/ideas/desk-filters.ts";
import { deskIdea } from "#app/domain/ideas/desk-idea-queries.server.ts";
import { deskPage, silenceDebt } from "#app/domain/ideas/desk-queries.server.ts";
import { mergeCandidates } from "#app/domain/ideas/merge-queries.server.ts";
import { deskScore } from "#app/domain/ideas/score.ts";
import { getStaffPanel } from "#app/domain/ideas/staff-panel-queries.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const NOW = new Date("2026-06-01T12:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const filterOf = (query = ""): DeskFilter => parseDeskFilter(new URLSearchParams(query));
const manager = () => aMember({ role: "product_manager" });

async function context(): Promise<DeskContext> {
  const categories = await sql<{ id: string; slug: string }[]>`select id, slug from categories`;
  const statuses = await sql<
    { id: string; category: string }[]
  >`select id, category from statuses order by position`;
  return { categories, statuses, silenceDays: 30, now: NOW };
}

async function numbersOf(query: string, actor: Awaited<ReturnType<typeof manager>>) {
  const page = await deskPage(sql, actor, {
    filter: filterOf(query),
    cursor: null,
    context: await context(),
  });
  return page.items.map((row) => row.number);
}

test("the desk opens with what nobody has answered, the longest wait first", async () => {
  const pm = await manager();
  const young = await anIdea({ createdAt: daysAgo(3) });
  const old = await anIdea({ createdAt: daysAgo(60) });
  await anIdea({ createdAt: daysAgo(90), answeredAt: daysAgo(80) });
  await anIdea({ createdAt: daysAgo(95), visibility: "hidden" });
  await anIdea({ createdAt: daysAgo(99), mergedIntoId: old.id });
  expect(await numbersOf("", pm)).toEqual([old.number, young.number]);
  expect(await numbersOf("silent=1", pm)).toEqual([old.number]);
  expect(await silenceDebt(sql, await context())).toBe(1);
});

test("every filter narrows the list, and one that fits nothing shows nothing", async () => {
  const pm = await manager();
  const wanted = await anIdea({
    title: "Exporter les factures",
    body: "Pour la comptabilité mensuelle.",
    category: await aCategory("billing").then(() => "billing"),
    statusId: "planned",
    ownerId: pm.id,
    tags: ["invoices"],
    createdAt: daysAgo(5),
    language: "fr",
  });
  await anIdea({ createdAt: daysAgo(50) });
  const all = (query: string) => numbersOf(`sort=newest&${query}`, pm);
  for (const query of [
    "q=facture",
    "q=factu",
    "q=comptabilite+mensuelle",
    `q=%23${wanted.number}`,
    "category=billing",
    "status=planned",
    "owner=me",
    `owner=${pm.id}`,
    "tag=invoices",
    "period=7",
  ]) {
    expect({ query, found: await all(query) }).toEqual({ query, found: [wanted.number] });
  }
  for (const query of ["q=100%25_", "category=nowhere", "status=nowhere", "tag=nothing"]) {
    expect({ query, found: await all(query) }).toEqual({ query, found: [] });
  }
  expect(await all("owner=nobody")).not.toContain(wanted.number);
  expect(await all("status=open")).not.toContain(wanted.number);
});

test.each(["silence", "newest", "oldest", "votes", "comments", "score"])(
  "pages by %s neither repeat nor skip, with ties",
  async (sort) => {
    const pm = await manager();
    for (let i = 0; i < 120; i += 1) {
      await anIdea({
        by: pm,
        createdAt: daysAgo(i % 7),
        promotes: i % 5,
        commentCount: i % 3,
        followerCount: i % 4,
      });
    }
    const seen: number[] = [];
    for (let cursor: string | null = null; ; ) {
      const page = await deskPage(sql, pm, {
        filter: filterOf(`sort=${sort}`),
        cursor,
        context: await context(),
      });
      seen.push(...page.items.map((row) => row.number));
      cursor = page.next;
      if (!cursor) break;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  },
);

test("a cursor changed by hand starts at the top", async () => {
  const pm = await manager();
  const idea = await anIdea();
  for (const cursor of ["x", btoa('["a","b"]'), btoa("[1e300,1]"), btoa("[1.5,2.5]")]) {
    const page = await deskPage(sql, pm, { filter: filterOf(), cursor, context: await context() });
    expect(page.items.map((row) => row.number)).toEqual([idea.number]);
  }
});

test("the score in SQL is the score in words, and sorts the most wanted first", async () => {
  const pm = await manager();
  for (const [promotes, demotes, followerCount, commentCount, days] of [
    [0, 0, 0, 0, 0],
    [3, 9, 1, 2, 29],
    [1, 0, 0, 0, 30],
    [112, 7, 64, 31, 400],
    [9999, 12, 8000, 777, 61],
  ] as const) {
    await anIdea({ promotes, demotes, followerCount, commentCount, createdAt: daysAgo(days) });
  }
  const { items, sampled } = await deskPage(sql, pm, {
    filter: filterOf("sort=score"),
    cursor: null,
    context: await context(),
  });
  for (const row of items) {
    const [{ followers }] = await sql<
      [{ followers: number }]
    >`select follower_count as followers from ideas where number = ${row.number}`;
    expect(row.score).toBe(deskScore({ ...row, followers }, NOW));
  }
  expect(items.map((row) => row.score)).toEqual(items.map((row) => row.score).toSorted((a, b) => b - a));
  expect(sampled).toBeNull();
});

test("the board has every status, bounded columns and honest totals", async () => {
  const pm = await manager();
  for (let i = 0; i < 25; i += 1) await anIdea({ by: pm, promotes: i });
  await anIdea({ by: pm, statusId: "planned" });
  const columns = await deskBoard(sql, pm, { filter: filterOf(), context: await context() });
  expect(columns.map((column) => column.statusId)).toContain("archived");
  const received = columns.find((column) => column.statusId === "received")!;
  expect({ cards: received.cards.length, total: received.total, first: received.cards[0]!.votes }).toEqual({
    cards: 20,
    total: 25,
    first: 24,
  });
  expect(columns.find((column) => column.statusId === "planned")!.cards).toHaveLength(1);
  expect(columns.find((column) => column.statusId === "accepted")).toMatchObject({ cards: [], total: 0 });
});

test("the panel and its notes are for product managers only", async () => {
  const pm = await manager();
  const idea = await anIdea();
  await addIdeaNote(db, pm, { number: idea.number, body: "Ask the accountants." });
  expect((await getStaffPanel(sql, pm, idea.id))!.notes).toMatchObject([
    { body: "Ask the accountants.", authorName: pm.displayName },
  ]);
  for (const role of ["member", "moderator", "agent"] as const) {
    const other = await aMember({ role });
    expect(await getStaffPanel(sql, other, idea.id)).toBeNull();
    expect(await deskIdea(sql, other, idea.number)).toBeNull();
    expect(await mergeCandidates(sql, other, { idea, q: "" })).toEqual([]);
    await expect(addIdeaNote(db, other, { number: idea.number, body: "x" })).rejects.toThrow("not_your_role");
  }
});

test("a duplicate is found by its title, by words, by number; never itself, never a merged one", async () => {
  const pm = await manager();
  const idea = await anIdea({ title: "Dark mode for reports" });
  const twin = await anIdea({ title: "A dark mode for the reports" });
  const far = await anIdea({ title: "Print labels" });
  await anIdea({ title: "Dark mode for reports, again", mergedIntoId: twin.id });
  const found = async (q: string) => (await mergeCandidates(sql, pm, { idea, q })).map((row) => row.number);
  expect(await found("")).toEqual([twin.number]);
  expect(await found("labels")).toEqual([far.number]);
  expect(await found(`#${far.number}`)).toEqual([far.number]);
});

test("a filter survives its own address", () => {
  const filter = filterOf("q=a+b&category=x&status=open&owner=me&tag=T&period=30&silent=1&sort=votes");
  const query = Object.entries(deskQuery(filter)).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  expect(parseDeskFilter(new URLSearchParams(query))).toEqual(filter);
  expect(filterOf("owner='; drop&period=8&sort=x")).toMatchObject({ owner: "", period: "", sort: "silence" });
});
