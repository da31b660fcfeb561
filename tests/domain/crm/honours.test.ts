import { beforeEach, describe, expect, test } from "vitest";
import { setMarks } from "#app/domain/accounts/set-marks.server.ts";
import { answerInvitation } from "#app/domain/ambassadors/answer-invitation.server.ts";
import { invite } from "#app/domain/ambassadors/invite.server.ts";
import { leaveProgramme } from "#app/domain/ambassadors/leave-programme.server.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { refreshStandings } from "#app/domain/crm/refresh-standings.server.ts";
import { newId } from "#db/ids.ts";
import { badges, memberBadges, pointEntries } from "#db/schema/recognition.ts";
import { aScene, withoutHonours } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain, waitingJobs } from "#tests/support/drain.ts";
import { activeMonths, aStanding, aTier, theCharter } from "#tests/support/factories/ambassador.ts";
import { aMember } from "#tests/support/factories/member.ts";

const fieldsOf = async (contactId: string) =>
  (await sql`select community from contacts where id = ${contactId}`)[0]!.community;
const timeline = async (contactId: string) =>
  (
    await sql`select kind, role, title, detail, url from contact_timeline
      where contact_id = ${contactId} and role = 'member' order by created_at, id`
  ).map(({ kind, role, title, detail }) => [kind, role, title, detail]);

async function aLevel(memberId: string, from: number, to: number) {
  await sql`update members set level = ${to} where id = ${memberId}`;
  await recordEvent(db, SYSTEM, "member.level_changed", { memberId, from, to });
}

let scene: Awaited<ReturnType<typeof aScene>>;
beforeEach(async () => {
  await withoutHonours();
  await sql`insert into levels (rank, threshold, name) values (2, 1000000, '{"en":"Regular","fr":"Fidèle"}'),
    (3, 2000000, '{"en":"Mainstay","fr":"Appui"}')`;
  scene = await aScene();
  await drain();
});

describe("a contact's record", () => {
  test("says the level, the rank, the points, the answers and what they are of late", async () => {
    const { member, contact } = scene;
    await aStanding(member.id, 640, { accepted_answer: 12, helpful_vote: 30 });
    const entry = { kind: "accepted_answer" as const, memberId: member.id, targetKind: "post", sign: 1 };
    const at = (days: number) => new Date(Date.now() - days * 86_400_000);
    for (const [position, points, days] of [
      [1_000_001, 45, 10],
      [1_000_002, 15, 89],
      [1_000_003, 500, 91],
    ] as const) {
      await db.insert(pointEntries).values({
        ...entry,
        position,
        nth: 0,
        targetId: newId(),
        points,
        occurredAt: at(days),
        earnedOn: at(days).toISOString().slice(0, 10),
      });
    }
    await activeMonths(member.id, 1);
    await sql`delete from member_months where segment = 'creator'`;
    await aLevel(member.id, 1, 2);
    await drain();
    expect(await fieldsOf(contact.id)).toMatchObject({
      contributor_level: "Regular",
      contributor_level_rank: 2,
      ambassador_tier: null,
      tier_since: null,
      points_90_days: 60,
      points_total: 640,
      accepted_answers: 12,
      helpful_votes: 30,
      segment: "contributor",
    });
  });

  test("is in the community's own language", async () => {
    await sql`update settings set default_locale = 'fr'`;
    await aLevel(scene.member.id, 1, 2);
    await drain();
    expect(await fieldsOf(scene.contact.id)).toMatchObject({ contributor_level: "Fidèle" });
    expect(await timeline(scene.contact.id)).toEqual([["level_reached", "member", "Fidèle", ""]]);
  });

  test("follows the calendar: only who was told something else is written to again", async () => {
    const { member, contact } = scene;
    await refreshStandings(db);
    expect(await waitingJobs()).toEqual([]);
    await aStanding(member.id, 30);
    await refreshStandings(db);
    expect((await waitingJobs()).map(({ task_identifier }) => task_identifier)).toEqual(["refresh-contact"]);
    await drain();
    expect(await fieldsOf(contact.id)).toMatchObject({ points_total: 30 });
    await sql`delete from member_months`;
    await activeMonths(member.id, 2);
    await refreshStandings(db);
    await drain();
    expect(await fieldsOf(contact.id)).toMatchObject({ segment: "contributor" });
    await refreshStandings(db);
    expect(await waitingJobs()).toEqual([]);
  });

  test("is brought up to date when an answer is accepted, and when it is not any more", async () => {
    const { member, contact } = scene;
    const about = { threadId: newId(), postId: newId(), authorId: member.id, stepId: newId() };
    for (const [name, accepted] of [
      ["post.accepted", 1],
      ["post.unaccepted", 0],
    ] as const) {
      await aStanding(member.id, 0, { accepted_answer: accepted });
      if (name === "post.accepted") await recordEvent(db, SYSTEM, name, { ...about, byAsker: true });
      else await recordEvent(db, SYSTEM, name, about);
      const { crmConsumer } = await import("#app/jobs/crm-consumer.server.ts");
      const { drainEvents } = await import("#app/jobs/event-log.server.ts");
      await drainEvents({ db, sql }, [crmConsumer]);
      expect((await waitingJobs()).map(({ task_identifier }) => task_identifier)).toContain(
        "refresh-contact",
      );
      await sql`delete from graphile_worker._private_jobs`;
    }
    expect(await fieldsOf(contact.id)).toMatchObject({ accepted_answers: 0 });
  });
});

