import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { confirmCustomerCode } from "#app/domain/crm/confirm-customer-code.server.ts";
import { mailCustomerCode } from "#app/domain/crm/mail-customer-code.server.ts";
import { pruneChallenges } from "#app/domain/crm/prune-challenges.server.ts";
import { requestCustomerCode } from "#app/domain/crm/request-customer-code.server.ts";
import { unlinkContact } from "#app/domain/crm/unlink-contact.server.ts";
import { unlinkOwnContact } from "#app/domain/crm/unlink-own-contact.server.ts";
import { contactLinks, matchReviews } from "#db/schema/crm.ts";
import { contactChallenges } from "#db/schema/identities.ts";
import { db, sql } from "#tests/support/database.ts";
import { drainLog, waitingJobs } from "#tests/support/drain.ts";
import { aConsentingMember, aContact, aMatchingConsent } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { mailsTo } from "#tests/support/mail.ts";

const key = Buffer.alloc(32, 7);
const links = () => db.select().from(contactLinks).orderBy(contactLinks.linkedAt);
const challenges = () => db.select().from(contactChallenges);
const reviews = () => db.select().from(matchReviews);

/** Runs the waiting mail jobs, as the worker would. */
async function runMails(): Promise<void> {
  for (const job of await waitingJobs()) {
    if (job.task_identifier !== "mail-customer-code") continue;
    await sql`delete from graphile_worker._private_jobs where id = ${job.id}`;
    await mailCustomerCode(db, sql, key, job.payload as { challengeId: string; customerCode: string });
  }
}
const ask = (member: MemberActor, customerCode: string, now = new Date()) =>
  requestCustomerCode(db, sql, member, { customerCode, now });
const confirm = (member: MemberActor, code: string, now = new Date()) =>
  confirmCustomerCode(db, key, member, { code, now });

async function codeFor(address: string): Promise<string> {
  const mail = (await mailsTo(address)).filter((one) => one.template === "customer-code").at(-1);
  return String(mail?.values.code).replace(" ", "");
}

/** A member who asked with the contact's code, and what the contact got by mail. */
async function asked(wanted: Parameters<typeof aContact>[0] = {}) {
  const member = await aConsentingMember();
  const contact = await aContact(wanted);
  await ask(member, contact.externalId!);
  await runMails();
  return { member, contact, code: await codeFor(contact.email!) };
}

