import { expect, test } from "vitest";
import { Conflict, Forbidden, NotFound } from "#app/domain/core/errors.ts";
import { changeIdeaStatus } from "#app/domain/ideas/change-idea-status.server.ts";
import { moveIdeas } from "#app/domain/ideas/move-ideas.server.ts";
import { respondToIdea } from "#app/domain/ideas/respond-to-idea.server.ts";
import { undoMoves } from "#app/domain/ideas/undo-moves.server.ts";
import { newId } from "#db/ids.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const ideaRow = async (id: string) =>
  (await sql`select status_id, status_changed_at, answered_at from ideas where id = ${id}`)[0]!;
const AT = new Date("2026-03-01T12:00:00Z");
const after = (seconds: number) => new Date(AT.getTime() + seconds * 1000);

async function aBatch(to = "planned") {
  const manager = await aMember({ role: "product_manager" });
  const ideas = [await anIdea(), await anIdea({ statusId: "under-review" }), await anIdea({ statusId: to })];
  const numbers = ideas.map((idea) => idea.number);
  const { batchId, moved } = await moveIdeas(db, manager, {
    numbers,
    to,
    reason: "All three belong together.",
    now: AT,
  });
  return { manager, ideas, batchId, moved };
}

test("a bulk move shares one batch and leaves alone what is there already", async () => {
  const { ideas, batchId, moved } = await aBatch();
  expect(moved).toBe(2);
  const steps = await sql`select idea_id, batch_id from idea_timeline`;
  expect(steps.map((step) => step.idea_id).sort()).toEqual([ideas[0]!.id, ideas[1]!.id].sort());
  expect(new Set(steps.map((step) => step.batch_id))).toEqual(new Set([batchId]));
  expect(
    await sql`select 1 from events where name = 'idea.status_changed' and payload->>'batchId' = ${batchId}`,
  ).toHaveLength(2);
});

test("undo puts each idea back where it was, marks the steps and says so", async () => {
  const { manager, ideas, batchId } = await aBatch();
  expect(await undoMoves(db, manager, { batchId, now: after(29) })).toEqual({ undone: 2, kept: 0 });
  expect(await ideaRow(ideas[0]!.id)).toEqual({
    status_id: "received",
    status_changed_at: null,
    answered_at: null,
  });
  expect(await ideaRow(ideas[1]!.id)).toMatchObject({ status_id: "under-review", answered_at: null });
  expect(await sql`select 1 from idea_timeline where undone_at is null`).toHaveLength(0);
  expect(await sql`select 1 from events where name = 'idea.status_undone'`).toHaveLength(2);
});

test("an answer given before the move outlives its undo, and so does the earlier move's date", async () => {
  const manager = await aMember({ role: "product_manager" });
  const idea = await anIdea();
  await respondToIdea(db, manager, { number: idea.number, reason: "We are looking.", now: after(-600) });
  await changeIdeaStatus(db, manager, { number: idea.number, to: "under-review", now: after(-300) });
  const { batchId } = await moveIdeas(db, manager, { numbers: [idea.number], to: "accepted", now: AT });
  await undoMoves(db, manager, { batchId, now: after(5) });
  expect(await ideaRow(idea.id)).toEqual({
    status_id: "under-review",
    status_changed_at: after(-300),
    answered_at: after(-600),
  });
});

test("what a colleague has moved since stays where they put it, even if they put it back", async () => {
  const { manager, ideas, batchId } = await aBatch();
  await changeIdeaStatus(db, manager, { number: ideas[0]!.number, to: "accepted", now: after(3) });
  await changeIdeaStatus(db, manager, { number: ideas[0]!.number, to: "planned", now: after(6) });
  expect(await undoMoves(db, manager, { batchId, now: after(10) })).toEqual({ undone: 1, kept: 1 });
  expect(await ideaRow(ideas[0]!.id)).toMatchObject({ status_id: "planned" });
});

test("refusals: too late, twice, nothing, another role; of two clicks at once one undoes", async () => {
  const { manager, batchId } = await aBatch();
  await expect(undoMoves(db, manager, { batchId, now: after(31) })).rejects.toThrow(
    new Conflict("undo_too_late"),
  );
  await expect(undoMoves(db, await aMember(), { batchId, now: after(1) })).rejects.toThrow(Forbidden);
  await expect(undoMoves(db, manager, { batchId: newId(), now: after(1) })).rejects.toThrow(NotFound);
  const both = await Promise.allSettled([1, 2].map(() => undoMoves(db, manager, { batchId, now: after(1) })));
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(undoMoves(db, manager, { batchId, now: after(2) })).rejects.toThrow(
    new Conflict("already_undone"),
  );
  expect(await sql`select 1 from events where name = 'idea.status_undone'`).toHaveLength(2);
});

test("two batches over the same ideas in opposite orders do not deadlock", async () => {
  const manager = await aMember({ role: "product_manager" });
  const numbers = [];
  for (let i = 0; i < 6; i += 1) numbers.push((await anIdea()).number);
  const both = await Promise.allSettled([
    moveIdeas(db, manager, { numbers, to: "accepted" }),
    moveIdeas(db, manager, { numbers: numbers.toReversed(), to: "planned" }),
  ]);
  expect(both.map((one) => one.status)).toEqual(["fulfilled", "fulfilled"]);
  expect(await sql`select distinct status_id from ideas`).toHaveLength(1);
});
