import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { decideMatch } from "#app/domain/crm/decide-match.server.ts";
import { decideRecord } from "#app/domain/crm/decide-record.server.ts";
import { linkByAgent } from "#app/domain/crm/link-by-agent.server.ts";
import { findLinkableMembers } from "#app/domain/crm/linkable-members-queries.server.ts";
import { listMatches, type MemberQuestion } from "#app/domain/crm/match-queries.server.ts";
import { ownCustomer } from "#app/domain/crm/own-customer-queries.server.ts";
import { unlinkContact } from "#app/domain/crm/unlink-contact.server.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import { contactLinks, matchReviews } from "#db/schema/crm.ts";
import { crmConnections, crmDeliveries, crmRecords } from "#db/schema/crm-sync.ts";
import { identities } from "#db/schema/identities.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aConsentingMember, aContact, aMatchingConsent } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aSignInProvider } from "#tests/support/factories/sign-in-provider.ts";

const now = () => new Date();
const links = () => db.select().from(contactLinks).orderBy(contactLinks.linkedAt);
const reviews = () => db.select().from(matchReviews).orderBy(matchReviews.openedAt);
const anAgent = () => aMember({ role: "agent" });

/** A sign-in from elsewhere that says a customer code, and everybody hears of it. */
async function signInSaying(memberId: string, customerCode: string | null, subject = newId()) {
  const provider = await aSignInProvider({ customerCodeClaim: "customer_code" });
  const id = newId();
  await db.insert(identities).values({ id, memberId, providerId: provider.id, subject, customerCode });
  await hear("identity.linked", memberId, provider.id);
  return { id, provider, subject };
}
async function hear(name: "identity.linked" | "identity.unlinked", memberId: string, providerId: string) {
  await recordEvent(db, SYSTEM, name, { memberId, providerId });
  await drainLog();
}

describe("a sign-in that says a customer code", () => {
  test("links to the contact with that code, with issuer and subject as the proof", async () => {
    const member = await aConsentingMember();
    const contact = await aContact();
    const { provider, subject } = await signInSaying(member.id, contact.externalId);
    expect(await links()).toMatchObject([
      {
        memberId: member.id,
        contactId: contact.id,
        method: "single_sign_on",
        proof: { provider: provider.id, issuer: provider.issuer, subject, code: contact.externalId },
      },
    ]);
    await drainLog();
    expect(await links()).toHaveLength(1);
  });

  test("waits for consent, and for the contact to be imported", async () => {
    const member = await aMember();
    await signInSaying(member.id, "C-LATER");
    await aMatchingConsent(member.id);
    await recordEvent(db, SYSTEM, "consent.changed", {
      memberId: member.id,
      purpose: "crm_matching",
      granted: true,
    });
    await drainLog();
    expect(await links()).toEqual([]);
    await aContact({ externalId: "C-LATER" });
    await recordEvent(db, SYSTEM, "contacts.imported", { importId: newId() });
    await drainLog();
    expect(await links()).toMatchObject([{ memberId: member.id, method: "single_sign_on" }]);
  });

  test("ends when the sign-in is removed, with its reason, and what was written is cleared", async () => {
    const member = await aConsentingMember();
    const contact = await aContact();
    const { id, provider } = await signInSaying(member.id, contact.externalId);
    const [link] = await links();
    const [book] = await db.select().from(crmConnections);
    const deliveryId = newId();
    await db.insert(crmDeliveries).values({
      id: deliveryId,
      messageId: deliveryId,
      connectionId: book!.id,
      contactId: contact.id,
      linkId: link!.id,
      kind: "contact_fields",
      dedupeKey: `fields:${contact.id}`,
      payload: { ideas_posted: 1 },
      payloadHash: "x",
      state: "sent",
      attempts: 1,
      sentAt: now(),
    });
    await db.delete(identities).where(eq(identities.id, id));
    await hear("identity.unlinked", member.id, provider.id);
    expect(await links()).toMatchObject([{ unlinkReason: "identity_removed" }]);
    const cleared = await db.select().from(crmDeliveries).where(eq(crmDeliveries.kind, "clear_fields"));
    expect(cleared).toMatchObject([{ contactId: contact.id, linkId: link!.id }]);
  });

  test("that says another code later is a question; nothing moves by itself", async () => {
    const member = await aConsentingMember();
    const [first, second] = [await aContact(), await aContact()];
    const { id, provider } = await signInSaying(member.id, first.externalId);
    await db.update(identities).set({ customerCode: second.externalId }).where(eq(identities.id, id));
    await hear("identity.linked", member.id, provider.id);
    expect(await links()).toMatchObject([{ contactId: first.id, unlinkedAt: null }]);
    expect(await reviews()).toMatchObject([
      { memberId: member.id, reason: "proofs_contradict", candidateIds: [first.id, second.id].sort() },
    ]);
  });

  test("against two others: the address, and another sign-in", async () => {
    const [one, two] = [await aConsentingMember(), await aConsentingMember()];
    await aContact({ email: one.email });
    const [a, b] = [await aContact(), await aContact()];
    await signInSaying(one.id, a.externalId);
    await signInSaying(two.id, a.externalId);
    await signInSaying(two.id, b.externalId);
    // The second member's first sign-in was certain; the contradiction came after.
    expect(await links()).toMatchObject([{ memberId: two.id, contactId: a.id }]);
    expect((await reviews()).map((review) => review.reason)).toEqual([
      "proofs_contradict",
      "proofs_contradict",
    ]);
  });

  test("two members who say the same code: the second is a question", async () => {
    const [one, two] = [await aConsentingMember(), await aConsentingMember()];
    const contact = await aContact();
    await signInSaying(one.id, contact.externalId);
    await signInSaying(two.id, contact.externalId);
    expect(await links()).toMatchObject([{ memberId: one.id }]);
    expect(await reviews()).toMatchObject([{ memberId: two.id, reason: "proofs_contradict" }]);
  });

  test("of a provider without such a claim says nothing", async () => {
    const member = await aConsentingMember();
    const contact = await aContact();
    const provider = await aSignInProvider();
    await db
      .insert(identities)
      .values({
        id: newId(),
        memberId: member.id,
        providerId: provider.id,
        subject: "x",
        customerCode: contact.externalId,
      });
    await hear("identity.linked", member.id, provider.id);
    expect(await links()).toEqual([]);
  });
});

