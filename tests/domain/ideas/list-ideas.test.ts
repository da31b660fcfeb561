import { describe, expect, test } from "vitest";
import { loadCommunity } from "#app/domain/community/queries.server.ts";
import { type Actor, GUEST } from "#app/domain/core/actor.ts";
import { encodeCursor } from "#app/domain/core/page.ts";
import { type IdeaFilters, NO_FILTERS } from "#app/domain/ideas/list-filters.ts";
import { listIdeas } from "#app/domain/ideas/list-queries.server.ts";
import { storedWeight } from "#app/domain/ideas/popularity.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const now = new Date("2026-06-01T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

async function list(
  filters: Partial<IdeaFilters> = {},
  { as = GUEST, cursor, limit }: { as?: Actor; cursor?: string; limit?: number } = {},
) {
  const community = await loadCommunity(sql);
  return listIdeas(sql, as, {
    filters: { ...NO_FILTERS, ...filters },
    cursor,
    limit,
    community,
    locale: "en",
    now,
  });
}
const titles = async (...args: Parameters<typeof list>) =>
  (await list(...args)).items.map((row) => row.title);

describe("orders", () => {
  test("each by its own figure, highest first", async () => {
    const { id: old } = await anIdea({ title: "Old", createdAt: daysAgo(90), popularity: 1, promotes: 50 });
    await anIdea({ title: "Fresh", createdAt: daysAgo(1), popularity: 3, promotes: 2 });
    await anIdea({
      title: "Talked about",
      createdAt: daysAgo(30),
      popularity: 2,
      promotes: 1,
      commentCount: 9,
    });
    expect(old).toBeTruthy();
    expect(await titles()).toEqual(["Fresh", "Talked about", "Old"]);
    expect(await titles({ sort: "new" })).toEqual(["Fresh", "Talked about", "Old"]);
    expect(await titles({ sort: "top" })).toEqual(["Old", "Fresh", "Talked about"]);
    expect((await titles({ sort: "discussed" }))[0]).toBe("Talked about");
  });

  test("Popular weighs each idea's votes by its own category's half-life, today", async () => {
    const [fast, slow] = [
      await aCategory("fast", { halfLifeDays: 7 }),
      await aCategory("slow", { halfLifeDays: 60 }),
    ];
    const withVotes = (title: string, categoryId: string, halfLifeDays: number, votes: number, age: number) =>
      anIdea({ title, categoryId, popularity: votes * storedWeight(daysAgo(age), halfLifeDays) });
    // Worth 20, 16, 12.6 and 2.5 votes today.
    await withVotes("20 votes, today, fast", fast, 7, 20, 0);
    await withVotes("20 votes, three weeks, fast", fast, 7, 20, 21);
    await withVotes("16 votes, today, slow", slow, 60, 16, 0);
    await withVotes("16 votes, three weeks, slow", slow, 60, 16, 21);
    const order = [
      "20 votes, today, fast",
      "16 votes, today, slow",
      "16 votes, three weeks, slow",
      "20 votes, three weeks, fast",
    ];
    expect(await titles()).toEqual(order);
    expect(await titles({ status: "open" })).toEqual(order);
    expect(await titles({ q: "votes", sort: "popular" })).toEqual(order);
    const first = await list({}, { limit: 1 });
    const second = await list({}, { limit: 2, cursor: first.next! });
    const third = await list({}, { limit: 2, cursor: second.next! });
    expect([...first.items, ...second.items, ...third.items].map((row) => row.title)).toEqual(order);
    expect(third.next).toBeNull();
  });

  test("historic supports count in Top, and are shown apart", async () => {
    await anIdea({ title: "New votes", promotes: 5 });
    await anIdea({ title: "From before", historicSupports: 3291 });
    const { items } = await list({ sort: "top" });
    expect(items.map((row) => [row.title, row.historic, row.vote.promotes])).toEqual([
      ["From before", 3291, 0],
      ["New votes", 0, 5],
    ]);
  });

  test("Popular leaves closed ideas out unless they are asked for; New shows them", async () => {
    await anIdea({ title: "Open" });
    await anIdea({ title: "Done", statusId: "implemented" });
    await anIdea({ title: "Closed", statusId: "not-planned" });
    await anIdea({ title: "Archived", statusId: "archived" });
    expect((await titles()).sort()).toEqual(["Done", "Open"]);
    expect(await titles({ status: "any" })).toHaveLength(4);
    expect(await titles({ status: "archived" })).toEqual(["Archived"]);
    expect(await titles({ sort: "new" })).toHaveLength(4);
  });

  test("Popular says what the votes are worth today", async () => {
    await anIdea({ promotes: 8, popularity: 8 * storedWeight(daysAgo(30), 30) });
    const { items } = await list();
    expect(items[0]!.worth).toBeCloseTo(4);
    expect(items[0]!.category.halfLifeDays).toBe(30);
    expect((await list({ sort: "top" })).items[0]!.worth).toBeUndefined();
  });

  test("My ideas are mine, also those others cannot see; I voted is what I voted on, last vote first", async () => {
    const me = await aMember();
    await anIdea({ title: "Mine", by: me });
    await anIdea({ title: "Mine, held", by: me, visibility: "held" });
    await anIdea({ title: "Mine, removed", by: me, visibility: "removed" });
    const first = await anIdea({ title: "First vote" });
    const second = await anIdea({ title: "Second vote" });
    await setVote(sql, me, { number: first.number, value: -1, now: daysAgo(2) });
    await setVote(sql, me, { number: second.number, value: 1, now: daysAgo(1) });
    const mine = await list({ sort: "mine" }, { as: me });
    expect(mine.items.map((row) => [row.title, row.apart])).toEqual([
      ["Mine, held", "held"],
      ["Mine", null],
    ]);
    const voted = await list({ sort: "voted" }, { as: me });
    expect(voted.items.map((row) => [row.title, row.vote.mine])).toEqual([
      ["Second vote", 1],
      ["First vote", -1],
    ]);
    expect(await titles({ sort: "voted" }, { as: await aMember() })).toEqual([]);
  });

  test("a member sees their vote in every list, and nobody else's", async () => {
    const me = await aMember();
    const idea = await anIdea();
    await setVote(sql, me, { number: idea.number, value: 1 });
    for (const sort of ["popular", "new", "top", "discussed"] as const) {
      expect((await list({ sort }, { as: me })).items[0]!.vote.mine).toBe(1);
      expect((await list({ sort }, { as: await aMember() })).items[0]!.vote.mine).toBe(0);
      expect((await list({ sort })).items[0]!.vote.mine).toBe(0);
    }
  });
});

