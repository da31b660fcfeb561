import { expect, test } from "vitest";
import { failedSelfCare, mostFailingArticles } from "#app/domain/forum/failed-self-care-queries.server.ts";
import { gatherTrail } from "#app/domain/forum/gather-trail-queries.server.ts";
import { startThread } from "#app/domain/forum/start-thread.server.ts";
import { readTrail, TRAIL_MAX, writeTrail } from "#app/domain/forum/trail.ts";
import { getTrail } from "#app/domain/forum/trail-queries.server.ts";
import { newId } from "#db/ids.ts";
import { contentReads } from "#db/schema/readership.ts";
import { searchQueries } from "#db/schema/search.ts";
import { db, sql } from "#tests/support/database.ts";
import { anArticle } from "#tests/support/factories/article.ts";
import { anAskedThread } from "#tests/support/factories/forum.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aThread } from "#tests/support/factories/thread.ts";

const now = new Date("2026-03-04T12:00:00Z");
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const shown = (target: "article" | "thread" | "idea", id: string, minutes = 5) =>
  ({ kind: "shown", target, id, at: before(minutes).getTime() }) as const;

async function read(visitor: string, targetId: string, minutes: number) {
  await db
    .insert(contentReads)
    .values({ day: "2026-03-04", visitor, kind: "article", targetId, readAt: before(minutes) });
}

async function searched(visitor: string, query: string, minutes: number) {
  await db.insert(searchQueries).values({
    id: newId(),
    query,
    language: "en",
    engine: "postgres",
    results: 0,
    visitor,
    createdAt: before(minutes),
  });
}

test("a form's memory is written and read; what is not ours is left out, each thing counts once", () => {
  const id = newId();
  const steps = [shown("article", id), { ...shown("article", id, 1), kind: "read" as const }];
  expect(readTrail(writeTrail(steps))).toEqual(steps);
  expect(
    readTrail(`${writeTrail(steps)}\nshown article:${id} 7\nshown person:${id} 1\n<script>\nshown idea:x 1`),
  ).toEqual(steps);
  const many = Array.from({ length: 90 }, () => shown("thread", newId()));
  expect(readTrail(writeTrail(many))).toHaveLength(TRAIL_MAX);
});

test("what was shown, read and searched lately is kept, the oldest first", async () => {
  const me = await aMember();
  const article = await anArticle();
  const thread = await aThread();
  await read(me.id, article.id, 30);
  await searched(me.id, "blinking lamp", 50);
  await searched(me.id, "blinking lamp", 40);
  const steps = await gatherTrail(sql, {
    claimed: writeTrail([shown("article", article.id, 10), shown("thread", thread.id, 9)]),
    visitors: [me.id],
    now,
  });
  expect(steps).toEqual([
    { kind: "searched", targetKind: null, targetId: null, query: "blinking lamp", happenedAt: before(40) },
    { kind: "read", targetKind: "article", targetId: article.id, query: "", happenedAt: before(30) },
    { kind: "shown", targetKind: "article", targetId: article.id, query: "", happenedAt: before(10) },
    { kind: "shown", targetKind: "thread", targetId: thread.id, query: "", happenedAt: before(9) },
  ]);
});

test("what was long ago, somebody else's, hidden or made up does not count", async () => {
  const me = await aMember();
  const article = await anArticle();
  await read(me.id, article.id, 121);
  await read("somebody else", article.id, 5);
  await searched(me.id, "long ago", 121);
  await searched("somebody else", "not mine", 5);
  const hidden = await aThread({ visibility: "hidden" });
  const held = await anIdea({ visibility: "held" });
  const retired = await anArticle();
  await sql`update articles set retired_at = now() where id = ${retired.id}`;
  const claimed = writeTrail([
    shown("thread", hidden.id),
    shown("idea", held.id),
    shown("article", retired.id),
    shown("article", newId()),
    shown("thread", article.id),
  ]);
  expect(await gatherTrail(sql, { claimed, visitors: [me.id], now })).toEqual([]);
});

test("a clock that is wrong does not put things before or after their time", async () => {
  const [early, late] = [await anIdea(), await anIdea()];
  const claimed = `shown idea:${early.id} 1\nshown idea:${late.id} 99999999999999`;
  const steps = await gatherTrail(sql, { claimed, visitors: [], now });
  expect(steps.map((step) => step.happenedAt)).toEqual([before(120), now]);
});

test("the team reads the trail with titles and addresses; what is gone is said to be", async () => {
  const article = await anArticle({ title: "Reset the lamp" });
  const idea = await anIdea();
  const gone = await anArticle();
  const thread = await anAskedThread({
    trail: [
      { kind: "searched", query: "red lamp", happenedAt: before(3) },
      { kind: "read", targetKind: "article", targetId: article.id, happenedAt: before(2) },
      { kind: "shown", targetKind: "idea", targetId: idea.id, happenedAt: before(1) },
      { kind: "shown", targetKind: "article", targetId: gone.id, happenedAt: now },
    ],
  });
  await sql`update articles set retired_at = now() where id = ${gone.id}`;
  expect(await getTrail(sql, { threadId: thread.id, locale: "fr" })).toEqual([
    { kind: "searched", at: before(3), query: "red lamp", target: null },
    {
      kind: "read",
      at: before(2),
      query: "",
      target: {
        kind: "article",
        title: "Reset the lamp",
        href: `/help/articles/${article.number}-reset-the-lamp`,
      },
    },
    {
      kind: "shown",
      at: before(1),
      query: "",
      target: { kind: "idea", title: idea.title, href: `/ideas/${idea.ref}` },
    },
    { kind: "shown", at: now, query: "", target: null },
  ]);
});

test("an article that was read before people asked all the same is counted once per question", async () => {
  const [worse, better, unseen] = [await anArticle(), await anArticle(), await anArticle()];
  const step = (kind: "shown" | "read", targetId: string) =>
    ({ kind, targetKind: "article", targetId, happenedAt: now }) as const;
  await anAskedThread({ trail: [step("shown", worse.id), step("read", worse.id), step("shown", better.id)] });
  await anAskedThread({ trail: [step("read", worse.id), step("read", worse.id)] });
  const old = await anAskedThread({ trail: [step("read", better.id)] });
  await sql`update threads set created_at = ${before(60 * 24 * 40)} where id = ${old.id}`;

  const all = await failedSelfCare(sql, { articleIds: [worse.id, better.id, unseen.id] });
  expect(all.sort((a, b) => b.read - a.read)).toEqual([
    { articleId: worse.id, shown: 1, read: 2 },
    { articleId: better.id, shown: 1, read: 1 },
  ]);
  const lately = await mostFailingArticles(sql, { since: before(60 * 24 * 30), limit: 5, locale: "en" });
  expect(lately).toMatchObject([
    { number: worse.number, title: worse.title, shown: 1, read: 2 },
    { number: better.number, shown: 1, read: 0 },
  ]);
});

test("the trail is stored with the question, in the same transaction", async () => {
  const me = await aMember({ verified: false });
  const article = await anArticle();
  const input = {
    kind: "question" as const,
    title: "Red",
    body: "It blinks.",
    tags: [],
    language: "en" as const,
    product: null,
    version: null,
    category: "general",
    trail: [{ kind: "read" as const, targetKind: "article" as const, targetId: article.id, happenedAt: now }],
  };
  await expect(startThread(db, me, input)).rejects.toThrow("verify_email_first");
  expect(await sql`select 1 from thread_trails`).toHaveLength(0);
});