describe("a contradiction is decided by a person", () => {
  async function aContradiction() {
    const member = await aConsentingMember();
    const [first, second] = [await aContact(), await aContact()];
    await signInSaying(member.id, first.externalId);
    const { provider } = await signInSaying(member.id, second.externalId);
    const [review] = await reviews();
    return { member, first, second, provider, reviewId: review!.id, agent: await anAgent() };
  }
  const askAgain = async (memberId: string, providerId: string) =>
    hear("identity.linked", memberId, providerId);

  test("for the other contact: the present link ends, and it is not asked again", async () => {
    const { member, first, second, provider, reviewId, agent } = await aContradiction();
    await decideMatch(db, agent, { reviewId, contactId: second.id, now: now() });
    expect(await links()).toMatchObject([
      { contactId: first.id, unlinkReason: "by_staff" },
      { contactId: second.id, method: "reviewed", unlinkedAt: null, linkedById: agent.id },
    ]);
    await askAgain(member.id, provider.id);
    expect(await reviews()).toHaveLength(1);
  });

  test("for the present one: it stays, and it is not asked again", async () => {
    const { member, first, provider, reviewId, agent } = await aContradiction();
    await decideMatch(db, agent, { reviewId, contactId: first.id, now: now() });
    expect(await links()).toMatchObject([
      { contactId: first.id, unlinkedAt: null, method: "single_sign_on" },
    ]);
    await askAgain(member.id, provider.id);
    expect(await reviews()).toHaveLength(1);
  });

  test("for neither: the present link ends, and nothing comes back by itself", async () => {
    const { member, provider, reviewId, agent } = await aContradiction();
    await decideMatch(db, agent, { reviewId, contactId: null, now: now() });
    await askAgain(member.id, provider.id);
    expect(await links()).toMatchObject([{ unlinkReason: "by_staff" }]);
    expect((await reviews()).filter((review) => review.decidedAt === null)).toEqual([]);
  });

  test("who sees what speaks for whom", async () => {
    const { first, second, agent } = await aContradiction();
    const { items } = await listMatches(sql, agent, { after: null });
    const [question] = items as MemberQuestion[];
    expect(question).toMatchObject({ kind: "member", reason: "proofs_contradict" });
    const byId = new Map(question!.candidates.map((candidate) => [candidate.id, candidate]));
    expect(byId.get(first.id)).toMatchObject({ current: true, proofs: ["single_sign_on"], takenBy: null });
    expect(byId.get(second.id)).toMatchObject({ current: false, proofs: ["single_sign_on"] });
  });
});

