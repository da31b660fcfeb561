import { expect, test } from "vitest";
import { changeVisibility } from "#app/domain/ideas/change-visibility.server.ts";
import { loadDraft } from "#app/domain/ideas/draft-queries.server.ts";
import { saveDraft } from "#app/domain/ideas/save-draft.server.ts";
import { setFollow } from "#app/domain/ideas/set-follow.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { aPostedIdea } from "#tests/support/factories/discussion.ts";
import { aMember } from "#tests/support/factories/member.ts";

const followers = async () => (await sql`select follower_count from ideas`)[0]!.follower_count;

test("following twice counts once; so does stopping", async () => {
  const { number } = await aPostedIdea();
  const me = await aMember();
  await Promise.all([1, 2, 3].map(() => setFollow(db, me, { number, on: true })));
  expect(await followers()).toBe(2);
  expect(await setFollow(db, me, { number, on: false })).toMatchObject({
    following: false,
    followerCount: 1,
  });
  expect(await setFollow(db, me, { number, on: false })).toMatchObject({ followerCount: 1 });
  expect(await followers()).toBe(1);
});

test("following for oneself what one followed through a duplicate outlives the merge", async () => {
  const idea = await aPostedIdea();
  const me = await aMember();
  await sql`insert into idea_follows (idea_id, member_id, via_idea_id) values (${idea.id}, ${me.id}, ${idea.id})`;
  await sql`update ideas set follower_count = 2`;
  expect(await setFollow(db, me, { number: idea.number, on: true })).toMatchObject({ followerCount: 2 });
  expect(await sql`select via_idea_id from idea_follows where member_id = ${me.id}`).toEqual([
    { via_idea_id: null },
  ]);
});

test("an idea that one may not see cannot be followed", async () => {
  const idea = await aPostedIdea();
  await sql`update ideas set visibility = 'hidden'`;
  await expect(setFollow(db, await aMember(), { number: idea.number, on: true })).rejects.toMatchObject({
    code: "no_such_idea",
  });
});

test("hiding takes an idea out of its category's count, is audited, and can be taken back", async () => {
  const { id, number, author } = await aPostedIdea();
  const moderator = await aMember({ role: "moderator" });
  const count = async () =>
    (await sql`select idea_count from categories where slug = 'general'`)[0]!.idea_count;
  await expect(changeVisibility(db, author, { number, visibility: "hidden" })).rejects.toMatchObject({
    code: "not_your_role",
  });
  await Promise.all([1, 2].map(() => changeVisibility(db, moderator, { number, visibility: "hidden" })));
  expect(await count()).toBe(0);
  await changeVisibility(db, moderator, { number, visibility: "public" });
  expect(await count()).toBe(1);
  const audit = await sql`select action, target_id, actor_id from audit_entries order by id`;
  expect([...audit]).toEqual([
    { action: "idea.hidden", target_id: id, actor_id: moderator.id },
    { action: "idea.restored", target_id: id, actor_id: moderator.id },
  ]);
  expect(await sql`select payload from events where name = 'idea.visibility_changed' order by id`).toEqual([
    { payload: { ideaId: id, visibility: "hidden" } },
    { payload: { ideaId: id, visibility: "public" } },
  ]);
});

test("a draft is kept per person and target, the last one wins, and an empty one goes away", async () => {
  const me = await aMember();
  const draft = (title: string) => saveDraft(db, me, { kind: "idea", target: "", content: { title } });
  await draft("one");
  await draft("two");
  await saveDraft(db, me, { kind: "idea", target: "x", content: { title: "other" } });
  expect((await loadDraft(sql, me, "idea"))!.content).toEqual({ title: "two" });
  expect(await loadDraft(sql, await aMember(), "idea")).toBeNull();
  await draft(" ");
  expect(await loadDraft(sql, me, "idea")).toBeNull();
});
