import { describe, expect, test } from "vitest";
import { setDiscussionLock } from "#app/domain/ideas/set-discussion-lock.server.ts";
import { setVote } from "#app/domain/ideas/set-vote.server.ts";
import { loader } from "#app/routes/ideas.$ref._index/route.tsx";
import { action as postComment } from "#app/routes/ideas.$ref.comments.tsx";
import { action as reopening } from "#app/routes/ideas.$ref.reopening.ts";
import { newId } from "#db/ids.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const visit = (ref: string, options: { as?: { id: string }; query?: string } = {}) =>
  call(loader, { url: `/ideas/${ref}${options.query ?? ""}`, params: { ref }, as: options.as });
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function aStep(ideaId: string, wanted: Record<string, unknown>) {
  await sql`insert into idea_timeline ${sql({ id: newId(), idea_id: ideaId, kind: "status", ...wanted })}`;
}

test("shows the idea, its author and the reader's own vote and follow", async () => {
  const idea = await anIdea({ body: "**Please.**", tags: ["office"], historicSupports: 3291 });
  const me = await aMember();
  await setVote(sql, me, { number: idea.number, value: 1 });
  await sql`insert into idea_follows (idea_id, member_id) values (${idea.id}, ${me.id})`;
  const { status, body } = await visit(idea.ref, { as: me });
  expect(status).toBe(200);
  expect(body.idea).toMatchObject({
    title: idea.title,
    html: "<p><strong>Please.</strong></p>\n",
    tags: ["office"],
    author: { username: idea.author.username },
    vote: { promotes: 1, demotes: 0, mine: 1, open: "both" },
    historic: 3291,
    following: true,
    can: { edit: false, comment: true },
  });
  expect(body.panel).toBeNull();
  const guest = await visit(idea.ref);
  expect(guest.body.idea).toMatchObject({
    vote: { mine: 0 },
    following: false,
    can: { comment: "sign_in_first" },
  });
});

test("a locked discussion says so to everybody, keeps a refused text, and only the team takes it up again", async () => {
  const idea = await anIdea();
  const [me, moderator] = [await aMember(), await aMember({ role: "moderator" })];
  await setDiscussionLock(db, moderator, { number: idea.number, on: true });
  for (const as of [undefined, me])
    expect((await visit(idea.ref, { as })).body.idea).toMatchObject({
      vote: { open: "both" },
      can: { comment: "idea_locked", reopen: false },
    });
  const params = { ref: idea.ref };
  const post = () =>
    call(postComment, { url: `/ideas/${idea.ref}/comments`, params, as: me, form: { body: "Me too." } });
  expect((await post()).body).toMatchObject({ errors: { form: "idea_locked" }, values: { body: "Me too." } });
  const open = (as: { id: string }) =>
    call(reopening, { url: `/ideas/${idea.ref}/reopening`, params, as, form: {} });
  // Whoever answers customers is staff, and no moderator.
  const agent = await aMember({ role: "agent" });
  expect((await open(agent)).headers.get("set-cookie")).toContain("not_your_role");
  const { body } = await visit(idea.ref, { as: moderator });
  expect(body.idea.can).toMatchObject({ comment: "idea_locked", reopen: true });
  expect(body.steps).toMatchObject([{ kind: "locked", by: { id: moderator.id } }]);
  expect(await open(moderator)).toMatchObject({ status: 302, location: `/ideas/${idea.ref}#discussion` });
  expect((await visit(idea.ref, { as: me })).body.idea.can.comment).toBe(true);
  expect((await post()).status).toBe(302);
});