describe("what a list holds", () => {
  test("nothing hidden, held, removed or merged, for staff neither", async () => {
    const parent = await anIdea({ title: "Public" });
    for (const visibility of ["held", "hidden", "removed"] as const) await anIdea({ visibility });
    await anIdea({ mergedIntoId: parent.id });
    const manager = await aMember({ role: "product_manager" });
    for (const as of [GUEST, manager]) {
      for (const sort of ["popular", "new", "top", "discussed"] as const)
        expect(await titles({ sort }, { as })).toEqual(["Public"]);
    }
  });

  test("filters by category, status, kind of status, tag and age, together too", async () => {
    const billing = await aCategory("billing");
    await anIdea({
      title: "A",
      categoryId: billing,
      statusId: "planned",
      tags: ["pdf"],
      createdAt: daysAgo(3),
    });
    await anIdea({ title: "B", categoryId: billing, statusId: "in-progress", createdAt: daysAgo(40) });
    await anIdea({ title: "C", statusId: "planned", tags: ["pdf", "print"], createdAt: daysAgo(100) });
    const sorted = async (filters: Partial<IdeaFilters>) =>
      (await titles({ sort: "top", ...filters })).sort().join("");
    expect(await sorted({ category: "billing" })).toBe("AB");
    expect(await sorted({ category: "no-such" })).toBe("");
    expect(await sorted({ status: "planned" })).toBe("AC");
    expect(await sorted({ status: "active" })).toBe("ABC");
    expect(await sorted({ status: "done" })).toBe("");
    expect(await sorted({ status: "no-such" })).toBe("");
    expect(await sorted({ tag: "pdf" })).toBe("AC");
    expect(await sorted({ period: 7 })).toBe("A");
    expect(await sorted({ period: 90 })).toBe("AB");
    expect(await sorted({ category: "billing", status: "active", tag: "pdf", period: 30 })).toBe("A");
  });

  test("says which votes an idea takes", async () => {
    await anIdea({ title: "Both" });
    await anIdea({ title: "Kind", categoryId: await aCategory("kind", { demotesAllowed: false }) });
    await anIdea({ title: "Over", statusId: "not-planned" });
    const { items } = await list({ sort: "new" });
    expect(Object.fromEntries(items.map((row) => [row.title, row.vote.open]))).toEqual({
      Both: "both",
      Kind: "promote",
      Over: "closed",
    });
  });
});