describe("a customer code", () => {
  test("is proved with the code that the customer got by mail", async () => {
    const { member, contact, code } = await asked();
    expect(code).toMatch(/^\d{8}$/);
    expect(await confirm(member, code)).toBe("linked");
    const [challenge] = await challenges();
    expect(await links()).toMatchObject([
      {
        memberId: member.id,
        contactId: contact.id,
        method: "customer_code",
        proof: { challenge: challenge!.id, code: contact.externalId },
        unlinkedAt: null,
      },
    ]);
    expect(JSON.stringify([await links(), challenge])).not.toContain(code);
    expect(await sql`select payload from events where name = 'contact.linked'`).toEqual([
      { payload: { memberId: member.id, contactId: contact.id } },
    ]);
  });

  test("writes to the customer alone, and says who asks", async () => {
    const { member, contact, code } = await asked();
    const [mail] = await mailsTo(contact.email!);
    expect(mail!.text).toContain(member.displayName);
    expect(mail!.text).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    expect(await mailsTo(member.email)).toEqual([]);
  });

  test("that nobody has leaves the same behind as one that somebody has, until the job has run", async () => {
    const contact = await aContact();
    const traces = async (code: string) => {
      const member = await aConsentingMember();
      await ask(member, code);
      const [row] = await db
        .select()
        .from(contactChallenges)
        .where(eq(contactChallenges.memberId, member.id));
      const [job] = await waitingJobs();
      await sql`delete from graphile_worker._private_jobs`;
      return {
        contactId: row!.contactId,
        hash: row!.codeHash.length,
        job: job!.task_identifier,
        keys: Object.keys(job!.payload),
      };
    };
    expect(await traces("NOBODY")).toEqual(await traces(contact.externalId!));
    expect(await sql`select 1 from mails`).toEqual([]);
  });

  test.each([
    ["nobody has it", null],
    ["the contact has no address", { email: null }],
  ])("mails nothing when %s, and every try is just wrong", async (_why, wanted) => {
    const member = await aConsentingMember();
    const contact = wanted && (await aContact(wanted));
    await ask(member, contact?.externalId ?? "NOBODY");
    await runMails();
    expect(await sql`select 1 from mails`).toEqual([]);
    for (let n = 0; n < 4; n += 1)
      await expect(confirm(member, "12345678")).rejects.toMatchObject({ fields: { code: "wrong_code" } });
    await expect(confirm(member, "12345678")).rejects.toMatchObject({ fields: { code: "too_many_tries" } });
  });

  test("can be tried five times, and the right one comes too late then", async () => {
    const { member, code } = await asked();
    const wrong = code === "00000000" ? "00000001" : "00000000";
    for (let n = 0; n < 4; n += 1)
      await expect(confirm(member, wrong)).rejects.toMatchObject({ fields: { code: "wrong_code" } });
    for (const late of [wrong, code])
      await expect(confirm(member, late)).rejects.toMatchObject({ fields: { code: "too_many_tries" } });
    expect(await links()).toEqual([]);
  });

  test("guessed at from many sides at once is still tried five times only", async () => {
    const { member, code } = await asked();
    const wrong = code === "00000000" ? "00000001" : "00000000";
    await Promise.allSettled(Array.from({ length: 12 }, () => confirm(member, wrong)));
    expect(await challenges()).toMatchObject([{ tries: 5, usedAt: null }]);
  });

  test("is good for fifteen minutes, once, and for the member who asked", async () => {
    const { member, code } = await asked();
    const late = new Date(Date.now() + 15 * 60_000 + 1000);
    await expect(confirm(member, code, late)).rejects.toMatchObject({ fields: { code: "code_expired" } });
    await expect(confirm(await aConsentingMember(), code)).rejects.toMatchObject({
      fields: { code: "code_expired" },
    });
    const outcomes = await Promise.allSettled([confirm(member, code), confirm(member, code)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await links()).toHaveLength(1);
  });

  test("asked for again makes the first mail worthless", async () => {
    const { member, contact, code } = await asked();
    await ask(member, contact.externalId!);
    await runMails();
    const second = await codeFor(contact.email!);
    if (second !== code)
      await expect(confirm(member, code)).rejects.toMatchObject({ fields: { code: "wrong_code" } });
    expect(await confirm(member, second)).toBe("linked");
  });

  test("needs consent, also at the end", async () => {
    const contact = await aContact();
    await expect(ask(await aMember(), contact.externalId!)).rejects.toMatchObject({
      fields: { consent: "consent_needed" },
    });
    await expect(
      ask(await aConsentingMember({ verified: false }), contact.externalId!),
    ).rejects.toMatchObject({
      fields: { consent: "consent_needed" },
    });
    const { member, code } = await asked();
    await aMatchingConsent(member.id, false);
    await expect(confirm(member, code)).rejects.toMatchObject({ fields: { code: "consent_needed" } });
    expect(await links()).toEqual([]);
    await aMatchingConsent(member.id, true);
    expect(await confirm(member, code)).toBe("linked");
  });

  test("is mailed five times a day, whoever asks", async () => {
    const contact = await aContact();
    for (let n = 0; n < 5; n += 1) await ask(await aConsentingMember(), contact.externalId!);
    for (const code of [contact.externalId!, "NOBODY"]) {
      if (code === "NOBODY") for (let n = 0; n < 5; n += 1) await ask(await aConsentingMember(), code);
      await expect(ask(await aConsentingMember(), code)).rejects.toMatchObject({ code: "too_many" });
    }
  });

  test("floods no mailbox that several customers share, and does not say so", async () => {
    const email = "office@example.com";
    for (let n = 0; n < 12; n += 1) {
      const contact = await aContact({ email });
      await ask(await aConsentingMember(), contact.externalId!);
    }
    await runMails();
    expect(await mailsTo(email)).toHaveLength(10);
  });

  test("mailed twice by a job that was interrupted is mailed once", async () => {
    const member = await aConsentingMember();
    const contact = await aContact();
    await ask(member, contact.externalId!);
    const [job] = await waitingJobs();
    const payload = job!.payload as { challengeId: string; customerCode: string };
    await Promise.all([mailCustomerCode(db, sql, key, payload), mailCustomerCode(db, sql, key, payload)]);
    expect(await mailsTo(contact.email!)).toHaveLength(1);
    expect(await confirm(member, await codeFor(contact.email!))).toBe("linked");
  });

  test("nobody used is forgotten; a proof stays", async () => {
    const { member, code } = await asked();
    await confirm(member, code);
    await ask(await aConsentingMember(), "NOBODY");
    await sql`update contact_challenges set expires_at = now() - interval '2 days'`;
    await pruneChallenges(db);
    expect(await challenges()).toMatchObject([{ memberId: member.id }]);
  });
});

describe("a proof that contradicts something is for a person", () => {
  test("when the contact is somebody else already", async () => {
    const { member: owner, contact, code } = await asked();
    await confirm(owner, code);
    const member = await aConsentingMember();
    await ask(member, contact.externalId!);
    await runMails();
    expect(await confirm(member, await codeFor(contact.email!))).toBe("in_review");
    expect(await reviews()).toMatchObject([
      { memberId: member.id, reason: "proofs_contradict", candidateIds: [contact.id] },
    ]);
    expect(await links()).toMatchObject([{ memberId: owner.id }]);
  });

  test("when the member is another contact already", async () => {
    const first = await asked();
    await confirm(first.member, first.code);
    const second = await aContact();
    await ask(first.member, second.externalId!);
    await runMails();
    expect(await confirm(first.member, await codeFor(second.email!))).toBe("in_review");
    expect(await reviews()).toMatchObject([
      { reason: "proofs_contradict", candidateIds: [first.contact.id, second.id].sort() },
    ]);
    expect(await links()).toMatchObject([{ contactId: first.contact.id, unlinkedAt: null }]);
  });

  test("when the confirmed address is another contact's", async () => {
    const member = await aConsentingMember();
    const addressed = await aContact({ email: member.email });
    const contact = await aContact();
    await ask(member, contact.externalId!);
    await runMails();
    expect(await confirm(member, await codeFor(contact.email!))).toBe("in_review");
    expect(await reviews()).toMatchObject([{ candidateIds: [addressed.id, contact.id].sort() }]);
    expect(await links()).toEqual([]);
  });

  test("but a code says which of several contacts with one address it is", async () => {
    const member = await aConsentingMember();
    await aContact({ email: member.email });
    const contact = await aContact({ email: member.email });
    await ask(member, contact.externalId!);
    await runMails();
    expect(await confirm(member, await codeFor(member.email))).toBe("linked");
    expect(await links()).toMatchObject([{ contactId: contact.id, method: "customer_code" }]);
    expect(await reviews()).toEqual([]);
  });
});

describe("what was taken apart", () => {
  test("by the member stays so, until they prove it anew", async () => {
    const { member, contact, code } = await asked();
    await confirm(member, code);
    await unlinkOwnContact(db, member);
    await expect(unlinkOwnContact(db, member)).rejects.toMatchObject({ code: "not_linked" });
    await aMatchingConsent(member.id, false);
    await aMatchingConsent(member.id, true);
    await sql`insert into events (id, name, payload) values (gen_random_uuid(), 'consent.changed',
      ${sql.json({ memberId: member.id, purpose: "crm_matching", granted: true })})`;
    await drainLog();
    expect(await links()).toMatchObject([{ unlinkReason: "by_member" }]);
    await ask(member, contact.externalId!);
    await runMails();
    expect(await confirm(member, await codeFor(contact.email!))).toBe("linked");
    expect(await links()).toHaveLength(2);
  });

  test("by the team is asked about again only when it is proved anew, and never comes back by itself", async () => {
    const { member, contact, code } = await asked();
    await confirm(member, code);
    await unlinkContact(db, await aMember({ role: "agent" }), { contactId: contact.id });
    await ask(member, contact.externalId!);
    await runMails();
    expect(await confirm(member, await codeFor(contact.email!))).toBe("in_review");
    expect(await links()).toHaveLength(1);
    expect(await reviews()).toMatchObject([{ reason: "proofs_contradict", candidateIds: [contact.id] }]);
  });
});
