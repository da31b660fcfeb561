import { expect, test } from "vitest";
import { loader as board } from "#app/routes/leaderboards._index.tsx";
import { loader as rules } from "#app/routes/leaderboards.rules.tsx";
import { loader as person } from "#app/routes/people.$username._index.tsx";
import { loader as own, action as saveOwn } from "#app/routes/settings.recognition.tsx";
import { call } from "#tests/support/call.ts";
import { sql } from "#tests/support/database.ts";
import { aCategory, anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aTally } from "#tests/support/factories/tally.ts";

const thisMonth = new Date().toISOString();

test("a guest's board depends on nothing but its address", async () => {
  const ann = await aMember({ tier: "pillar" });
  await aTally(ann, 3, { at: thisMonth });
  const { status, body } = await call(board, { url: "/leaderboards?board=votes" });
  expect(status).toBe(200);
  expect(body).toMatchObject({ own: null, myId: null, paged: false });
  expect(body.page.items).toMatchObject([{ username: ann.username, rank: 1, value: 3, tier: "pillar" }]);
});

test("a member's board has their own place, too", async () => {
  const [ann, me] = [await aMember(), await aMember()];
  await aTally(ann, 3, { at: thisMonth });
  await aTally(me, 2, { at: thisMonth });
  const { body } = await call(board, { url: "/leaderboards?board=votes", as: me });
  expect(body).toMatchObject({ own: { state: "placed", rank: 2, value: 2 }, myId: me.id });
});

test("a board is narrowed to categories that are open to everybody", async () => {
  await aCategory("lamps");
  await aCategory("lounge-2", { audience: "circle" });
  await aCategory("old", { archivedAt: new Date() });
  const { body } = await call(board, { url: "/leaderboards" });
  const slugs = body.categories.map((one: { slug: string }) => one.slug);
  expect(slugs).toContain("lamps");
  expect(slugs).not.toContain("lounge-2");
  expect(slugs).not.toContain("old");
});

test("the rules are those that hold now", async () => {
  await sql`insert into point_rules (points, daily_cap) values ('{"accepted_answer": 40, "idea_vote": 3}', 90)`;
  const { body } = await call(rules, { url: "/leaderboards/rules" });
  expect(body.rules).toMatchObject({ dailyCap: 90 });
  expect(body.rules.acts.slice(0, 2)).toEqual([
    { kind: "accepted_answer", points: 40 },
    { kind: "idea_vote", points: 3 },
  ]);
  expect(body.badges.length).toBeGreaterThan(10);
});

test("what is hidden on a profile is not in the page at all", async () => {
  const ann = await aMember({ hiddenParts: ["activity", "points"] });
  await anIdea({ by: ann, title: "A secret lamp" });
  const seen = async (as?: { id: string }) =>
    (await call(person, { url: `/people/${ann.username}`, params: { username: ann.username }, as })).body;
  const guest = await seen();
  expect(JSON.stringify(guest)).not.toContain("secret lamp");
  expect(guest.profile).toMatchObject({ ideaCount: 0, hiddenParts: [] });
  expect(guest.activity.ideas).toBeNull();
  expect((await seen(ann)).activity.ideas.items).toHaveLength(1);
  expect((await seen(await aMember({ role: "moderator" }))).activity.ideas.items).toHaveLength(1);
});

test("one chooses what is shown, and finds it so", async () => {
  const ann = await aMember();
  const url = "/settings/recognition";
  const saved = await call(saveOwn, { url, as: ann, form: { "shown[]": ["activity", "badges"] } });
  expect(saved).toMatchObject({ status: 302, location: url });
  expect((await call(own, { url, as: ann })).body.privacy).toEqual({
    offBoards: true,
    hiddenParts: ["points", "boards"],
    tier: null,
  });
});