describe("words", () => {
  test("find titles before bodies, in any language, without accents", async () => {
    await anIdea({ title: "Export as a spreadsheet", body: "For the accountants." });
    await anIdea({ title: "Weekly summary", body: "With a spreadsheet attached to it." });
    await anIdea({ title: "Thème sombre", body: "Pour les yeux.", language: "fr" });
    expect(await titles({ q: "spreadsheets", sort: "best" })).toEqual([
      "Export as a spreadsheet",
      "Weekly summary",
    ]);
    expect(await titles({ q: "themes sombres", sort: "best" })).toEqual(["Thème sombre"]);
    expect((await list({ q: "spreadsheet", sort: "best" })).loose).toBe(false);
  });

  test("that match nowhere find what is spelled nearly so, or has some of them, and the list says so", async () => {
    await anIdea({ title: "Calendar subscription", body: "Please." });
    const misspelled = await list({ q: "calender subscripton", sort: "best" });
    expect(misspelled.items.map((row) => row.title)).toEqual(["Calendar subscription"]);
    expect(misspelled.loose).toBe(true);
    expect(await titles({ q: "calendar for elephants", sort: "best" })).toEqual(["Calendar subscription"]);
    expect(await titles({ q: "zzzzzz", sort: "best" })).toEqual([]);
  });

  test("obey the filters and the order asked for, and are never a statement", async () => {
    await anIdea({ title: "Dark theme", promotes: 1 });
    await anIdea({ title: "Dark icons", promotes: 5, statusId: "planned" });
    expect(await titles({ q: "dark", sort: "top" })).toEqual(["Dark icons", "Dark theme"]);
    expect(await titles({ q: "dark", sort: "best", status: "planned" })).toEqual(["Dark icons"]);
    for (const q of [
      "-dark",
      "'; drop table ideas; --",
      '"dark',
      "dark OR",
      "%_\\",
      "&|!()<->:*",
      "the",
      "\u0001",
    ]) {
      await list({ q, sort: "best" });
    }
    expect(await titles({ sort: "top" })).toHaveLength(2);
  });
});

describe("pages", () => {
  const filtersOf: Partial<IdeaFilters>[] = [
    { sort: "popular" },
    { sort: "new" },
    { sort: "top" },
    { sort: "discussed" },
    { sort: "new", status: "open" },
    { sort: "top", category: "general" },
    { sort: "best", q: "machine" },
    { sort: "mine" },
    { sort: "voted" },
  ];
  test.each(filtersOf)("never repeat and never skip, ties and microseconds included: %o", async (filters) => {
    const me = await aMember();
    for (let n = 0; n < 11; n += 1) {
      const idea = await anIdea({
        by: me,
        statusId: n % 2 ? "received" : "under-review",
        promotes: n % 3,
        popularity: (n % 3) / 3,
        commentCount: n % 2,
      });
      await sql`update ideas set created_at = timestamptz '2026-05-01 10:00:00.123+00' + ${n % 4} * interval '1 microsecond' where id = ${idea.id}`;
      await sql`insert into idea_votes (idea_id, member_id, value, cast_at)
        values (${idea.id}, ${me.id}, 1, timestamptz '2026-05-02 10:00:00.5+00' + ${n % 5} * interval '1 microsecond')`;
    }
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(filters, { as: me, cursor, limit: 3 });
      seen.push(...page.items.map((row) => row.number));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(11);
    expect(new Set(seen).size).toBe(11);
  });

  test("a cursor made up by hand starts at the top", async () => {
    await anIdea();
    const made = [
      [1, 1, 1],
      ["1", 1],
      ["x", 1, 1],
      ["2026-13-45 99:99:99+00", 1, 1],
      ["", 1, 1],
      ["9".repeat(400), 1, 1],
      ["1", 1.5, 1],
      ["1", 1, 1e300],
      ["1; select 1", 2, 1],
    ];
    for (const sort of ["popular", "new", "top"] as const) {
      for (const values of made)
        expect((await list({ sort }, { cursor: encodeCursor(values) })).items).toHaveLength(1);
      expect((await list({ sort }, { cursor: "%%%" })).items).toHaveLength(1);
    }
  });
});
