import { expect, test } from "vitest";
import { changeConsent } from "#app/domain/accounts/change-consent.server.ts";
import { loader as root } from "#app/root.tsx";
import { loader as register } from "#app/routes/admin.consents._index.tsx";
import { loader as registerCsv } from "#app/routes/admin.consents[.]csv.ts";
import { loader as ownData } from "#app/routes/settings.data.tsx";
import { loader as ownDataJson } from "#app/routes/settings.data_.export[.]json.ts";
import { action as privacy } from "#app/routes/settings.privacy.tsx";
import { newId } from "#db/ids.ts";
import { contactLinks, crmConnections, crmDeliveries } from "#db/schema/index.ts";
import { call } from "#tests/support/call.ts";
import { db } from "#tests/support/database.ts";
import { aConsentingMember, aContact, aMatchingConsent } from "#tests/support/factories/contact.ts";
import { aMember } from "#tests/support/factories/member.ts";

const SENT = new Date("2026-06-01T10:00:00Z");

/** Ada is a customer, and one webhook was told so. */
async function aToldMember() {
  const ada = await aConsentingMember();
  const contact = await aContact({ email: ada.email, externalId: "C-77", segment: "Pro" });
  const [link] = await db
    .insert(contactLinks)
    .values({ id: newId(), memberId: ada.id, contactId: contact.id, method: "verified_email" })
    .returning();
  const [hook] = await db
    .insert(crmConnections)
    .values({ id: newId(), kind: "webhook", name: "Nimble", liveAt: SENT })
    .returning();
  const told = async (
    kind: "contact_fields" | "timeline_entry" | "clear_fields",
    payload: object,
    sentAt = SENT,
  ) =>
    db.insert(crmDeliveries).values({
      id: newId(),
      connectionId: hook!.id,
      contactId: contact.id,
      linkId: link!.id,
      kind,
      dedupeKey: `${kind}:${newId()}`,
      messageId: newId(),
      payload: { ...payload },
      payloadHash: "x",
      state: "sent",
      attempts: 1,
      sentAt,
    });
  return { ada, told };
}

test("somebody sees which customer they are taken for, and what went where", async () => {
  const { ada, told } = await aToldMember();
  await told("contact_fields", { fields: { ideas_posted: 3 } });
  await told("timeline_entry", { entry: { kind: "accepted", title: "Dark mode" } });
  const { body } = await call(ownData, { url: "/settings/data", as: ada });
  expect(body).toMatchObject({
    file: { customerCode: "C-77", segment: "Pro", method: "verified_email" },
    agreed: true,
    // Link, file, and what was sent twice.
    counts: { customer: 4, ideas: 0 },
    receivers: [
      {
        name: "Nimble",
        fields: { ideas_posted: 3 },
        entries: [{ kind: "accepted", title: "Dark mode" }],
        clearedAt: null,
        waiting: false,
      },
    ],
  });
});

test("what was taken back is said to be, and told anew is told", async () => {
  const { ada, told } = await aToldMember();
  const later = (days: number) => new Date(SENT.getTime() + days * 86_400_000);
  await told("contact_fields", { fields: { ideas_posted: 3 } });
  await told("clear_fields", {}, later(1));
  const cleared = await call(ownData, { url: "/settings/data", as: ada });
  expect(cleared.body).toMatchObject({ receivers: [{ clearedAt: later(1) }] });
  await told("timeline_entry", { entry: { kind: "accepted", title: "Dark mode" } }, later(2));
  await told("contact_fields", { fields: { ideas_posted: 4 } }, later(2));
  const anew = await call(ownData, { url: "/settings/data", as: ada });
  expect(anew.body).toMatchObject({ receivers: [{ clearedAt: null }] });
});

test("everything can be taken away as one file; guests have none", async () => {
  const { ada, told } = await aToldMember();
  await told("contact_fields", { fields: { ideas_posted: 3 } });
  const { body, headers } = await call(ownDataJson, { url: "/settings/data/export.json", as: ada });
  expect(headers.get("content-disposition")).toMatch(
    /^attachment; filename="my-data-\d{4}-\d\d-\d\d\.json"$/,
  );
  expect(headers.get("cache-control")).toBe("no-store");
  const data = typeof body === "string" ? JSON.parse(body) : (body as Record<string, unknown>);
  expect(data).toMatchObject({
    customer_file: [{ external_id: "C-77" }],
    sent_to_crm: [{ connection: "Nimble", payload: { fields: { ideas_posted: 3 } } }],
  });
  for (const [loader, url] of [
    [ownData, "/settings/data"],
    [ownDataJson, "/settings/data/export.json"],
  ] as const) {
    expect((await call(loader, { url })).location).toMatch(/^\/login/);
  }
});

test("the register of consents is the admins', on the page and as a file", async () => {
  const [admin, ada] = [await aMember({ role: "admin" }), await aMember()];
  await changeConsent(db, ada, { purpose: "crm_matching", granted: true, locale: "en" });
  const url = "/admin/consents?purpose=crm_matching&answer=yes";
  const page = await call(register, { url, as: admin });
  expect(page.body).toMatchObject({
    items: [{ username: ada.username, granted: true, holds: true }],
    summary: [{ purpose: "crm_matching", yes: 1 }],
    filter: { purpose: "crm_matching", answer: "yes" },
  });
  const csv = await call(registerCsv, { url, as: admin });
  expect(String(csv.body)).toContain(ada.username);
  for (const loader of [register, registerCsv]) {
    expect((await call(loader, { url, as: ada })).status).toBe(403);
  }
});

test("who agreed to words that name less is asked on every page, until they answer or say not now", async () => {
  const [ada, karim] = [await aMember(), await aMember()];
  await aMatchingConsent(ada.id, true, "2026-01");
  await aMatchingConsent(karim.id, true, "2026-01");
  const asked = async (who: { id: string }, cookie = "") =>
    (await call(root, { url: "/", as: who, headers: { cookie } })).body.viewer.asksConsent;
  expect([await asked(ada), await asked(await aMember())]).toEqual([true, false]);

  const form = { later: "/ideas?sort=new" };
  const later = await call(privacy, { url: "/settings/privacy", as: ada, form });
  expect([later.status, later.location]).toEqual([302, "/ideas?sort=new"]);
  const cookie = later.headers.getSetCookie().find((one) => one.startsWith("consent_later="))!;
  expect(cookie).toContain("Max-Age=2592000");
  const kept = cookie.split(";")[0]!;
  // The one who signs in here next is somebody else.
  expect([await asked(ada, kept), await asked(karim, kept), await asked(ada)]).toEqual([false, true, true]);

  const away = await call(privacy, { url: "/settings/privacy", as: ada, form: { later: "//evil.example" } });
  expect(away.location).toBe("/");

  const yes = { purpose: "crm_matching", granted: "yes" };
  await call(privacy, { url: "/settings/privacy", as: ada, form: yes });
  const no = { purpose: "crm_matching", granted: "no" };
  await call(privacy, { url: "/settings/privacy", as: karim, form: no });
  expect([await asked(ada), await asked(karim)]).toEqual([false, false]);
});