describe("a link by hand", () => {
  const link = async (contactId: string, memberId: string, note = "Met at the fair.") =>
    linkByAgent(db, await anAgent(), { contactId, memberId, note, now: now() });

  test("has a note, closes the question about the member, and is written down", async () => {
    const member = await aConsentingMember();
    const [one] = [await aContact({ email: member.email }), await aContact({ email: member.email })];
    await recordEvent(db, SYSTEM, "consent.changed", {
      memberId: member.id,
      purpose: "crm_matching",
      granted: true,
    });
    await drainLog();
    await link(one.id, member.id);
    expect(await links()).toMatchObject([
      { method: "by_agent", note: "Met at the fair.", contactId: one.id },
    ]);
    expect(await reviews()).toMatchObject([{ chosenContactId: one.id, decidedAt: expect.any(Date) }]);
    expect(await sql`select action, target_id as id from audit_entries`).toEqual([
      { action: "contact.linked", id: one.id },
    ]);
    expect(await sql`select 1 from events where name = 'contact.linked'`).toHaveLength(1);
  });

  test("needs consent, and both must be free", async () => {
    const [contact, other] = [await aContact(), await aContact()];
    await expect(link(contact.id, (await aMember()).id)).rejects.toMatchObject({ code: "consent_missing" });
    const member = await aConsentingMember();
    await link(contact.id, member.id);
    await expect(link(other.id, member.id)).rejects.toMatchObject({ code: "member_linked" });
    await expect(link(contact.id, (await aConsentingMember()).id)).rejects.toMatchObject({
      code: "contact_taken",
    });
    await expect(link(newId(), member.id)).rejects.toMatchObject({ code: "no_such_contact" });
    await expect(
      linkByAgent(db, member, { contactId: other.id, memberId: member.id, note: "me", now: now() }),
    ).rejects.toMatchObject({ code: "not_your_role" });
  });

  test("by two colleagues at once is one link", async () => {
    const contact = await aContact();
    const both = [await aConsentingMember(), await aConsentingMember()];
    const outcomes = await Promise.allSettled(both.map((member) => link(contact.id, member.id)));
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await links()).toHaveLength(1);
  });

  test("may bring together what somebody took apart", async () => {
    const contact = await aContact();
    const member = await aConsentingMember();
    await link(contact.id, member.id);
    await unlinkContact(db, await anAgent(), { contactId: contact.id });
    await link(contact.id, member.id, "It was them after all.");
    expect(await links()).toMatchObject([{ unlinkReason: "by_staff" }, { unlinkedAt: null }]);
  });

  test("loses its note and its proof when the account closes", async () => {
    const contact = await aContact();
    const member = await aConsentingMember();
    await link(contact.id, member.id);
    await db.update(members).set({ closedAt: now(), email: null }).where(eq(members.id, member.id));
    await recordEvent(db, SYSTEM, "member.closed", { memberId: member.id });
    await drainLog();
    expect(await links()).toMatchObject([{ unlinkReason: "account_closed", note: null, proof: {} }]);
  });

  test("looks for members by name or address and says what stands against them", async () => {
    const member = await aConsentingMember({ displayName: "Zoé Findme" });
    const stranger = await aMember({ displayName: "Zoé Findme" });
    const agent = await anAgent();
    const found = await findLinkableMembers(sql, agent, "zoe find");
    expect(found).toMatchObject({ more: false });
    expect(found.members.map(({ id, consented }) => [id, consented]).sort()).toEqual(
      [
        [member.id, true],
        [stranger.id, false],
      ].sort(),
    );
    await expect(findLinkableMembers(sql, member, "zoe")).rejects.toMatchObject({ code: "not_your_role" });
  });

  test("is told to the member without saying whose file it is", async () => {
    const contact = await aContact();
    const member = await aConsentingMember();
    await link(contact.id, member.id);
    const own = await ownCustomer(sql, member, now());
    expect(own).toMatchObject({ link: { method: "by_agent" }, consented: true, waiting: false });
    expect(JSON.stringify(own)).not.toContain("fair");
  });
});

