import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createConnection } from "#app/domain/crm/create-connection.server.ts";
import { editConnection } from "#app/domain/crm/edit-connection.server.ts";
import { newSecret, openSecret, sealSecret } from "#app/domain/crm/sealed-secret.server.ts";
import { changeSettings } from "#app/domain/crm/setup/change-settings.server.ts";
import { checkConnection } from "#app/domain/crm/setup/check-connection.server.ts";
import { listConnectionCards } from "#app/domain/crm/setup/connection-cards-queries.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import { withoutHonours } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { drain } from "#tests/support/drain.ts";
import { aConsentingMember, aContact } from "#tests/support/factories/contact.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aMove } from "#tests/support/factories/milestone.ts";
import { aWebhookReceiver } from "#tests/support/webhook-receiver.ts";

// These are about ideas; what somebody reaches by them has its own tests.
beforeEach(withoutHonours);

vi.hoisted(() => {
  process.env.RUCHE_OUTGOING_ALLOW = "127.0.0.1";
});
const { crmFor, webhookRules } = await import("#app/runtime/crm.server.ts");

type Act = "enable" | "disable" | "rotate" | "end_rotation";

async function aWebhook(url: string) {
  const admin = await aMember({ role: "admin" });
  const id = newId();
  const secret = await createConnection(db, webhookRules(), admin, { id, name: "CRM", url });
  const act = (name: Act, now = new Date()) =>
    changeSettings(db, webhookRules(), admin, { id, asked: { act: name }, now });
  const check = () => checkConnection(db, crmFor, admin, { id, now: new Date() });
  return { id, secret, admin, act, check };
}

async function aLinkedAuthor() {
  const member = await aConsentingMember();
  const contact = await aContact({ email: member.email });
  await db
    .insert(contactLinks)
    .values({ id: newId(), memberId: member.id, contactId: contact.id, method: "verified_email" });
  const idea = await anIdea({ by: member, title: "Dark mode" });
  await aMove(idea.id, { to: "accepted" });
  return { member, contact, idea };
}

const rowOf = async (id: string) =>
  (await db.select().from(crmConnections).where(eq(crmConnections.id, id)))[0]!;
const verified = (secret: string, { headers, body }: { headers: object; body: string }) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as {
    type: string;
    data: Record<string, unknown>;
  };

describe("a secret", () => {
  const key = Buffer.alloc(32, 7);

  test("is sealed for one connection and one key", () => {
    const secret = newSecret();
    const sealed = sealSecret(key, secret, "one");
    expect(sealed).not.toContain(secret.slice(6, 20));
    expect(openSecret(key, sealed, "one")).toBe(secret);
    expect(() => openSecret(key, sealed, "two")).toThrow();
    expect(() => openSecret(Buffer.alloc(32, 8), sealed, "one")).toThrow();
    const bytes = Buffer.from(sealed, "base64");
    bytes[bytes.length - 1]! ^= 1;
    expect(() => openSecret(key, bytes.toString("base64"), "one")).toThrow();
  });

  test("is nowhere in the database as it is", async () => {
    const { url } = await aWebhookReceiver();
    const { secret } = await aWebhook(url);
    const [{ text }] =
      (await sql`select string_agg(k::text, '') || (select string_agg(a::text, '') from audit_entries a) as text
      from crm_connections k`) as unknown as [{ text: string }];
    expect(text).not.toContain(secret.replace("whsec_", ""));
  });

  test("that is replaced signs beside the new one until its day is over, or until told", async () => {
    const { received, url } = await aWebhookReceiver();
    const { secret: old, act, check } = await aWebhook(url);
    const rotated = await act("rotate");
    const next = "secret" in rotated ? rotated.secret : "";
    await check();
    expect(verified(old, received[0]!).type).toBe("connection.tested");
    expect(verified(next, received[0]!).type).toBe("connection.tested");
    await expect(act("rotate")).rejects.toMatchObject({ code: "rotation_under_way" });
    await act("end_rotation");
    await check();
    expect(verified(next, received[1]!).type).toBe("connection.tested");
    expect(() => verified(old, received[1]!)).toThrow();
  });
});

