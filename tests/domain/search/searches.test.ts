import { describe, expect, test } from "vitest";
import { GUEST } from "#app/domain/core/actor.ts";
import { logSearch } from "#app/domain/search/log-search.server.ts";
import { pruneSearches } from "#app/domain/search/prune-searches.server.ts";
import { recordClick } from "#app/domain/search/record-click.server.ts";
import { listFailedSearches, searchUse } from "#app/domain/search/searches-queries.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

const now = new Date("2026-05-20T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

const log = (q: string, wanted: Partial<Parameters<typeof logSearch>[2]> = {}, actor = GUEST as never) =>
  logSearch(db, actor, {
    q,
    language: "en",
    engine: "postgres",
    results: 0,
    visitor: "visitor-1",
    userAgent: BROWSER,
    now,
    ...wanted,
  });
const rows = () => sql`select * from search_queries order by created_at`;

describe("a search", () => {
  test("is written down in small letters, with single spaces", async () => {
    const id = await log("  Blinking   LAMP ", { results: 3 });
    expect(await rows()).toMatchObject([{ id, query: "blinking lamp", results: 3, language: "en" }]);
  });

  test("is one search when it is repeated soon, with the last result", async () => {
    const first = await log("lamp", { now: ago(20), results: 0 });
    expect(await log("Lamp", { results: 2 })).toBe(first);
    expect(await rows()).toMatchObject([{ results: 2 }]);
    await log("lamp", { visitor: "visitor-2" });
    await log("lamp", { now: ago(-60) });
    expect(await rows()).toHaveLength(3);
  });

  test("of a program, of staff, or for nothing is not written down", async () => {
    const staff = await aMember({ role: "agent" });
    expect(await log("lamp", { userAgent: "Googlebot/2.1" })).toBeNull();
    expect(await log("lamp", { userAgent: "" })).toBeNull();
    expect(await log("lamp", {}, staff as never)).toBeNull();
    expect(await log("  ")).toBeNull();
    expect(await rows()).toEqual([]);
  });

  test("remembers what was opened first, told by who searched", async () => {
    const searchId = (await log("lamp", { results: 5 }))!;
    await recordClick(db, { searchId, key: "idea:1", position: 2, visitor: "somebody else", now });
    expect(await rows()).toMatchObject([{ clicked_key: null }]);
    await recordClick(db, { searchId, key: "idea:1", position: 2, visitor: "visitor-1", now });
    await recordClick(db, { searchId, key: "idea:9", position: 5, visitor: "visitor-1", now });
    expect(await rows()).toMatchObject([{ clicked_key: "idea:1", clicked_position: 2 }]);
  });

  test("is forgotten after 90 days", async () => {
    await log("lamp", { now: new Date(Date.now() - 91 * 86_400_000) });
    await log("pump", { now: new Date(Date.now() - 89 * 86_400_000) });
    await pruneSearches(db);
    expect(await rows()).toMatchObject([{ query: "pump" }]);
  });
});

describe("editors", () => {
  test("see what most people did not find, until it is found", async () => {
    const editor = await aMember({ role: "agent" });
    for (const visitor of ["a", "b"]) await log("ferrule", { visitor });
    await log("gasket", { visitor: "a" });
    await log("old", { now: ago(31 * 24 * 60) });
    await log("lamp", { visitor: "a", results: 4 });
    await log("valve", { visitor: "a", now: ago(120) });
    await log("valve", { visitor: "b", now: ago(60), results: 1 });
    const { items, next } = await listFailedSearches(sql, editor, { now });
    expect(items).toMatchObject([
      { query: "ferrule", people: 2, times: 2, language: "en", lastAt: now },
      { query: "gasket", people: 1, times: 1 },
    ]);
    expect(next).toBeNull();
  });

  test("page through them without gap or repetition", async () => {
    const editor = await aMember({ role: "moderator" });
    for (let nth = 0; nth < 45; nth++) await log(`word ${nth}`, { visitor: `v${nth}` });
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof listFailedSearches>> = await listFailedSearches(sql, editor, {
        after,
        now,
      });
      seen.push(...page.items.map(({ query }) => query));
      after = page.next;
      if (!after) break;
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  test("see how often something was found and opened", async () => {
    const editor = await aMember({ role: "product_manager" });
    const [one] = [await log("lamp", { results: 4 }), await log("pump", { results: 2 }), await log("none")];
    await recordClick(db, { searchId: one!, key: "idea:1", position: 3, visitor: "visitor-1", now });
    expect(await searchUse(sql, editor, { now })).toEqual({ searches: 3, failed: 1, opened: 1, place: 3 });
  });

  test("are the only ones who see it", async () => {
    for (const actor of [GUEST, await aMember()]) {
      await expect(listFailedSearches(sql, actor, { now })).rejects.toThrow("not_your_role");
      await expect(searchUse(sql, actor, { now })).rejects.toThrow("not_your_role");
    }
  });
});
