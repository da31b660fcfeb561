import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { decideMatch } from "#app/domain/crm/decide-match.server.ts";
import { matchMembers } from "#app/domain/crm/match-members.server.ts";
import { listMatches, type MemberQuestion } from "#app/domain/crm/match-queries.server.ts";
import { unlinkContact } from "#app/domain/crm/unlink-contact.server.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import { contactLinks, contacts, matchReviews } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aConsentingMember, aContact, aMatchingConsent } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";

const now = new Date("2026-06-01T10:00:00Z");
const match = (...ids: string[]) =>
  db.transaction((tx) => matchMembers(tx as Db, ids.length > 0 ? ids : null));
const links = () => db.select().from(contactLinks);
const open = () => sql<{ memberId: string; reason: string; candidates: string[] }[]>`
  select member_id as "memberId", reason, candidate_ids as candidates from match_reviews where decided_at is null`;

/** A member whose address two contacts have, and the question about it. */
async function aQuestion() {
  const member = await aConsentingMember();
  const [one, two] = [await aContact({ email: member.email }), await aContact({ email: member.email })];
  await match(member.id);
  const [review] = await db.select().from(matchReviews);
  return { member, one, two, reviewId: review!.id };
}

describe("matching", () => {
  test("links one contact with the proved address, once, and says so", async () => {
    const member = await aConsentingMember();
    const contact = await aContact({ email: member.email });
    await match(member.id);
    await match(member.id);
    await match();
    expect(await links()).toMatchObject([
      { memberId: member.id, contactId: contact.id, method: "verified_email", unlinkedAt: null },
    ]);
    expect(await sql`select payload from events where name = 'contact.linked'`).toEqual([
      { payload: { memberId: member.id, contactId: contact.id } },
    ]);
  });

  test("takes the newest word on consent", async () => {
    const member = await aConsentingMember();
    await aMatchingConsent(member.id, false);
    await aContact({ email: member.email });
    await match(member.id);
    expect(await links()).toEqual([]);
    await aMatchingConsent(member.id, true);
    await match(member.id);
    expect(await links()).toHaveLength(1);
  });

  test("leaves closed accounts alone", async () => {
    const member = await aConsentingMember();
    await aContact({ email: member.email });
    await db.update(members).set({ closedAt: now }).where(eq(members.id, member.id));
    await match(member.id);
    expect(await links()).toEqual([]);
  });

  test("asks a person about two contacts, and never guesses", async () => {
    const { member, one, two } = await aQuestion();
    expect(await links()).toEqual([]);
    expect(await open()).toEqual([
      { memberId: member.id, reason: "several_contacts", candidates: [one.id, two.id].sort() },
    ]);
  });

  test("asks about a contact that is somebody else already", async () => {
    const { one, reviewId } = await aQuestion();
    const staff = await aMember({ role: "agent" });
    await decideMatch(db, staff, { reviewId, contactId: one.id, now });
    await db.update(contacts).set({ email: "new@example.com" }).where(eq(contacts.id, one.id));
    const member = await aConsentingMember({ email: "new@example.com" });
    await match(member.id);
    expect(await open()).toEqual([{ memberId: member.id, reason: "contact_taken", candidates: [one.id] }]);
  });

  test("withdraws a question that has answered itself", async () => {
    const { member, one, two } = await aQuestion();
    await db.update(contacts).set({ email: "other@example.com" }).where(eq(contacts.id, two.id));
    await match();
    expect(await open()).toEqual([]);
    expect(await links()).toMatchObject([{ memberId: member.id, contactId: one.id }]);
  });

  test("withdraws a question when consent is withdrawn", async () => {
    const { member } = await aQuestion();
    await aMatchingConsent(member.id, false);
    await recordEvent(db, SYSTEM, "consent.changed", {
      memberId: member.id,
      purpose: "crm_matching",
      granted: false,
    });
    await drainLog();
    expect(await open()).toEqual([]);
  });

  test("ends links whose addresses differ now, but not those a person made", async () => {
    const member = await aConsentingMember();
    await aContact({ email: member.email });
    const { member: reviewed, one, reviewId } = await aQuestion();
    await decideMatch(db, await aMember({ role: "agent" }), { reviewId, contactId: one.id, now });
    await match();
    await db.update(contacts).set({ email: "moved@example.com" });
    await recordEvent(db, SYSTEM, "contacts.imported", { importId: newId() });
    await drainLog();
    const living = (await links()).filter((link) => link.unlinkedAt === null);
    expect(living.map((link) => link.memberId)).toEqual([reviewed.id]);
    expect((await links()).find((link) => link.memberId === member.id)).toMatchObject({
      unlinkReason: "email_changed",
    });
  });

  test("asks when a second contact turns up with the address, and leaves the link until a person answers", async () => {
    const member = await aConsentingMember();
    const one = await aContact({ email: member.email });
    await match(member.id);
    const two = await aContact({ email: member.email });
    await match();
    expect(await open()).toEqual([
      { memberId: member.id, reason: "several_contacts", candidates: [one.id, two.id].sort() },
    ]);
    expect(await links()).toMatchObject([{ contactId: one.id, unlinkedAt: null }]);
    const [review] = await db.select().from(matchReviews);
    const answer = { reviewId: review!.id, contactId: one.id, now };
    await decideMatch(db, await aMember({ role: "agent" }), answer);
    await match();
    expect(await open()).toEqual([]);
    expect(await links()).toMatchObject([{ contactId: one.id, unlinkedAt: null }]);
  });

  test("does not ask about a second contact that is somebody else, or that a person took apart from them", async () => {
    const member = await aConsentingMember();
    const one = await aContact({ email: member.email });
    await match(member.id);
    const [other, apart] = [await aContact({ email: member.email }), await aContact({ email: member.email })];
    const link = { memberId: (await aMember()).id, contactId: other.id, method: "by_agent" as const };
    const ended = { memberId: member.id, contactId: apart.id, method: "by_agent" as const };
    await db.insert(contactLinks).values([
      { ...link, id: newId() },
      { ...ended, id: newId(), unlinkedAt: now, unlinkReason: "by_staff" },
    ]);
    await match();
    expect(await open()).toEqual([]);
    expect((await links()).find(({ contactId }) => contactId === one.id)).toMatchObject({ unlinkedAt: null });
  });

  test("racing with itself makes one link", async () => {
    const member = await aConsentingMember();
    await aContact({ email: member.email });
    await Promise.all(Array.from({ length: 5 }, () => match(member.id)));
    expect(await links()).toHaveLength(1);
  });
});

