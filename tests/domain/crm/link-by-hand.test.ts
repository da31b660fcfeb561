import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { linkByAgent } from "#app/domain/crm/link-by-agent.server.ts";
import { findLinkableMembers } from "#app/domain/crm/linkable-members-queries.server.ts";
import { ownCustomer } from "#app/domain/crm/own-customer-queries.server.ts";
import { unlinkContact } from "#app/domain/crm/unlink-contact.server.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import { contactLinks, matchReviews } from "#db/schema/crm.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog } from "#tests/support/drain.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";

const now = () => new Date();
const links = () => db.select().from(contactLinks).orderBy(contactLinks.linkedAt);
const reviews = () => db.select().from(matchReviews).orderBy(matchReviews.openedAt);
const anAgent = () => aMember({ role: "agent" });

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