describe("addresses", () => {
  test("an old title in the address leads to the new one, for good", async () => {
    const idea = await anIdea();
    const answer = await visit(`${idea.number}-what-it-was-called`, { query: "?comments=abc" });
    expect(answer).toMatchObject({ status: 301, location: `/ideas/${idea.ref}?comments=abc` });
    expect((await visit(String(idea.number))).location).toBe(`/ideas/${idea.ref}`);
  });

  test("a merged idea leads to where its votes went, unless one wants to stay", async () => {
    const parent = await anIdea({ title: "Parent" });
    const child = await anIdea({ title: "Child", mergedIntoId: parent.id });
    const away = await visit(child.ref);
    expect(away).toMatchObject({ status: 302, location: `/ideas/${parent.ref}` });
    expect(decodeURIComponent(away.headers.get("set-cookie")!)).toContain('"title":"Child"');
    const { body } = await visit(child.ref, { query: "?stay=1" });
    expect(body.idea).toMatchObject({
      mergedInto: { number: parent.number, title: "Parent" },
      vote: { open: "closed" },
    });
    const there = await visit(parent.ref);
    expect(there.body.around.merged).toMatchObject([{ number: child.number, title: "Child" }]);
  });

  test.each(["held", "hidden", "removed"] as const)(
    "a %s idea does not exist for others",
    async (visibility) => {
      const author = await aMember();
      const idea = await anIdea({ by: author, visibility });
      expect((await visit(idea.ref)).status).toBe(404);
      expect((await visit(idea.ref, { as: await aMember() })).status).toBe(404);
      expect((await visit(idea.ref, { as: author })).status).toBe(visibility === "removed" ? 404 : 200);
      expect((await visit(idea.ref, { as: await aMember({ role: "moderator" }) })).status).toBe(200);
    },
  );

  test("nonsense is not found", async () => {
    for (const ref of ["999999", "x", "0", "-1"]) expect((await visit(ref)).status).toBe(404);
  });
});

describe("silence", () => {
  test("is said after the days the community allows itself, and not once there was an answer or a decision", async () => {
    const silent = async (wanted: object) => (await visit((await anIdea(wanted)).ref)).body.idea.silentDays;
    expect(await silent({ createdAt: daysAgo(43) })).toBe(43);
    expect(await silent({ createdAt: daysAgo(43), statusId: "planned" })).toBe(43);
    expect(await silent({ createdAt: daysAgo(29) })).toBeNull();
    expect(await silent({ createdAt: daysAgo(43), answeredAt: daysAgo(3) })).toBeNull();
    expect(await silent({ createdAt: daysAgo(43), statusId: "not-planned" })).toBeNull();
  });
});

test("the road has every step that was not undone, oldest first, with words and people", async () => {
  const idea = await anIdea();
  const manager = await aMember({ role: "product_manager" });
  const other = await anIdea({ visibility: "hidden" });
  await aStep(idea.id, {
    to_status_id: "planned",
    html: "<p>Soon.</p>",
    actor_id: manager.id,
    created_at: daysAgo(1),
  });
  await aStep(idea.id, { to_status_id: "under-review", created_at: daysAgo(5) });
  await aStep(idea.id, { to_status_id: "archived", created_at: daysAgo(3), undone_at: daysAgo(2) });
  await aStep(idea.id, { kind: "merged", other_idea_id: other.id, created_at: daysAgo(2) });
  const { body } = await visit(idea.ref);
  expect(
    body.steps.map((step: { kind: string; to: { name: string } | null }) => step.to?.name ?? step.kind),
  ).toEqual(["Under review", "merged", "Planned"]);
  expect(body.steps[2]).toMatchObject({ html: "<p>Soon.</p>", by: { username: manager.username } });
  expect(body.steps[1].other).toBeNull();
});

test("beside it stand similar public ideas, and the comments that became part of it", async () => {
  const idea = await anIdea({ title: "Export invoices as a spreadsheet" });
  const near = await anIdea({ title: "Spreadsheet with all invoices" });
  await anIdea({ title: "Invoices in two languages" });
  await anIdea({ title: "Hidden export of invoices", visibility: "hidden" });
  const writer = await aMember();
  await sql`insert into idea_comments ${sql({
    id: newId(),
    idea_id: idea.id,
    author_id: writer.id,
    source: "x",
    html: "<p>And per month.</p>",
    renderer_version: 1,
    extension_at: new Date(),
  })}`;
  const { body } = await visit(idea.ref);
  expect(body.around.similar.map((one: { number: number }) => one.number)).toEqual([near.number]);
  expect(body.around.extensions).toMatchObject([
    { html: "<p>And per month.</p>", username: writer.username },
  ]);
});

test("titles of one word, of none that counts, and with marks are no trouble", async () => {
  for (const title of ["Shortcuts", "The", "???", "It's \\ \"quoted\" & 'odd' | !", "Shortcuts for all"]) {
    const idea = await anIdea({ title, slug: "x" });
    expect((await visit(`${idea.number}-x`)).status).toBe(200);
  }
});

test("only product managers get the staff panel", async () => {
  const idea = await anIdea();
  expect(
    (await visit(idea.ref, { as: await aMember({ role: "product_manager" }) })).body.panel,
  ).not.toBeNull();
  expect((await visit(idea.ref, { as: await aMember({ role: "agent" }) })).body.panel).toBeNull();
});
