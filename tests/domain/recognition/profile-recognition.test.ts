import { expect, test } from "vitest";
import { findProfile } from "#app/domain/accounts/profile-queries.server.ts";
import { type Actor, GUEST } from "#app/domain/core/actor.ts";
import { findBestWork } from "#app/domain/recognition/best-work-queries.server.ts";
import { readProfileRecognition } from "#app/domain/recognition/profile-recognition-queries.server.ts";
import { findStanding } from "#app/domain/recognition/standing-queries.server.ts";
import { levels, memberBadges, standings } from "#db/schema/recognition.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aTally } from "#tests/support/factories/tally.ts";
import { aPost, aThread } from "#tests/support/factories/thread.ts";

const now = new Date("2026-06-10T12:00:00Z");

async function readAs(actor: Actor, username: string) {
  const profile = await findProfile(sql, username);
  return readProfileRecognition(sql, actor, { profile, locale: "en", now });
}

/** Somebody with a bit of everything, who hides these parts of it. */
async function someone(hiddenParts: string[] = []) {
  const ann = await aMember({ hiddenParts });
  await anIdea({ by: ann, title: "A lamp that dims", promotes: 4 });
  await db.insert(standings).values({ memberId: ann.id, points: 30 });
  const [badge] = await sql<{ id: string }[]>`select id from badges where slug = 'first-idea'`;
  await db.insert(memberBadges).values({ memberId: ann.id, badgeId: badge!.id });
  await aTally(ann, 4);
  return ann;
}

test("a profile tells points, badges, places and the best of what was posted", async () => {
  const ann = await someone();
  const seen = await readAs(GUEST, ann.username);
  expect(seen).toMatchObject({ standing: { points: 30 }, next: null, kept: [], seesActivity: true });
  expect(seen.badges.map((badge) => badge.slug)).toEqual(["first-idea"]);
  expect(seen.places).toEqual([{ board: "votes", period: "month", rank: 1 }]);
  expect(seen.best?.ideas.map((idea) => idea.title)).toEqual(["A lamp that dims"]);
});

test("what somebody keeps to themselves, only they and staff see", async () => {
  const ann = await someone(["activity", "badges", "points", "boards"]);
  for (const actor of [GUEST, await aMember()]) {
    expect(await readAs(actor, ann.username)).toEqual({
      standing: null,
      next: null,
      badges: [],
      places: [],
      best: null,
      kept: [],
      seesActivity: false,
    });
  }
  for (const actor of [ann, await aMember({ role: "agent" })]) {
    const seen = await readAs(actor, ann.username);
    expect(seen).toMatchObject({ standing: { points: 30 }, seesActivity: true });
    expect(seen.kept).toEqual(["activity", "badges", "points", "boards"]);
    expect([seen.badges.length, seen.places.length, seen.best?.ideas.length]).toEqual([1, 1, 1]);
  }
});

test("each part is hidden by itself", async () => {
  const ann = await someone(["points"]);
  const seen = await readAs(GUEST, ann.username);
  expect(seen.standing).toBeNull();
  expect(seen.badges).toHaveLength(1);
});

test("how far it is to the next level is for nobody else", async () => {
  await sql`delete from levels`;
  await db.insert(levels).values([
    { rank: 1, threshold: 0, name: { en: "New", fr: "Nouveau" } },
    { rank: 2, threshold: 25, name: { en: "Known", fr: "Connu" } },
    { rank: 3, threshold: 100, name: { en: "Valued", fr: "Estimé" } },
  ]);
  const ann = await someone();
  await sql`update members set level = 2 where id = ${ann.id}`;
  expect((await readAs(ann, ann.username)).next).toEqual({
    name: { en: "Valued", fr: "Estimé" },
    threshold: 100,
    from: 25,
  });
  for (const actor of [GUEST, await aMember({ role: "admin" })])
    expect((await readAs(actor, ann.username)).next).toBeNull();
  await sql`update members set level = 3 where id = ${ann.id}`;
  expect(await findStanding(sql, ann.id)).toMatchObject({ level: { rank: 3 }, next: null });
});

test("of somebody who left, what they posted is remembered, and no more", async () => {
  const ann = await someone();
  await sql`update members set closed_at = now() where id = ${ann.id}`;
  expect(await readAs(GUEST, ann.username)).toMatchObject({
    standing: null,
    badges: [],
    places: [],
    best: { ideas: [{ title: "A lamp that dims" }] },
  });
});

test("the best is what was made, what solved something, what was wanted most; nothing hidden", async () => {
  const ann = await aMember();
  await anIdea({ by: ann, title: "Done", statusId: "implemented", promotes: 2 });
  for (const [i, title] of ["a", "b", "c", "d"].entries()) await anIdea({ by: ann, title, promotes: i + 1 });
  await anIdea({ by: ann, title: "Hidden", promotes: 99, visibility: "hidden" });
  await anIdea({ by: ann, title: "Unloved" });
  const thread = await aThread({ title: "How?" });
  const answer = await aPost({ threadId: thread.id, by: ann, helpfulCount: 3 });
  await sql`update threads set accepted_post_id = ${answer.id} where id = ${thread.id}`;
  await aPost({ threadId: (await aThread()).id, by: ann, helpfulCount: 9 });
  const best = await findBestWork(sql, { memberId: ann.id, locale: "en" });
  expect(best.implemented.map((idea) => idea.title)).toEqual(["Done"]);
  expect(best.ideas.map((idea) => idea.title)).toEqual(["d", "c", "b"]);
  expect(best.answers).toEqual([{ post: answer.number, title: "How?", helped: 3 }]);
  expect(best.articles).toEqual([]);
});
