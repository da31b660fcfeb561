import { beforeEach, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { documentSource } from "#app/domain/search/document-source.server.ts";
import { findDrift } from "#app/domain/search/find-drift.server.ts";
import { reindex } from "#app/domain/search/reindex.server.ts";
import { examineSearch } from "#app/programs/doctor/search-drift.ts";
import { postgresEngine } from "#search/postgres/engine.server.ts";
import { runWith } from "#search/run-with.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aThread } from "#tests/support/factories/thread.ts";

const drift = () => findDrift(runWith(sql));
const build = () => reindex(sql, { engine: postgresEngine(sql), onTotal: () => {}, onRead: () => {} });
let idea: Awaited<ReturnType<typeof anIdea>>;

beforeEach(async () => {
  idea = await anIdea({ title: "Quieter pump" });
  await aThread({ title: "Loud pump" });
  await anArticle({ title: "Pump care" });
  await build();
});

test("a new index differs from nothing", async () => {
  expect(await drift()).toEqual([]);
});

test("what is missing, stale or no longer public is found and mended", async () => {
  const lost = await anIdea({ title: "Written past the log" });
  await sql`update ideas set title = 'Silent pump' where id = ${idea.id}`;
  await sql`update threads set visibility = 'hidden'`;
  const [thread] = await sql`select id from threads`;
  const found = new Map((await drift()).map(({ key, problem }) => [key, problem]));
  expect(found).toEqual(
    new Map([
      [`idea:${lost.id}`, "missing"],
      [`person:${lost.author.id}`, "missing"],
      [`thread:${thread!.id}`, "not public"],
      [`idea:${idea.id}`, "stale"],
    ]),
  );
  const [mended] = await examineSearch({ sql, db }, null, { fix: true });
  expect(mended).toMatchObject({ fixed: true });
  expect(await drift()).toEqual([]);
});

test("what the log will mend is no drift", async () => {
  await sql`update ideas set title = 'Silent pump' where id = ${idea.id}`;
  await recordEvent(db, SYSTEM, "idea.edited", { ideaId: idea.id });
  expect(await drift()).toEqual([]);
  await drainLog();
  expect(await drift()).toEqual([]);
  expect(await sql`select title from search_documents where key = ${`idea:${idea.id}`}`).toEqual([
    { title: "Silent pump" },
  ]);
});

test("a rebuild loses nothing that changes after it was read", async () => {
  const source = await documentSource(runWith(sql));
  await postgresEngine(sql).rebuild({
    ...source,
    async *documents() {
      yield* source.documents();
      await sql`update ideas set title = 'Silent pump' where id = ${idea.id}`;
      await sql`update threads set visibility = 'hidden'`;
      const [thread] = await sql`select id from threads`;
      await recordEvent(db, SYSTEM, "idea.edited", { ideaId: idea.id });
      await recordEvent(db, SYSTEM, "thread.visibility_changed", {
        threadId: thread!.id,
        visibility: "hidden",
      });
    },
  });
  expect(await sql`select title from search_documents where kind in ('idea', 'thread')`).toEqual([
    { title: "Silent pump" },
  ]);
  await drainLog();
  expect(await drift()).toEqual([]);
});

test("another engine is compared by its keys", async () => {
  const own = postgresEngine(sql);
  const held = new Map<string, string>();
  const engine = {
    ...own,
    name: "meilisearch" as const,
    upsert: async (documents: readonly { key: string; title: string }[]) => {
      for (const { key, title } of documents) held.set(key, title);
    },
    remove: async (keys: readonly string[]) => {
      for (const key of keys) held.delete(key);
    },
    async *keys() {
      yield [...held.keys()];
    },
  };
  held.set("idea:0190cccc-0000-7000-8000-000000000000", "Nobody's");
  const [, other] = await examineSearch({ sql, db }, engine, { fix: false });
  expect(other!.differences).toHaveLength(7);
  const [, mended] = await examineSearch({ sql, db }, engine, { fix: true });
  expect(mended).toMatchObject({ fixed: true });
  expect(held.get(`idea:${idea.id}`)).toBe("Quieter pump");
  expect(held.has("idea:0190cccc-0000-7000-8000-000000000000")).toBe(false);
});
