import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { decideMatch } from "#app/domain/crm/decide-match.server.ts";
import { listMatches, type MemberQuestion } from "#app/domain/crm/match-queries.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks, matchReviews } from "#db/schema/crm.ts";
import { crmConnections, crmDeliveries } from "#db/schema/crm-sync.ts";
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

  test("waits for the contact to be pulled from a CRM", async () => {
    const member = await aConsentingMember();
    await signInSaying(member.id, "C-PULLED");
    const contact = await aContact({ externalId: "C-PULLED" });
    await recordEvent(db, SYSTEM, "contacts.pulled", {
      connectionId: newId(),
      contactIds: [contact.id],
      accountIds: [],
    });
    await drainLog();
    expect(await links()).toMatchObject([{ contactId: contact.id, method: "single_sign_on" }]);
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
    await db.insert(identities).values({
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
