import { describe, expect, test } from "vitest";
import { confirmCustomerCode } from "#app/domain/crm/confirm-customer-code.server.ts";
import { mailCustomerCodeJob } from "#app/jobs/handlers/mail-customer-code.server.ts";
import { loader as contactPage } from "#app/routes/admin.contacts.$id.tsx";
import { action as link, loader as linkPage } from "#app/routes/admin.contacts.$id_.link.tsx";
import { action as decide, loader as matches } from "#app/routes/admin.contacts.matches.tsx";
import { action, loader } from "#app/routes/settings.customer-code.tsx";
import { newId } from "#db/ids.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { crmConnections, crmRecords } from "#db/schema/crm-sync.ts";
import { call } from "#tests/support/call.ts";
import { db, sql } from "#tests/support/database.ts";
import { waitingJobs } from "#tests/support/drain.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { mailsTo } from "#tests/support/mail.ts";
import { setCookie } from "#tests/support/sign-in-elsewhere.ts";

const HERE = "/settings/customer-code";
const toast = (headers: Headers) => decodeURIComponent(setCookie(headers, "flash") ?? "");
const post = (as: { id: string }, form: Record<string, string>) => call(action, { url: HERE, as, form });
const own = async (as: { id: string }) => (await call(loader, { url: HERE, as })).body.own;

async function runMails() {
  for (const job of await waitingJobs()) {
    if (job.task_identifier !== "mail-customer-code") continue;
    await sql`delete from graphile_worker._private_jobs where id = ${job.id}`;
    await mailCustomerCodeJob(job.payload as Parameters<typeof mailCustomerCodeJob>[0]);
  }
}

describe("the customer code in the settings", () => {
  test("asks for consent on the same page, mails a code, links, and can be undone", async () => {
    const member = await aMember();
    const contact = await aContact();
    const customerCode = contact.externalId!;
    expect(await post(member, { act: "ask", customerCode })).toMatchObject({
      status: 422,
      body: { errors: { consent: "consent_needed" }, values: { customerCode } },
    });
    const asked = await post(member, { act: "ask", customerCode, consent: "on" });
    expect([asked.location, toast(asked.headers)]).toEqual([
      HERE,
      expect.stringContaining("customer_code_sent"),
    ]);
    expect(await own(member)).toMatchObject({ waiting: true, consented: true, link: null });
    await runMails();
    const [mail] = await mailsTo(contact.email!);
    expect(await post(member, { act: "confirm", code: "12" })).toMatchObject({
      status: 422,
      body: { errors: { code: "not_a_code" } },
    });
    const done = await post(member, { act: "confirm", code: ` ${mail!.values.code} ` });
    expect(toast(done.headers)).toContain("customer_linked");
    expect(await own(member)).toMatchObject({ link: { method: "customer_code" }, waiting: false });
    expect(toast((await post(member, { act: "unlink" })).headers)).toContain("customer_unlinked");
    expect(toast((await post(member, { act: "unlink" })).headers)).toContain("not_linked");
    expect(await db.select().from(contactLinks)).toMatchObject([{ unlinkReason: "by_member" }]);
  });

  test("answers word for word the same for a code that nobody has", async () => {
    const contact = await aContact();
    const answers = [];
    for (const customerCode of [contact.externalId!, "NOBODY"]) {
      const member = await aConsentingMember();
      const asked = await post(member, { act: "ask", customerCode });
      await runMails();
      const page = await own(member);
      const wrong = await post(member, { act: "confirm", code: "00000000" });
      answers.push([asked.status, asked.location, toast(asked.headers), page, wrong.status, wrong.body]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  test("is asked for five times an hour by one member, with or without success", async () => {
    const member = await aConsentingMember();
    for (let n = 0; n < 5; n += 1)
      expect((await post(member, { act: "ask", customerCode: `X-${n}` })).status).toBe(302);
    expect((await post(member, { act: "ask", customerCode: "X-6" })).status).toBe(429);
  });

  test("wants something typed in", async () => {
    const member = await aConsentingMember();
    expect(await post(member, { act: "ask", customerCode: "  " })).toMatchObject({
      status: 422,
      body: { errors: { customerCode: "required" } },
    });
    expect((await post(member, { act: "explode" })).status).toBe(422);
    await expect(
      confirmCustomerCode(db, Buffer.alloc(32), member, { code: "00000000", now: new Date() }),
    ).rejects.toMatchObject({ fields: { code: "code_expired" } });
  });
});

describe("linking by hand", () => {
  test("finds the member, wants a note, and shows both on the contact's page", async () => {
    const agent = await aMember({ role: "agent" });
    const member = await aConsentingMember({ displayName: "Nora Findme" });
    const contact = await aContact();
    const url = `/admin/contacts/${contact.id}/link`;
    const params = { id: contact.id };
    const found = await call(linkPage, { url: `${url}?q=nora`, params, as: agent });
    expect(found.body.found.members).toMatchObject([{ id: member.id, consented: true, linked: false }]);
    expect((await call(linkPage, { url, params, as: agent })).body.found).toBeNull();
    const refused = await call(link, { url, params, as: agent, form: { note: "" } });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: { memberId: "choose_member", note: "note_needed" } },
    });
    const form = { memberId: member.id, note: "Called us." };
    const done = await call(link, { url, params, as: agent, form });
    expect(done.location).toBe(`/admin/contacts/${contact.id}`);
    const page = await call(contactPage, { url: done.location!, params, as: agent });
    expect(page.body.contact.link).toMatchObject({
      method: "by_agent",
      note: "Called us.",
      linkedBy: agent.displayName,
    });
    expect(toast((await call(link, { url, params, as: agent, form })).headers)).toContain("member_linked");
    expect((await call(linkPage, { url, params: { id: newId() }, as: agent })).status).toBe(404);
  });
});

describe("the queue", () => {
  test("takes an answer about a record; a choice is needed", async () => {
    const agent = await aMember({ role: "agent" });
    const contact = await aContact();
    const [book] = await db.select().from(crmConnections);
    const id = newId();
    await db.insert(crmRecords).values({
      id,
      connectionId: book!.id,
      contactId: contact.id,
      state: "ambiguous",
      candidates: [{ remoteId: "r1", label: "One" }],
    });
    const page = await call(matches, { url: "/admin/contacts/matches", as: agent });
    expect(page.body).toMatchObject({
      matches: 1,
      page: {
        items: [
          {
            kind: "record",
            id,
            contact: { id: contact.id },
            candidates: [{ remoteId: "r1", takenBy: null }],
          },
        ],
      },
    });
    const answer = (form: Record<string, string>) =>
      call(decide, { url: "/admin/contacts/matches", as: agent, form });
    expect(await answer({ recordId: id })).toMatchObject({
      status: 422,
      body: { errors: { remoteId: "choose_one" }, values: { recordId: id } },
    });
    expect(toast((await answer({ recordId: id, remoteId: "none" })).headers)).toContain("match_refused");
    expect(toast((await answer({ recordId: id, remoteId: "r1" })).headers)).toContain("match_decided");
  });
});