describe("deciding", () => {
  test("links the chosen contact, with who did it", async () => {
    const { member, two, reviewId } = await aQuestion();
    const staff = await aMember({ role: "agent" });
    await decideMatch(db, staff, { reviewId, contactId: two.id, now });
    expect(await links()).toMatchObject([
      { memberId: member.id, contactId: two.id, method: "reviewed", linkedById: staff.id },
    ]);
    expect(await db.select().from(matchReviews)).toMatchObject([
      { decidedById: staff.id, chosenContactId: two.id },
    ]);
    expect(await sql`select action from audit_entries`).toEqual([{ action: "match.chosen" }]);
    expect(await sql`select name, actor_id from events where name = 'contact.linked'`).toEqual([
      { name: "contact.linked", actor_id: staff.id },
    ]);
  });

  test("for none of them is remembered, until a new face turns up", async () => {
    const { member, reviewId } = await aQuestion();
    await decideMatch(db, await aMember({ role: "agent" }), { reviewId, contactId: null, now });
    await match();
    expect(await open()).toEqual([]);
    await aContact({ email: member.email });
    await match();
    expect(await open()).toMatchObject([{ memberId: member.id }]);
    expect(await links()).toEqual([]);
  });

  test("is refused to members, twice, for strangers, for taken contacts and without consent", async () => {
    const { member, one, reviewId } = await aQuestion();
    const staff = await aMember({ role: "agent" });
    const decide = (contactId: string | null, actor = staff) =>
      decideMatch(db, actor, { reviewId, contactId, now });
    await expect(decide(one.id, await aMember())).rejects.toMatchObject({ code: "not_your_role" });
    await expect(decide((await aContact()).id)).rejects.toMatchObject({
      fields: { contactId: "choose_one" },
    });
    await aMatchingConsent(member.id, false);
    await expect(decide(one.id)).rejects.toMatchObject({ code: "consent_missing" });
    await aMatchingConsent(member.id, true);
    const other = await aMember();
    await db
      .insert(contactLinks)
      .values({ id: newId(), memberId: other.id, contactId: one.id, method: "reviewed" });
    await expect(decide(one.id)).rejects.toMatchObject({ code: "contact_taken" });
    await decide(null);
    await expect(decide(null)).rejects.toMatchObject({ code: "match_decided" });
  });

  test("by two people at once is done once", async () => {
    const { one, two, reviewId } = await aQuestion();
    const [a, b] = [await aMember({ role: "agent" }), await aMember({ role: "agent" })];
    const outcomes = await Promise.allSettled([
      decideMatch(db, a, { reviewId, contactId: one.id, now }),
      decideMatch(db, b, { reviewId, contactId: two.id, now }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await links()).toHaveLength(1);
  });

  test("shows everyone it could be, side by side", async () => {
    const { member, one, two } = await aQuestion();
    const { items } = await listMatches(sql, await aMember({ role: "moderator" }), { after: null });
    expect(items).toMatchObject([{ memberId: member.id, email: member.email }]);
    const [question] = items as MemberQuestion[];
    expect(question!.candidates.map((candidate) => candidate.id).sort()).toEqual([one.id, two.id].sort());
  });
});

describe("unlinking by hand", () => {
  test("holds: the two are not matched again", async () => {
    const member = await aConsentingMember();
    const contact = await aContact({ email: member.email });
    await match();
    await unlinkContact(db, await aMember({ role: "agent" }), { contactId: contact.id });
    await match();
    expect(await links()).toMatchObject([{ unlinkReason: "by_staff" }]);
    expect(await sql`select action from audit_entries`).toEqual([{ action: "contact.unlinked" }]);
  });

  test("is refused to members, and where there is no link", async () => {
    const contact = await aContact();
    await expect(unlinkContact(db, await aMember(), { contactId: contact.id })).rejects.toMatchObject({
      code: "not_your_role",
    });
    const staff = await aMember({ role: "agent" });
    await expect(unlinkContact(db, staff, { contactId: contact.id })).rejects.toMatchObject({
      code: "not_linked",
    });
  });
});
