import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { action as unlinkAction } from "#app/routes/admin.contacts.$id.tsx";
import { loader as connectionLoader } from "#app/routes/admin.crm.connections.$id._index.tsx";
import { action as settingsAction } from "#app/routes/admin.crm.connections.$id.settings.tsx";
import { action as newConnectionAction } from "#app/routes/admin.crm.connections.new.tsx";
import { action as retryAction } from "#app/routes/admin.crm.deliveries.$id.retry.ts";
import { newId } from "#db/ids.ts";
import { contactLinks, contacts } from "#db/schema/crm.ts";
import { crmConnections, crmDeliveries } from "#db/schema/crm-sync.ts";
import { call } from "#tests/support/call.ts";
import { db } from "#tests/support/database.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";

const anAdmin = () => aMember({ role: "admin" });
const _anAgent = () => aMember({ role: "agent" });

async function aLinkedContact(wanted: Parameters<typeof aContact>[0] = {}) {
  const member = await aConsentingMember();
  const contact = await aContact({ email: member.email, ...wanted });
  await db
    .insert(contactLinks)
    .values({ id: newId(), memberId: member.id, contactId: contact.id, method: "verified_email" });
  return { member, contact };
}

describe("connections", () => {
  test("show a secret once, when they are added", async () => {
    const admin = await anAdmin();
    const id = newId();
    const form = { id, name: "CRM", url: "https://crm.example.com/hook" };
    const made = await call(newConnectionAction, {
      url: "/admin/crm/connections/new?kind=webhook",
      as: admin,
      form,
    });
    expect(made.body).toEqual({ secret: expect.stringMatching(/^whsec_.{40,}/), id });
    const shown = await call(connectionLoader, {
      url: `/admin/crm/connections/${id}`,
      params: { id },
      as: admin,
    });
    expect(JSON.stringify(shown.body)).not.toContain("whsec_");
    expect(JSON.stringify(shown.body).toLowerCase()).not.toContain("sealed");
    expect(
      await call(newConnectionAction, { url: "/admin/crm/connections/new?kind=webhook", as: admin, form }),
    ).toMatchObject({ status: 302, location: `/admin/crm/connections/${id}` });
    const refused = await call(newConnectionAction, {
      url: "/admin/crm/connections/new?kind=webhook",
      as: admin,
      form: { ...form, id: newId(), url: "http://x.example" },
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: { url: "https_only" } } });
  });

  test("are switched and edited by forms", async () => {
    const admin = await anAdmin();
    const [book] = await db.select().from(crmConnections);
    const act = (form: Record<string, string>, id = book!.id) =>
      call(settingsAction, {
        url: `/admin/crm/connections/${id}/settings`,
        params: { id },
        as: admin,
        form,
      });
    expect((await act({ act: "disable" })).headers.get("set-cookie")).toContain("connection_off");
    expect((await act({ act: "rotate" })).headers.get("set-cookie")).toContain("no_secret");
    expect(await act({ act: "edit", name: "Book", url: "https://x.example" })).toMatchObject({ status: 422 });
    const hook = newId();
    await db.insert(crmConnections).values({
      id: hook,
      kind: "webhook",
      name: "Hook",
      config: { url: "https://x.example" },
      liveAt: new Date(),
    });
    expect(await act({ act: "edit", name: "", url: "x" }, hook)).toMatchObject({
      status: 422,
      body: { errors: { name: "required" } },
    });
    expect(await act({ act: "explode" })).toMatchObject({ status: 422 });
  });

  test("have what they gave up tried again", async () => {
    const { contact } = await aLinkedContact();
    const [book] = await db.select().from(crmConnections);
    const id = newId();
    await db.insert(crmDeliveries).values({
      id,
      messageId: id,
      connectionId: book!.id,
      contactId: contact.id,
      kind: "contact_fields",
      dedupeKey: "k",
      payload: {},
      payloadHash: "",
      state: "dead",
      attempts: 10,
      lastError: "http_500",
    });
    const admin = await anAdmin();
    const answer = await call(retryAction, {
      url: `/admin/crm/deliveries/${id}/retry`,
      params: { id },
      as: admin,
      form: {},
      headers: { referer: "http://localhost:3000/admin/crm/x?state=dead" },
    });
    expect(answer.location).toBe("/admin/crm/x?state=dead");
    const [row] = await db.select().from(crmDeliveries).where(eq(crmDeliveries.id, id));
    expect(row).toMatchObject({ state: "pending", nextAttemptAt: null });
  });
});

test("a form of another site unlinks nobody", async () => {
  const { contact } = await aLinkedContact();
  const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  await call(unlinkAction, {
    url: `/admin/contacts/${contact.id}`,
    params: { id: contact.id },
    as: await anAdmin(),
    form: {},
    headers,
  });
  const [link] = await db.select().from(contactLinks);
  expect(link!.unlinkedAt).toBeNull();
  expect(await db.$count(contacts)).toBe(1);
});