describe("a contact's timeline", () => {
  test("tells a level once, and takes it back when it is lost", async () => {
    const { member, contact } = scene;
    await aLevel(member.id, 1, 3);
    await drain();
    await aLevel(member.id, 3, 2);
    await drain();
    await aLevel(member.id, 2, 3);
    await drain();
    await drain();
    expect(await timeline(contact.id)).toEqual([
      ["level_reached", "member", "Mainstay", ""],
      ["taken_back", "member", "Mainstay", ""],
    ]);
  });

  test("tells a badge, and that it was taken away", async () => {
    const { member, contact } = scene;
    const badgeId = newId();
    const name = { en: "Lighthouse", fr: "Phare" };
    await db
      .insert(badges)
      .values({ id: badgeId, slug: "lighthouse", name, description: name, icon: "star" });
    await db.insert(memberBadges).values({ memberId: member.id, badgeId });
    await recordEvent(db, SYSTEM, "member.badge_awarded", { memberId: member.id, badgeId });
    await drain();
    await sql`delete from member_badges`;
    await recordEvent(db, SYSTEM, "member.badge_revoked", { memberId: member.id, badgeId });
    await drain();
    expect(await timeline(contact.id)).toEqual([
      ["badge_awarded", "member", "Lighthouse", ""],
      ["taken_back", "member", "Lighthouse", ""],
    ]);
  });

  test("tells a rank and its end, never why; the record says since when", async () => {
    const { member, contact } = scene;
    const manager = await aMember({ role: "moderator" });
    const { id: tierId } = await aTier();
    await invite(db, manager, { memberId: member.id, tierId, note: "A secret note." });
    await drain();
    expect(await timeline(contact.id)).toEqual([]);
    const now = new Date("2026-05-20T10:00:00Z");
    await answerInvitation(db, member, { accepts: true, charter: await theCharter(), now });
    await drain();
    expect(await fieldsOf(contact.id)).toMatchObject({ ambassador_tier: "Scout", tier_since: "2026-05-20" });
    await leaveProgramme(db, member, { reason: "A secret reason." });
    await drain();
    expect(await timeline(contact.id)).toEqual([
      ["tier_reached", "member", "Scout", ""],
      ["tier_ended", "member", "Scout", ""],
    ]);
    expect(await fieldsOf(contact.id)).toMatchObject({ ambassador_tier: null, tier_since: null });
    expect(JSON.stringify(await sql`select payload from crm_deliveries`)).not.toContain("secret");
  });

  test("tells nobody without consent", async () => {
    const stranger = await aMember();
    await setMarks(db, stranger.id, { level: 2 });
    await recordEvent(db, SYSTEM, "member.level_changed", { memberId: stranger.id, from: 1, to: 2 });
    await drain();
    expect(await timeline(scene.contact.id)).toEqual([]);
    expect([...(await sql`select 1 from contact_timeline where kind = 'level_reached'`)]).toEqual([]);
  });
});
