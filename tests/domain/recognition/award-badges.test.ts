import { expect, test } from "vitest";
import { awardAllBadges } from "#app/domain/recognition/award-all-badges.server.ts";
import { awardBadges } from "#app/domain/recognition/award-badges.server.ts";
import { badgesOf } from "#app/domain/recognition/badge-queries.server.ts";
import { newId } from "#db/ids.ts";
import { pointClaims } from "#db/schema/ledger.ts";
import { type PointKind, pointEntries, standings } from "#db/schema/recognition.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { recorded } from "#tests/support/recorded.ts";

type Counts = Partial<Record<PointKind, number>>;

const stand = (member: { id: string }, counts: Counts) =>
  db
    .insert(standings)
    .values({ memberId: member.id, counts })
    .onConflictDoUpdate({ target: standings.memberId, set: { counts } });
const award = (...members: { id: string }[]) =>
  db.transaction((tx) =>
    awardBadges(
      tx,
      members.map(({ id }) => id),
    ),
  );
const slugs = async (member: { id: string }) => (await badgesOf(sql, member.id)).map((badge) => badge.slug);

test("a badge is given when its rule is met, once, and the log says so", async () => {
  const [ann, bob] = [await aMember(), await aMember()];
  await stand(ann, { accepted_answer: 10, idea_posted: 1 });
  await stand(bob, { comment_posted: 9 });
  await award(ann, bob);
  await award(ann, bob);
  expect(await slugs(ann)).toEqual(["ten-solutions", "first-idea", "first-solution"]);
  expect(await slugs(bob)).toEqual([]);
  expect(await recorded("member.badge_awarded")).toHaveLength(3);
});

test("whoever is not asked about, has closed their account, or would get a retired badge, gets none", async () => {
  const [other, gone, late] = [await aMember(), await aMember({ closedAt: new Date() }), await aMember()];
  for (const member of [other, gone, late]) await stand(member, { idea_posted: 1 });
  await award(gone);
  await sql`update badges set retired_at = now() where slug = 'first-idea'`;
  await award(late);
  for (const member of [other, gone, late]) expect(await slugs(member)).toEqual([]);
  expect(await recorded("member.badge_awarded")).toEqual([]);
});

test("what was removed takes back the badge it had brought; what was given by hand stays", async () => {
  const [ann, admin] = [await aMember(), await aMember({ role: "admin" })];
  await stand(ann, { idea_posted: 1, idea_accepted: 1 });
  await award(ann);
  await sql`update member_badges set awarded_by_id = ${admin.id} where badge_id = (select id from badges where slug = 'idea-accepted')`;
  await stand(ann, {});
  await award(ann);
  expect(await slugs(ann)).toEqual(["idea-accepted"]);
  expect(await recorded("member.badge_revoked")).toHaveLength(1);
});

/** Somebody was helped by an answer, and no longer is, for either reason. */
async function lostVote(member: { id: string }, position: number, withdrawn: boolean) {
  const [subjectId, byId] = [newId(), newId()];
  const entry = {
    kind: "helpful_vote" as const,
    memberId: member.id,
    giverId: byId,
    targetKind: "post",
    targetId: subjectId,
    points: 0,
    occurredAt: new Date(),
    earnedOn: "2026-06-01",
  };
  await db.insert(pointEntries).values([
    { ...entry, position, nth: 0, sign: 1 },
    { ...entry, position, nth: 1, sign: -1, reversesPosition: position, reversesNth: 0 },
  ]);
  await db.insert(pointClaims).values({
    subjectKind: "post",
    subjectId,
    byId,
    kind: "helpful_vote",
    memberId: member.id,
    giverId: byId,
    given: withdrawn ? 0 : 1,
    earnedOn: "2026-06-01",
  });
}

test("a vote its voter took back loses nobody a badge; a vote that went with removed words does", async () => {
  const ann = await aMember();
  await stand(ann, { helpful_vote: 25 });
  await award(ann);
  await lostVote(ann, 1, true);
  await stand(ann, { helpful_vote: 24 });
  await award(ann);
  expect(await slugs(ann)).toEqual(["helping-hand"]);
  await lostVote(ann, 2, false);
  await stand(ann, { helpful_vote: 23 });
  await award(ann);
  expect(await slugs(ann)).toEqual([]);
});

test("a badge is dated by the day its rule was met", async () => {
  const ann = await aMember();
  await stand(ann, { accepted_answer: 11 });
  await db.insert(pointClaims).values(
    Array.from({ length: 11 }, (_, i) => ({
      subjectKind: "post",
      subjectId: newId(),
      byId: ann.id,
      kind: "accepted_answer" as const,
      memberId: ann.id,
      given: 1,
      earnedOn: `2026-03-${10 + i}`,
      position: i + 1,
      nth: 0,
    })),
  );
  await award(ann);
  const [ten, one] = await badgesOf(sql, ann.id);
  expect(ten).toMatchObject({ slug: "ten-solutions", awardedAt: new Date("2026-03-19T00:00:00Z") });
  expect(one).toMatchObject({ slug: "first-solution", awardedAt: new Date("2026-03-10T00:00:00Z") });
});

test("a new rule holds for everybody who ever earned anything", async () => {
  await sql`
    with made as (
      insert into members (id, username, display_name)
      select gen_random_uuid(), 'crowd' || n, 'Crowd ' || n from generate_series(1, 2100) n returning id)
    insert into standings (member_id, counts) select id, '{"idea_posted": 1}' from made`;
  await awardAllBadges(db);
  const [held] = await sql`select count(*)::int as count from member_badges`;
  expect(held).toEqual({ count: 2100 });
  expect(await recorded("member.badge_awarded")).toHaveLength(2100);
});

test("of two who look at the same member at once, one gives the badge", async () => {
  const ann = await aMember();
  await stand(ann, { idea_posted: 1 });
  await Promise.all([award(ann), award(ann), award(ann)]);
  expect(await recorded("member.badge_awarded")).toHaveLength(1);
});