describe("a contact who may be several records of a CRM", () => {
  async function aRecord(lookedUpAt: Date, wanted: Partial<typeof crmRecords.$inferInsert> = {}) {
    const [book] = await db.select().from(crmConnections);
    const contact = await aContact();
    const id = newId();
    const candidates = [
      { remoteId: `r1-${id}`, label: "Ada, Acme" },
      { remoteId: `r2-${id}`, label: "Ada, Other" },
    ];
    await db
      .insert(crmRecords)
      .values({
        id,
        connectionId: book!.id,
        contactId: contact.id,
        state: "ambiguous",
        candidates,
        lookedUpAt,
        ...wanted,
      });
    return { id, contact, candidates, connectionId: book!.id };
  }
  const row = async (id: string) => (await db.select().from(crmRecords).where(eq(crmRecords.id, id)))[0]!;

  test("is in the same queue as members, the longest waiting first, paged by keys", async () => {
    const member = await aConsentingMember();
    await aContact({ email: member.email });
    await aContact({ email: member.email });
    await recordEvent(db, SYSTEM, "consent.changed", {
      memberId: member.id,
      purpose: "crm_matching",
      granted: true,
    });
    await drainLog();
    const ids: string[] = [];
    for (let n = 0; n < 24; n += 1) ids.push((await aRecord(new Date(Date.UTC(2026, 0, 1, 0, 0, n % 5)))).id);
    const agent = await anAgent();
    const seen: string[] = [];
    for (let after: string | null = null, first = true; first || after; first = false) {
      const page: Awaited<ReturnType<typeof listMatches>> = await listMatches(sql, agent, { after });
      seen.push(...page.items.map((item) => item.id));
      after = page.next;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen)).toEqual(new Set([...ids, (await reviews())[0]!.id]));
    expect(seen.at(-1)).toBe((await reviews())[0]!.id);
  });

  test("is settled by choosing one: found by a person, and what waited goes out", async () => {
    const { id, contact, candidates, connectionId } = await aRecord(now());
    const deliveryId = newId();
    await db.insert(crmDeliveries).values({
      id: deliveryId,
      messageId: deliveryId,
      connectionId,
      contactId: contact.id,
      kind: "contact_fields",
      dedupeKey: `fields:${contact.id}`,
      payload: {},
      payloadHash: "",
      state: "dead",
      attempts: 3,
      errorKind: "ambiguous",
    });
    await decideRecord(db, await anAgent(), { recordId: id, remoteId: candidates[0]!.remoteId, now: now() });
    expect(await row(id)).toMatchObject({
      state: "found",
      remoteId: candidates[0]!.remoteId,
      foundBy: "person",
      candidates: [],
    });
    expect(await db.select().from(crmDeliveries)).toMatchObject([{ state: "pending", attempts: 1 }]);
    expect(await sql`select action from audit_entries`).toEqual([{ action: "record.chosen" }]);
  });

  test("or by none of them", async () => {
    const { id } = await aRecord(now());
    await decideRecord(db, await anAgent(), { recordId: id, remoteId: null, now: now() });
    expect(await row(id)).toMatchObject({ state: "missing", remoteId: null, foundBy: "person" });
  });

  test("is refused for what is no candidate, is decided, is somebody else's, or by a member", async () => {
    const { id, candidates, connectionId } = await aRecord(now());
    const agent = await anAgent();
    const choose = (remoteId: string | null, actor = agent) =>
      decideRecord(db, actor, { recordId: id, remoteId, now: now() });
    await expect(choose("made-up")).rejects.toMatchObject({ fields: { remoteId: "choose_one" } });
    await expect(choose(null, await aMember())).rejects.toMatchObject({ code: "not_your_role" });
    await aRecord(now(), { connectionId, state: "found", remoteId: candidates[0]!.remoteId, candidates: [] });
    await expect(choose(candidates[0]!.remoteId)).rejects.toMatchObject({ code: "record_taken" });
    const outcomes = await Promise.allSettled([choose(candidates[1]!.remoteId), choose(null)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(choose(null)).rejects.toMatchObject({ code: "match_decided" });
  });
});
