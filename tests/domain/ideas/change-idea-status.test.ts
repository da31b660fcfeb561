import { expect, test } from "vitest";
import { Conflict, Forbidden, Invalid, NotFound } from "#app/domain/core/errors.ts";
import { changeIdeaStatus } from "#app/domain/ideas/change-idea-status.server.ts";
import { mergeIdeas } from "#app/domain/ideas/merge-ideas.server.ts";
import { respondToIdea } from "#app/domain/ideas/respond-to-idea.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const REASON = "We will not build this, because the export already does what you describe.";
const aManager = () => aMember({ role: "product_manager" });
const ideaRow = async (id: string) =>
  (await sql`select status_id, status_changed_at, answered_at from ideas where id = ${id}`)[0]!;
const road = (id: string) => sql`
  select kind, from_status_id, to_status_id, actor_id, source, html, created_at from idea_timeline
  where idea_id = ${id} order by created_at, id`;
const moves = () => sql`select payload, actor_id from events where name = 'idea.status_changed'`;
const refusal = (error: unknown) => (error as Invalid).fields;

test("a move is a row, a step on the timeline with its words, and an event", async () => {
  const manager = await aManager();
  const idea = await anIdea();
  const now = new Date("2026-03-01T12:00:00Z");
  const { timelineId } = await changeIdeaStatus(db, manager, {
    number: idea.number,
    to: "planned",
    reason: " For **May**. ",
    now,
  });
  expect(await ideaRow(idea.id)).toEqual({ status_id: "planned", status_changed_at: now, answered_at: now });
  expect(await road(idea.id)).toEqual([
    {
      kind: "status",
      from_status_id: "received",
      to_status_id: "planned",
      actor_id: manager.id,
      source: "For **May**.",
      html: "<p>For <strong>May</strong>.</p>\n",
      created_at: now,
    },
  ]);
  expect(await moves()).toEqual([
    {
      payload: { ideaId: idea.id, timelineId, from: "received", to: "planned", batchId: null },
      actor_id: manager.id,
    },
  ]);
});

test("a step within open without words is no answer; with words it is; the first answer keeps its date", async () => {
  const manager = await aManager();
  const idea = await anIdea();
  await changeIdeaStatus(db, manager, { number: idea.number, to: "under-review" });
  expect((await ideaRow(idea.id)).answered_at).toBeNull();
  const first = new Date("2026-03-02T00:00:00Z");
  await changeIdeaStatus(db, manager, {
    number: idea.number,
    to: "received",
    reason: "We read it again.",
    now: first,
  });
  await changeIdeaStatus(db, manager, { number: idea.number, to: "accepted" });
  expect((await ideaRow(idea.id)).answered_at).toEqual(first);
});

test.each([
  ["nothing", "", "reason_required"],
  ["spaces", "   \n ", "reason_required"],
  ["too little", "No. Sorry.", "reason_too_short"],
  ["padded", `No.${" ".repeat(40)}`, "reason_too_short"],
  ["a placeholder", "We will not do it, because [honest reason], you see.", "reason_placeholder"],
  ["too much", "x".repeat(10_001), "reason_too_long"],
])("closing with %s is refused, and changes nothing", async (_what, reason, code) => {
  const manager = await aManager();
  const idea = await anIdea();
  const error = await changeIdeaStatus(db, manager, { number: idea.number, to: "not-planned", reason }).catch(
    refusal,
  );
  expect(error).toEqual({ reason: code });
  expect(await ideaRow(idea.id)).toMatchObject({ status_id: "received", answered_at: null });
  expect(await road(idea.id)).toHaveLength(0);
  expect(await moves()).toHaveLength(0);
});

test("a template that nobody personalised is refused, even with its placeholders taken out", async () => {
  const manager = await aManager();
  const idea = await anIdea();
  await sql`insert into reason_templates (id, name, body) values
    (gen_random_uuid(), '{"en":"A","fr":"A"}', '{"en":"Thank you. It is not possible at the moment, sadly.","fr":"Merci. Pas possible pour l’instant : [raison]."}')`;
  const attempt = (reason: string) =>
    changeIdeaStatus(db, manager, { number: idea.number, to: "not-planned", reason }).catch(refusal);
  expect(await attempt("thank you. It is not possible at the moment,  sadly!")).toEqual({
    reason: "reason_template",
  });
  expect(await attempt("Merci. Pas possible pour l’instant : .")).toEqual({ reason: "reason_template" });
  expect(await attempt("Merci. Pas possible pour l’instant : la loi l’interdit.")).toMatchObject({
    to: "not-planned",
  });
});

test("brackets that are Markdown, code or ticks are no placeholders", async () => {
  const manager = await aManager();
  const idea = await anIdea();
  const reason =
    "It exists: see [the manual](https://example.com), `rows[index]`, ![a](/uploads/a.png)\n\n- [x] done\n- [ ] open\n\n[1]: https://example.com";
  await expect(
    changeIdeaStatus(db, manager, { number: idea.number, to: "not-planned", reason }),
  ).resolves.toMatchObject({ to: "not-planned" });
});

test("refusals: role, unknown or retired status, the same one, merged, hidden from view", async () => {
  const manager = await aManager();
  const idea = await anIdea();
  const other = await anIdea();
  const move = (to: string, actor = manager, number = idea.number) =>
    changeIdeaStatus(db, actor, { number, to, reason: REASON });
  for (const role of ["member", "moderator", "agent"] as const) {
    await expect(move("planned", await aMember({ role }))).rejects.toThrow(Forbidden);
  }
  await expect(move("nowhere")).rejects.toThrow(Invalid);
  await sql`update statuses set retired_at = now() where id = 'planned'`;
  await expect(move("planned")).rejects.toThrow(Invalid);
  await expect(move("received")).rejects.toThrow(new Conflict("same_status"));
  await expect(move("accepted", manager, 999_999)).rejects.toThrow(NotFound);
  await mergeIdeas(db, manager, { number: idea.number, into: other.number });
  await expect(move("accepted")).rejects.toThrow(new Conflict("idea_merged"));
});

test("of two colleagues making the same move at once, one is told that it is made", async () => {
  const manager = await aManager();
  const idea = await anIdea();
  const both = await Promise.allSettled(
    [1, 2].map(() => changeIdeaStatus(db, manager, { number: idea.number, to: "accepted" })),
  );
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await road(idea.id)).toHaveLength(1);
  expect(await moves()).toHaveLength(1);
});

test("an official response answers without moving", async () => {
  const manager = await aManager();
  const idea = await anIdea();
  const now = new Date("2026-03-01T12:00:00Z");
  const { timelineId } = await respondToIdea(db, manager, {
    number: idea.number,
    reason: "Thanks, we read it.",
    now,
  });
  expect(await ideaRow(idea.id)).toEqual({
    status_id: "received",
    status_changed_at: null,
    answered_at: now,
  });
  expect(await road(idea.id)).toMatchObject([
    { kind: "response", to_status_id: null, source: "Thanks, we read it." },
  ]);
  expect(await sql`select payload from events where name = 'idea.responded'`).toEqual([
    { payload: { ideaId: idea.id, timelineId } },
  ]);
  expect(await respondToIdea(db, manager, { number: idea.number, reason: " " }).catch(refusal)).toEqual({
    reason: "reason_required",
  });
  await expect(respondToIdea(db, idea.author, { number: idea.number, reason: "Me!" })).rejects.toThrow(
    Forbidden,
  );
});
