import { describe, expect, test } from "vitest";
import { GUEST } from "#app/domain/core/actor.ts";
import { READS_PER_NETWORK } from "#app/domain/readership/limits.ts";
import { pruneReads } from "#app/domain/readership/prune-reads.server.ts";
import { recordRead } from "#app/domain/readership/record-read.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";

const browser = "Mozilla/5.0 Firefox/140";
const reader = (visitor = "somebody", network = "a-network") => ({ visitor, network, userAgent: browser });
const reads = () => sql<{ visitor: string }[]>`select visitor from content_reads order by visitor`;
const days = () => sql`select kind, day::text, views from content_days order by kind, day`;

const noon = new Date("2026-08-02T12:00:00Z");

describe("a read", () => {
  test("counts once per visitor and day", async () => {
    const { number } = await anArticle();
    const read = { kind: "article", number, ...reader() } as const;
    await recordRead(sql, GUEST, { ...read, now: noon });
    await recordRead(sql, GUEST, { ...read, now: new Date("2026-08-02T23:59:00Z") });
    await recordRead(sql, GUEST, { ...read, visitor: "another", now: noon });
    await recordRead(sql, GUEST, { ...read, now: new Date("2026-08-03T00:01:00Z") });
    expect(await days()).toEqual([
      { kind: "article", day: "2026-08-02", views: 2 },
      { kind: "article", day: "2026-08-03", views: 1 },
    ]);
    expect(await reads()).toHaveLength(3);
  });

  test("counts exactly, however many come at once", async () => {
    const { number } = await aThread();
    const one = (n: number) =>
      recordRead(sql, GUEST, { kind: "thread", number, ...reader(`v${n % 10}`), now: noon });
    await Promise.all(Array.from({ length: 40 }, (_, n) => one(n)));
    expect(await days()).toEqual([{ kind: "thread", day: "2026-08-02", views: 10 }]);
    expect(await reads()).toHaveLength(10);
  });

  test("of a member is kept by their id", async () => {
    const me = await aMember();
    const { number } = await anIdea();
    await recordRead(sql, me, { kind: "idea", number, ...reader(me.id) });
    expect(await reads()).toEqual([{ visitor: me.id }]);
  });

  test("of staff or of a program does not count", async () => {
    const { number } = await anIdea();
    const staff = await aMember({ role: "agent" });
    await recordRead(sql, staff, { kind: "idea", number, ...reader(staff.id) });
    await recordRead(sql, GUEST, { kind: "idea", number, ...reader(), userAgent: "Somebot/1.0" });
    expect(await reads()).toEqual([]);
    expect(await days()).toEqual([]);
  });

  test("of what is not public, or not there, does not count", async () => {
    const { number } = await anIdea({ visibility: "hidden" });
    const retired = await anArticle();
    await sql`update articles set retired_at = now() where id = ${retired.id}`;
    const held = await aThread({ visibility: "held" });
    await recordRead(sql, GUEST, { kind: "idea", number, ...reader() });
    await recordRead(sql, GUEST, { kind: "idea", number: number + 1, ...reader() });
    await recordRead(sql, GUEST, { kind: "article", number: retired.number, ...reader() });
    await recordRead(sql, GUEST, { kind: "thread", number: held.number, ...reader() });
    expect(await days()).toEqual([]);
  });

  test("is refused when one connection reads like a machine", async () => {
    const { number } = await anIdea();
    const { limit, windowSeconds } = READS_PER_NETWORK;
    const start = new Date(Math.floor(noon.getTime() / (windowSeconds * 1000)) * windowSeconds * 1000);
    await sql`insert into rate_limits (key, window_start, hits) values ('reads:a-network', ${start}, ${limit})`;
    await expect(
      recordRead(sql, GUEST, { kind: "idea", number, ...reader(), now: noon }),
    ).rejects.toMatchObject({ code: "too_many" });
    await recordRead(sql, GUEST, { kind: "idea", number, ...reader("x", "another-network"), now: noon });
    expect(await reads()).toEqual([{ visitor: "x" }]);
  });
});

test("after two days nobody knows any more who read what; the counts stay", async () => {
  const { number } = await anIdea();
  const daysAgo = (n: number) => new Date(Date.now() - n * 86_400_000);
  for (const n of [0, 1, 2, 5]) {
    await recordRead(sql, GUEST, { kind: "idea", number, ...reader(`d${n}`), now: daysAgo(n) });
  }
  await pruneReads(db);
  expect(await reads()).toEqual([{ visitor: "d0" }, { visitor: "d1" }]);
  expect(await days()).toHaveLength(4);
});
