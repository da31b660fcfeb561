import { expect, test } from "vitest";
import { Forbidden, Invalid, NotFound } from "#app/domain/core/errors.ts";
import { rebuildPopularity } from "#app/domain/ideas/rebuild-popularity.server.ts";
import { recategoriseIdeas } from "#app/domain/ideas/recategorise-ideas.server.ts";
import { removeView } from "#app/domain/ideas/remove-view.server.ts";
import { saveView } from "#app/domain/ideas/save-view.server.ts";
import { savedViews } from "#app/domain/ideas/saved-view-queries.server.ts";
import { setIdeaOwner } from "#app/domain/ideas/set-idea-owner.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { wrongCounters } from "#tests/support/counter-check.ts";
import { db, sql } from "#tests/support/database.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const manager = () => aMember({ role: "product_manager" });

test("a new category takes the counters, the half-life and, where nobody answers, its owner", async () => {
  const pm = await manager();
  const fast = await aCategory("fast", { halfLifeDays: 7, defaultOwnerId: pm.id });
  const [a, b, merged] = [
    await anIdea(),
    await anIdea({ ownerId: (await manager()).id }),
    await anIdea({ mergedIntoId: (await anIdea()).id }),
  ];
  await setVote(sql, await aMember(), { number: a.number, value: 1, now: new Date("2026-05-01T00:00:00Z") });
  const numbers = [a.number, b.number, merged.number];
  expect(await recategoriseIdeas(db, pm, { numbers, categoryId: fast })).toEqual({ moved: 3 });
  expect(await wrongCounters()).toEqual([]);
  expect(await sql`select idea_count from categories where id = ${fast}`).toEqual([{ idea_count: 2 }]);
  const owners =
    await sql`select owner_id from ideas where number = any(${numbers}::bigint[]) order by number`;
  expect(owners.map((row) => row.owner_id)).toEqual([pm.id, b.ownerId, pm.id]);
  expect(await sql`select 1 from events where name = 'idea.edited'`).toHaveLength(3);
  expect(await recategoriseIdeas(db, pm, { numbers, categoryId: fast })).toEqual({ moved: 0 });
});

test("refusals: role, an archived or unknown category, an idea that is not there", async () => {
  const [pm, idea] = [await manager(), await anIdea()];
  const gone = await aCategory("gone", { archivedAt: new Date() });
  const open = await aCategory("open-one");
  const attempt = (categoryId: string, actor = pm, number = idea.number) =>
    recategoriseIdeas(db, actor, { numbers: [number], categoryId });
  await expect(attempt(open, await aMember())).rejects.toThrow(Forbidden);
  await expect(attempt(gone)).rejects.toThrow(Invalid);
  await expect(attempt(pm.id)).rejects.toThrow(Invalid);
  await expect(attempt(open, pm, 999_999)).rejects.toThrow(NotFound);
});

test("votes that race with a rebuild of Popular are all in it", async () => {
  const idea = await anIdea();
  await sql`update categories set half_life_days = 5, rebuild_done = 0, rebuild_total = 1 where id = ${idea.categoryId}`;
  const people = await Promise.all(Array.from({ length: 8 }, () => aMember()));
  await Promise.all([
    ...people.map((who) => setVote(sql, who, { number: idea.number, value: 1 })),
    rebuildPopularity(db, { categoryId: idea.categoryId }),
  ]);
  expect(await wrongCounters()).toEqual([]);
  expect(await sql`select rebuild_done, rebuild_total from categories where id = ${idea.categoryId}`).toEqual(
    [{ rebuild_done: null, rebuild_total: null }],
  );
});

test("an owner is somebody of the team, or nobody", async () => {
  const [pm, idea] = [await manager(), await anIdea()];
  const numbers = [idea.number];
  await setIdeaOwner(db, pm, { numbers, ownerId: pm.id });
  expect(await sql`select owner_id from ideas where id = ${idea.id}`).toEqual([{ owner_id: pm.id }]);
  await expect(setIdeaOwner(db, pm, { numbers, ownerId: idea.author.id })).rejects.toThrow(Invalid);
  await expect(setIdeaOwner(db, idea.author, { numbers, ownerId: null })).rejects.toThrow(Forbidden);
  await setIdeaOwner(db, pm, { numbers, ownerId: null });
  expect(await sql`select owner_id from ideas where id = ${idea.id}`).toEqual([{ owner_id: null }]);
});

test("a saved view keeps the filter only; shared ones are seen by all, removed by their owner", async () => {
  const [pm, colleague] = [await manager(), await manager()];
  const view = await saveView(db, pm, {
    name: "Mine",
    query: "owner=me&idea=12&after=x&evil=1&sort=score",
    shared: true,
  });
  expect(view.query).toBe("owner=me&sort=score");
  await saveView(db, pm, { name: "Private", query: "tag=a", shared: false });
  expect(await savedViews(sql, colleague)).toMatchObject([{ name: "Mine", own: false, by: pm.displayName }]);
  await expect(removeView(db, colleague, { viewId: view.id })).rejects.toThrow(NotFound);
  await removeView(db, pm, { viewId: view.id });
  expect(await savedViews(sql, pm)).toMatchObject([{ name: "Private", own: true }]);
  await expect(saveView(db, await aMember(), { name: "x", query: "", shared: false })).rejects.toThrow(
    Forbidden,
  );
});
