import { describe, expect, test } from "vitest";
import { earnedTier, meets } from "#app/domain/ambassadors/criteria.ts";
import { invite } from "#app/domain/ambassadors/invite.server.ts";
import { passOver } from "#app/domain/ambassadors/pass-over.server.ts";
import { proposeAmbassadors } from "#app/domain/ambassadors/propose-ambassadors.server.ts";
import { nextQuarter } from "#app/domain/ambassadors/rest.ts";
import { newId } from "#db/ids.ts";
import { moderationActs } from "#db/schema/moderation.ts";
import { db, sql } from "#tests/support/database.ts";
import { activeMonths, anAmbassador, aStanding, aTier } from "#tests/support/factories/ambassador.ts";
import { aMember } from "#tests/support/factories/member.ts";

/** Somebody who meets the criteria of a scout. */
async function aDeserving(wanted: Parameters<typeof aMember>[0] = {}) {
  const member = await aMember(wanted);
  await aStanding(member.id, 200, { accepted_answer: 2 });
  await activeMonths(member.id, 0, 1, 2);
  return member;
}

const states = () => sql<{ username: string; state: string; tier: string }[]>`
  select m.username, a.state, t.slug as tier from ambassadors a join members m on m.id = a.member_id
  join ambassador_tiers t on t.id = a.tier_id order by m.username`;
const run = (now?: Date) => proposeAmbassadors(db, now);

describe("criteria", () => {
  const facts = { points: 100, acceptedAnswers: 1, accuracy: 0.6, monthsActive: 2, acts: 1 };

  test("are all to be met, but for those that are not asked", () => {
    expect(meets(facts, {})).toBe(true);
    expect(meets(facts, { points: 100, monthsActive: 2, maxActs: 1 })).toBe(true);
    expect(meets(facts, { points: 101 })).toBe(false);
    expect(meets(facts, { maxActs: 0 })).toBe(false);
    expect(meets(facts, { accuracy: 0.61 })).toBe(false);
  });

  test("give the highest rank that is earned", () => {
    const tiers = [
      { rank: 2, criteria: { points: 90 } },
      { rank: 1, criteria: { points: 10 } },
      { rank: 3, criteria: { points: 900 } },
    ];
    expect(earnedTier(facts, tiers)?.rank).toBe(2);
    expect(earnedTier({ ...facts, points: 1 }, tiers)).toBeNull();
  });

  test("the next quarter begins on its first day, in universal time", () => {
    expect(nextQuarter(new Date("2026-03-31T23:59:59Z")).toISOString()).toBe("2026-04-01T00:00:00.000Z");
    expect(nextQuarter(new Date("2026-12-01T00:00:00Z")).toISOString()).toBe("2027-01-01T00:00:00.000Z");
  });
});

describe("the nightly look", () => {
  test("proposes who meets the criteria, with the facts, and once", async () => {
    const member = await aDeserving();
    await aStanding((await aMember()).id, 149);
    expect(await run()).toEqual({ proposed: 1 });
    expect(await run()).toEqual({ proposed: 0 });
    expect([...(await states())]).toEqual([{ username: member.username, state: "proposed", tier: "scout" }]);
    const [row] = await sql`select facts from ambassadors`;
    // Two answers that stood: (2 + 2) / (2 + 4).
    expect(row!.facts).toEqual({
      points: 200,
      acceptedAnswers: 2,
      accuracy: 0.667,
      monthsActive: 3,
      acts: 0,
    });
    expect([...(await sql`select step, actor_id from ambassador_steps`)]).toEqual([
      { step: "proposed", actor_id: null },
    ]);
  });

  test("proposes no staff, nobody who is restricted, closed or without a login", async () => {
    await aDeserving({ role: "agent" });
    await aDeserving({ restriction: "read_only" });
    await aDeserving({ closedAt: new Date() });
    await aDeserving({ email: null, source: "old", sourceId: "1" });
    expect(await run()).toEqual({ proposed: 0 });
  });

  test("looks at the tone: an act against somebody counts for a year, one taken back does not", async () => {
    const member = await aDeserving();
    const act = {
      id: newId(),
      act: "warn" as const,
      reason: "abuse" as const,
      targetKind: "profile" as const,
      targetId: member.id,
      memberId: member.id,
    };
    await db.insert(moderationActs).values(act);
    expect(await run()).toEqual({ proposed: 0 });
    await sql`update moderation_acts set undone_at = now()`;
    expect(await run()).toEqual({ proposed: 1 });
  });

  test("takes a proposal back that nothing speaks for any more, and leaves who was invited alone", async () => {
    const [gone, invited] = [await aDeserving(), await aDeserving()];
    await run();
    const manager = await aMember({ role: "moderator" });
    const { id: tierId } = await aTier();
    await invite(db, manager, { memberId: invited.id, tierId, note: "" });
    await aStanding(gone.id, 3);
    await aStanding(invited.id, 3);
    await run();
    expect((await states()).map(({ username, state }) => [username, state])).toEqual([
      [invited.username, "invited"],
    ]);
  });

  test("lets who was passed over rest until the next quarter", async () => {
    const member = await aDeserving();
    const manager = await aMember({ role: "moderator" });
    const now = new Date("2026-05-20T10:00:00Z");
    await run(now);
    await passOver(db, manager, { username: member.username, reason: "On parental leave.", now });
    expect(await run(new Date("2026-06-30T03:00:00Z"))).toEqual({ proposed: 0 });
    expect(await run(new Date("2026-07-01T03:00:00Z"))).toEqual({ proposed: 1 });
  });

  test("lets who said no rest for a year", async () => {
    const member = await aDeserving();
    const { id: tierId } = await aTier();
    await sql`insert into ambassadors (member_id, tier_id, state, state_since)
      values (${member.id}, ${tierId}, 'declined', '2026-05-20T10:00:00Z')`;
    expect(await run(new Date("2027-05-19T03:00:00Z"))).toEqual({ proposed: 0 });
    expect(await run(new Date("2027-05-21T03:00:00Z"))).toEqual({ proposed: 1 });
  });

  test("brings the facts of ambassadors up to date, with the rank they would have", async () => {
    const ambassador = await anAmbassador();
    await aStanding(ambassador.id, 700, { accepted_answer: 20 });
    await activeMonths(ambassador.id, 0, 1, 2, 3, 4, 5);
    expect(await run()).toEqual({ proposed: 0 });
    const [row] = await sql`select state, facts from ambassadors`;
    expect(row).toMatchObject({ state: "active", facts: { points: 700, rank: 2 } });
  });

  test("does not overtake an invitation that is sent while it looks", async () => {
    const members = [await aDeserving(), await aDeserving(), await aDeserving()];
    const manager = await aMember({ role: "moderator" });
    const { id: tierId } = await aTier();
    const inviting = members.map(({ id }) => invite(db, manager, { memberId: id, tierId, note: "" }));
    await Promise.all([run(), run(), ...inviting]);
    expect((await states()).map(({ state }) => state)).toEqual(["invited", "invited", "invited"]);
  });
});