describe("a webhook", () => {
  test("gets everything there is to tell when it is added, signed", async () => {
    const { contact, member, idea } = await aLinkedAuthor();
    await drain();
    const { received, url } = await aWebhookReceiver();
    const { secret } = await aWebhook(url);
    await drain();
    const messages = received.map((request) => verified(secret, request));
    expect(messages.map((message) => message.type).sort()).toEqual([
      "contact.community_fields_changed",
      "contact.milestone_reached",
    ]);
    for (const { data } of messages) {
      expect(data.contact).toEqual({ id: contact.id, external_id: contact.externalId, email: member.email });
    }
    const milestone = messages.find((message) => message.type === "contact.milestone_reached");
    expect(milestone!.data.entry).toMatchObject({
      kind: "accepted",
      role: "author",
      title: "Dark mode",
      url: `http://localhost:3000/ideas/${idea.number}-dark-mode`,
    });
  });

  test("that is off gets nothing, and all of it when it is on again", async () => {
    const { received, url } = await aWebhookReceiver();
    const { act, id } = await aWebhook(url);
    await act("disable");
    expect(await rowOf(id)).toMatchObject({ enabled: false, disabledReason: "by_staff" });
    await aLinkedAuthor();
    await drain();
    expect(received).toHaveLength(0);
    await act("enable");
    await drain();
    expect(received).toHaveLength(2);
    expect(await rowOf(id)).toMatchObject({ enabled: true, disabledReason: null });
  });

  test("that answers 410 is switched off and says why", async () => {
    const { received, url } = await aWebhookReceiver(() => ({ status: 410 }));
    const { id } = await aWebhook(url);
    await aLinkedAuthor();
    await drain();
    expect(received).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ enabled: false, disabledReason: "http_410" });
  });

  test("tells how a test event went, without leaving a trace", async () => {
    const { url } = await aWebhookReceiver((_request, nth) => ({
      status: nth === 1 ? 200 : 500,
      body: "no",
    }));
    const { check } = await aWebhook(url);
    expect(await check()).toMatchObject([{ what: "reach", ok: true }]);
    expect(await check()).toMatchObject([{ what: "reach", ok: false, detail: "http_500 no" }]);
    expect(await sql`select 1 from crm_deliveries`).toEqual([]);
  });

  test("is added once by a form sent twice, and by admins only", async () => {
    const admin = await aMember({ role: "admin" });
    const input = { id: newId(), name: "CRM", url: "https://crm.example.com/hook" };
    await createConnection(db, webhookRules(), admin, input);
    await expect(createConnection(db, webhookRules(), admin, input)).rejects.toMatchObject({
      code: "connection_exists",
    });
    const agent = await aMember({ role: "agent" });
    await expect(
      createConnection(db, webhookRules(), agent, { ...input, id: newId() }),
    ).rejects.toMatchObject({ code: "not_your_role" });
    await expect(editConnection(db, webhookRules(), agent, input)).rejects.toMatchObject({
      code: "not_your_role",
    });
    expect(await sql`select action, detail from audit_entries`).toEqual([
      { action: "connection.created", detail: { name: "CRM", host: "crm.example.com" } },
    ]);
  });

  test("needs an address that may be reached", async () => {
    const admin = await aMember({ role: "admin" });
    const add = (url: string) =>
      createConnection(db, webhookRules(), admin, { id: newId(), name: "CRM", url });
    await expect(add("http://crm.example.com/")).rejects.toMatchObject({ fields: { url: "https_only" } });
    await expect(add("crm.example.com")).rejects.toMatchObject({ fields: { url: "bad_address" } });
    await expect(add("https://a:b@crm.example.com/")).rejects.toMatchObject({
      fields: { url: "password_in_address" },
    });
  });
});

test("each connection is listed with what it did and what it owes", async () => {
  const { url } = await aWebhookReceiver((_request, nth) => ({ status: nth === 1 ? 400 : 204 }));
  const { admin } = await aWebhook(url);
  await aLinkedAuthor();
  await drain();
  expect(await listConnectionCards(sql, admin)).toMatchObject([
    { kind: "contact_book", enabled: true, sent: 2, pending: 0, dead: 0, lastSuccessAt: expect.any(Date) },
    { kind: "webhook", host: new URL(url).host, enabled: true, sent: 1, pending: 0, dead: 1 },
  ]);
});
