import { expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import type { EventName, EventPayload } from "#app/domain/core/events.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { listNotices, noticeTarget } from "#app/domain/notifications/notice-queries.server.ts";
import { setPreferences } from "#app/domain/notifications/set-preferences.server.ts";
import { newId } from "#db/ids.ts";
import { ambassadorTiers } from "#db/schema/ambassadors.ts";
import { appeals, moderationActs } from "#db/schema/moderation.ts";
import { badges, levels } from "#db/schema/recognition.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { mailsTo } from "#tests/support/mail.ts";

type Member = Awaited<ReturnType<typeof aMember>>;

async function tell<N extends EventName>(name: N, payload: EventPayload<N>): Promise<void> {
  await recordEvent(db, SYSTEM, name, payload);
  await drain();
}

const told = async (member: Member) =>
  Promise.all(
    (await listNotices(sql, member)).items.map(async ({ id, kind, title, honour, excerpt }) => ({
      kind,
      title,
      honour,
      excerpt,
      path: await noticeTarget(sql, member, id),
    })),
  );

async function anAct(member: Member, wanted: Partial<typeof moderationActs.$inferInsert> = {}) {
  const [act] = await db
    .insert(moderationActs)
    .values({
      id: newId(),
      act: "hide",
      reason: "off_topic",
      words: "This belongs elsewhere.",
      targetKind: "comment",
      targetId: newId(),
      memberId: member.id,
      ...wanted,
    })
    .returning();
  return act!;
}

test("a higher level is told, with its name; a lower one is not", async () => {
  const member = await aMember({ locale: "fr" });
  await db
    .insert(levels)
    .values({ rank: 3, threshold: 77, name: { en: "Helper", fr: "Entraide" } })
    .onConflictDoUpdate({ target: levels.rank, set: { name: { en: "Helper", fr: "Entraide" } } });
  await tell("member.level_changed", { memberId: member.id, from: 4, to: 3 });
  expect(await told(member)).toEqual([]);
  await tell("member.level_changed", { memberId: member.id, from: 2, to: 3 });
  expect(await told(member)).toEqual([
    {
      kind: "recognition",
      title: "Entraide",
      honour: "level:3",
      excerpt: "",
      path: `/people/${member.username}`,
    },
  ]);
  expect(await mailsTo(member.email), "shown, and not mailed unless wanted").toEqual([]);
});

test("badges, powers and the ambassador programme lead to where they are seen", async () => {
  const member = await aMember();
  const badgeId = newId();
  const tierId = newId();
  const both = (text: string) => ({ en: text, fr: text });
  await db.insert(badges).values({
    id: badgeId,
    slug: "first-of-all",
    name: both("First of all"),
    description: both("-"),
    icon: "star",
  });
  await db
    .insert(ambassadorTiers)
    .values({ id: tierId, slug: "lookout", rank: 77, name: both("Lookout"), criteria: {}, perks: both("-") });
  await tell("member.badge_awarded", { memberId: member.id, badgeId });
  await tell("member.power_changed", { memberId: member.id, power: "edit_tags", granted: true });
  await tell("member.power_changed", { memberId: member.id, power: "edit_tags", granted: false });
  await tell("ambassador.invited", { memberId: member.id, tierId });
  await tell("member.tier_changed", { memberId: member.id, from: null, to: "lookout", reason: "" });
  const notices = await told(member);
  expect(notices.map(({ honour, title, path }) => [honour, title, path]).reverse()).toEqual([
    [`badge:${badgeId}`, "First of all", `/people/${member.username}`],
    ["power:edit_tags", "Editing tags", "/helping/mine"],
    ["invited:lookout", "Lookout", "/ambassadors/invitation"],
    ["tier:lookout", "Lookout", "/ambassadors"],
  ]);
  const subjects = (await mailsTo(member.email)).map(({ subject }) => subject);
  expect(subjects).toEqual(["An invitation: become an ambassador", "You are an ambassador: Lookout"]);
});

test("a statement is mailed whatever was chosen, and cannot be unsubscribed from", async () => {
  const member = await aMember();
  await setPreferences(db, member, { inApp: [], byMail: [] });
  const act = await anAct(member);
  await tell("statement.due", { actId: act.id, memberId: member.id });
  expect(await told(member)).toEqual([
    {
      kind: "statement",
      title: `Decision no. ${act.number}`,
      honour: null,
      excerpt: "This belongs elsewhere.",
      path: `/statements/${act.number}`,
    },
  ]);
  const [mail] = await mailsTo(member.email);
  expect(mail!.subject).toBe(`A decision about what you wrote: Decision no. ${act.number}`);
  expect(mail!.text).toContain(`/statements/${act.number}`);
  expect(mail!.text).toContain("This belongs elsewhere.");
  expect(mail!.text).not.toContain("/unsubscribe/");
});

test("what was taken back in time is never told", async () => {
  const member = await aMember();
  const act = await anAct(member, { undoneAt: new Date() });
  await tell("statement.due", { actId: act.id, memberId: member.id });
  expect(await told(member)).toEqual([]);
});

test("the answer to an appeal is told in its own words", async () => {
  const member = await aMember();
  const act = await anAct(member);
  const appealId = newId();
  await db.insert(appeals).values({
    id: appealId,
    actId: act.id,
    memberId: member.id,
    words: "But it does belong here.",
    decidedAt: new Date(),
    upheld: true,
    answer: "You are right, and we are sorry.",
  });
  await tell("appeal.decided", { appealId, actId: act.id, memberId: member.id, upheld: true });
  const [notice] = await told(member);
  expect(notice).toMatchObject({ honour: "appeal:upheld", excerpt: "You are right, and we are sorry." });
  const [mail] = await mailsTo(member.email);
  expect(mail!.subject).toContain("Your appeal was upheld");
  expect(mail!.text).toContain("You are right, and we are sorry.");
});
