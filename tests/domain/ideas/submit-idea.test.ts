import { expect, test } from "vitest";
import { loadDraft } from "#app/domain/ideas/draft-queries.server.ts";
import { storedWeight } from "#app/domain/ideas/popularity.ts";
import { saveDraft } from "#app/domain/ideas/save-draft.server.ts";
import { submitIdea } from "#app/domain/ideas/submit-idea.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aCategory } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const input = {
  title: "A quieter coffee machine",
  body: "It wakes the *whole* floor.",
  category: "general",
  tags: ["office"],
  language: "en" as const,
  onBehalfOf: "",
};

const rowOf = async (number: number) =>
  (
    await sql`select i.*, t.html, t.source, k.idea_count from ideas i join idea_texts t on t.idea_id = i.id
    join categories k on k.id = i.category_id where number = ${number}`
  )[0]!;

test("posting an idea writes its text, its author's vote and follow, the category's count and an event", async () => {
  const me = await aMember();
  const { id, number, slug } = await submitIdea(db, me, input);
  const row = await rowOf(number);
  expect(slug).toBe("a-quieter-coffee-machine");
  expect(row).toMatchObject({
    author_id: me.id,
    submitted_by_id: null,
    status_id: "received",
    tags: ["office"],
    promotes: 1,
    demotes: 0,
    follower_count: 1,
    idea_count: 1,
    excerpt: "It wakes the whole floor.",
    html: "<p>It wakes the <em>whole</em> floor.</p>\n",
  });
  const [vote] = await sql`select member_id, value, cast_at from idea_votes where idea_id = ${id}`;
  expect(vote).toMatchObject({ member_id: me.id, value: 1 });
  expect(row.popularity).toBeCloseTo(storedWeight(vote!.cast_at, 30), 12);
  expect(await sql`select member_id from idea_follows where idea_id = ${id}`).toEqual([{ member_id: me.id }]);
  const events = await sql`select name, payload, actor_id from events`;
  expect([...events]).toEqual([
    { name: "idea.submitted", payload: { ideaId: id, authorId: me.id }, actor_id: me.id },
  ]);
});

test("the category's default owner becomes the idea's owner", async () => {
  const owner = await aMember({ role: "product_manager" });
  await aCategory("tools", { defaultOwnerId: owner.id });
  const { number } = await submitIdea(db, await aMember(), { ...input, category: "tools" });
  expect((await rowOf(number)).owner_id).toBe(owner.id);
});

test("the draft is gone once its idea is posted", async () => {
  const me = await aMember();
  await saveDraft(db, me, { kind: "idea", target: "", content: { title: "half" } });
  await submitIdea(db, me, input);
  expect(await loadDraft(sql, me, "idea")).toBeNull();
});

test("staff post for a member, found by e-mail address or username, and are recorded", async () => {
  const staff = await aMember({ role: "agent" });
  const customer = await aMember({ username: "Ada", email: "ada@example.com" });
  for (const handle of ["ada@example.com", "ada"]) {
    const { id, number } = await submitIdea(db, staff, { ...input, onBehalfOf: handle });
    expect(await rowOf(number)).toMatchObject({ author_id: customer.id, submitted_by_id: staff.id });
    expect(await sql`select member_id from idea_votes where idea_id = ${id}`).toEqual([
      { member_id: customer.id },
    ]);
  }
});

test("a member may not post for others", async () => {
  await aMember({ username: "ada" });
  const posting = submitIdea(db, await aMember(), { ...input, onBehalfOf: "ada" });
  await expect(posting).rejects.toMatchObject({ code: "not_your_role" });
});

test("nobody is found under an unknown name or a closed account", async () => {
  const staff = await aMember({ role: "agent" });
  await aMember({ username: "gone", closedAt: new Date() });
  for (const onBehalfOf of ["nobody@example.com", "gone"]) {
    const posting = submitIdea(db, staff, { ...input, onBehalfOf });
    await expect(posting).rejects.toMatchObject({ fields: { onBehalfOf: "no_such_member" } });
  }
});

test("an unverified member, a guest, an archived category and an unknown one are refused, and nothing is left behind", async () => {
  await aCategory("old", { archivedAt: new Date() });
  const me = await aMember();
  await expect(submitIdea(db, await aMember({ verified: false }), input)).rejects.toMatchObject({
    code: "verify_email_first",
  });
  await expect(submitIdea(db, { kind: "guest" }, input)).rejects.toMatchObject({ code: "sign_in_first" });
  for (const category of ["old", "nowhere"]) {
    await expect(submitIdea(db, me, { ...input, category })).rejects.toMatchObject({
      fields: { category: "no_such_category" },
    });
  }
  expect(await sql`select 1 from ideas`).toHaveLength(0);
  expect(await sql`select 1 from events`).toHaveLength(0);
});

test("ideas posted at once are all counted", async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => aMember()));
  await Promise.all(people.map((one) => submitIdea(db, one, input)));
  expect(await sql`select idea_count from categories where slug = 'general'`).toEqual([{ idea_count: 12 }]);
});
