import { eq, sql as raw } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { claimDelivery } from "#app/domain/crm/claim-delivery.server.ts";
import { deliverToCrm } from "#app/domain/crm/deliver-to-crm.server.ts";
import type { Crm, MessageKey, Outcome } from "#app/domain/crm/port.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { MAX_ATTEMPTS } from "#app/domain/crm/retry-schedule.ts";
import { retryDeliveries } from "#app/domain/crm/retry-deliveries.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks, crmConnections, crmDeliveries } from "#db/schema/crm.ts";
import { ideas } from "#db/schema/ideas.ts";
import { db, sql } from "#tests/support/database.ts";
import { aConsentingMember, aContact, aMatchingConsent } from "#tests/support/factories/contact.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aMove } from "#tests/support/factories/milestone.ts";

const baseUrl = "http://localhost:3000";
type Call = { kind: string; key: MessageKey; content: unknown };

/** A CRM that keeps what it is told and answers as told. */
function aCrm(answer: (call: Call) => Outcome | Promise<Outcome> = () => ({ ok: true })) {
  const calls: Call[] = [];
  const take = async (kind: string, key: MessageKey, content: unknown = null) => {
    const call = { kind, key, content };
    calls.push(call);
    return answer(call);
  };
  const crm: Crm = {
    writeFields: (_contact, fields, key) => take("fields", key, fields),
    addTimelineEntry: (_contact, entry, key) => take("entry", key, entry),
    clearFields: (_contact, key) => take("clear", key),
    sendTest: (key) => take("test", key),
  };
  return { crm, calls };
}

let now = new Date("2026-06-01T10:00:00Z");
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
const run = (crm: Crm, deliveryId: string) => deliverToCrm(db, () => crm, { deliveryId, baseUrl, now });
const rowOf = async (id: string) => (await db.select().from(crmDeliveries).where(eq(crmDeliveries.id, id)))[0]!;
const connection = async () => (await db.select().from(crmConnections))[0]!;
const jobs = () => sql<{ id: string; run_at: Date }[]>`
  select payload->>'deliveryId' as id, run_at from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'deliver-to-crm'`;

async function waiting(kind: "contact_fields" | "timeline_entry" | "clear_fields") {
  const [row] = await db.select().from(crmDeliveries).where(eq(crmDeliveries.kind, kind));
  return row!.id;
}

/** A linked contact with one accepted idea, and both its messages in the outbox. */
async function aScene() {
  const member = await aConsentingMember();
  const contact = await aContact({ email: member.email });
  await db.insert(contactLinks).values({ id: newId(), memberId: member.id, contactId: contact.id, method: "verified_email" });
  const idea = await anIdea({ by: member, title: "Dark mode" });
  await aMove(idea.id, { to: "accepted", silent: true });
  await refreshContact(db, { contactId: contact.id });
  return { member, contact, idea, fields: await waiting("contact_fields"), entry: await waiting("timeline_entry") };
}

beforeEach(() => {
  now = new Date("2026-06-01T10:00:00Z");
});

describe("a delivery", () => {
  test("is sent once: a second job finds nothing to do", async () => {
    const { entry } = await aScene();
    const { crm, calls } = aCrm();
    await run(crm, entry);
    await run(crm, entry);
    expect(calls).toHaveLength(1);
    expect(await rowOf(entry)).toMatchObject({ state: "sent", attempts: 1, lastError: null, sentAt: now });
  });

  test("is tried again on the schedule, under the same id, and is dead after the last try", async () => {
    const { entry } = await aScene();
    const { crm, calls } = aCrm(() => ({ retry: true, reason: "http_500" }));
    const waits: number[] = [];
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await run(crm, entry);
      const { nextAttemptAt } = await rowOf(entry);
      if (nextAttemptAt) waits.push(Math.round((nextAttemptAt.getTime() - now.getTime()) / 1000));
      later(200_000);
    }
    expect(waits).toHaveLength(MAX_ATTEMPTS - 1);
    expect(waits[0]).toBeLessThanOrEqual(6);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(86_400);
    expect(new Set(calls.map((call) => call.key.id))).toEqual(new Set([entry]));
    expect(await rowOf(entry)).toMatchObject({ state: "dead", attempts: MAX_ATTEMPTS, lastError: "http_500" });
  });

  test("puts the next try in the queue in the same transaction", async () => {
    const { entry } = await aScene();
    await sql`delete from graphile_worker._private_jobs`;
    await run(aCrm(() => ({ retry: true, reason: "http_500" })).crm, entry);
    const { nextAttemptAt } = await rowOf(entry);
    expect(await jobs()).toEqual([{ id: entry, run_at: nextAttemptAt }]);
  });

  test("that is refused for good is dead at once; an admin tries it again with the same words", async () => {
    const { entry, idea } = await aScene();
    let answer: Outcome = { giveUp: true, reason: "http_422 no such contact" };
    const { crm, calls } = aCrm(() => answer);
    await run(crm, entry);
    expect(await rowOf(entry)).toMatchObject({ state: "dead", lastError: "http_422 no such contact" });
    await db.update(ideas).set({ title: "Another title" }).where(eq(ideas.id, idea.id));
    const admin = await aMember({ role: "admin" });
    expect(await retryDeliveries(db, admin, { deliveryId: entry })).toBe(1);
    answer = { ok: true };
    await run(crm, entry);
    expect(calls[1]).toEqual(calls[0]);
    expect(await rowOf(entry)).toMatchObject({ state: "sent", lastError: null });
    await expect(retryDeliveries(db, admin, { deliveryId: entry })).rejects.toMatchObject({ code: "nothing_to_retry" });
    await expect(retryDeliveries(db, await aMember({ role: "agent" }), { deliveryId: entry })).rejects.toMatchObject({ code: "not_your_role" });
  });

  test("all dead ones of a connection are tried again together", async () => {
    const { entry, fields } = await aScene();
    const { crm } = aCrm(() => ({ giveUp: true, reason: "http_400" }));
    await run(crm, entry);
    await run(crm, fields);
    const { id } = await connection();
    expect(await retryDeliveries(db, await aMember({ role: "admin" }), { connectionId: id })).toBe(2);
    expect((await rowOf(fields)).state).toBe("pending");
  });

  test("of a connection that says goodbye switches it off, and the rest keeps waiting", async () => {
    const { entry, fields } = await aScene();
    const { crm, calls } = aCrm(() => ({ giveUp: true, reason: "http_410", disable: true }));
    await run(crm, entry);
    expect(await connection()).toMatchObject({ enabled: false, disabledReason: "http_410" });
    await run(crm, fields);
    expect(calls).toHaveLength(1);
    expect(await rowOf(fields)).toMatchObject({ state: "pending", attempts: 0 });
  });

  test("waits when the other side asked for a pause, without using up a try", async () => {
    const { entry, fields } = await aScene();
    const { crm, calls } = aCrm(() => ({ retry: true, reason: "http_429", afterSeconds: 600 }));
    await run(crm, entry);
    await run(crm, fields);
    expect(calls).toHaveLength(1);
    expect(await rowOf(fields)).toMatchObject({ state: "pending", attempts: 0 });
    later(700);
    await run(aCrm().crm, fields);
    expect((await rowOf(fields)).state).toBe("sent");
  });
});

describe("fields", () => {
  test("are sent again only when they differ, then as a new message", async () => {
    const { contact, fields, member } = await aScene();
    const { crm, calls } = aCrm();
    await run(crm, fields);
    await refreshContact(db, { contactId: contact.id });
    await run(crm, fields);
    expect(calls).toHaveLength(1);
    await anIdea({ by: member });
    await refreshContact(db, { contactId: contact.id });
    await run(crm, fields);
    expect(calls.map((call) => (call.content as { ideas_posted: number }).ideas_posted)).toEqual([1, 2]);
    expect(calls[1]!.key.id).not.toBe(calls[0]!.key.id);
  });

  test("of a late retry are today's, not those of the first try", async () => {
    const { fields, member } = await aScene();
    await run(aCrm(() => ({ retry: true, reason: "http_500" })).crm, fields);
    await anIdea({ by: member });
    later(600);
    const { crm, calls } = aCrm();
    await run(crm, fields);
    expect(calls[0]!.content).toMatchObject({ ideas_posted: 2 });
  });

  test("that change while they are being sent go out again", async () => {
    const { contact, fields, member } = await aScene();
    const { crm } = aCrm(async () => {
      await anIdea({ by: member });
      await refreshContact(db, { contactId: contact.id });
      return { ok: true };
    });
    await sql`delete from graphile_worker._private_jobs`;
    await run(crm, fields);
    expect((await rowOf(fields)).state).toBe("pending");
    expect((await jobs()).map((job) => job.id)).toEqual([fields]);
    const { crm: next, calls } = aCrm();
    await run(next, fields);
    expect(calls[0]!.content).toMatchObject({ ideas_posted: 2 });
    expect((await rowOf(fields)).state).toBe("sent");
  });
});

describe("a crash", () => {
  test("before sending loses nothing: the lease runs out and the message goes", async () => {
    const { entry } = await aScene();
    await claimDelivery(db, { deliveryId: entry, baseUrl, now });
    const { crm, calls } = aCrm();
    await run(crm, entry);
    expect(calls).toEqual([]);
    later(61);
    await run(crm, entry);
    expect(calls).toHaveLength(1);
    expect((await rowOf(entry)).state).toBe("sent");
  });

  test("after sending and before writing it down sends the very same message again", async () => {
    const { fields, entry } = await aScene();
    for (const id of [fields, entry]) {
      const claim = await claimDelivery(db, { deliveryId: id, baseUrl, now });
      later(61);
      const { crm, calls } = aCrm();
      await run(crm, id);
      expect(calls[0]!.key).toEqual(claim!.key);
      expect(calls[0]!.content).toEqual(claim!.delivery.payload.fields ?? claim!.delivery.payload.entry);
    }
  });

  test("of the refresh leaves no message half in the outbox", async () => {
    const { contact, member } = await aScene();
    const idea = await anIdea({ by: member });
    await aMove(idea.id, { to: "planned", silent: true });
    const before = await db.$count(crmDeliveries);
    await db
      .transaction(async (tx) => {
        await refreshContact(tx as never, { contactId: contact.id });
        throw new Error("killed");
      })
      .catch(() => {});
    expect(await db.$count(crmDeliveries)).toBe(before);
    await refreshContact(db, { contactId: contact.id });
    await refreshContact(db, { contactId: contact.id });
    expect(await db.$count(crmDeliveries)).toBe(before + 1);
  });

  test("two workers on one delivery send it once", async () => {
    const { entry } = await aScene();
    const { crm, calls } = aCrm();
    await Promise.all(Array.from({ length: 5 }, () => run(crm, entry)));
    expect(calls).toHaveLength(1);
  });
});

describe("without consent", () => {
  test("nothing that waits is sent, even before anybody reacted to the withdrawal", async () => {
    const { member, entry, fields } = await aScene();
    await aMatchingConsent(member.id, false);
    const { crm, calls } = aCrm();
    await run(crm, entry);
    await run(crm, fields);
    expect(calls).toEqual([]);
    expect(await rowOf(fields)).toMatchObject({ state: "cancelled", lastError: "consent_missing", payload: {} });
  });

  test("what is on its way is let finish, then cleared, and leaves nothing here", async () => {
    const { member, contact, fields } = await aScene();
    const { reactToEvents } = await import("#app/domain/crm/react-to-events.server.ts");
    const { crm, calls } = aCrm(async (call) => {
      if (call.kind === "fields") {
        await aMatchingConsent(member.id, false);
        const payload = { memberId: member.id, purpose: "crm_matching", granted: false };
        await recordEvent(db, SYSTEM, "consent.changed", payload);
        const event = { id: newId(), name: "consent.changed" as const, payload, actorId: null, occurredAt: now, position: 1 };
        await db.transaction((tx) => reactToEvents(tx as never, [event]));
        // The clearing must not overtake what it clears.
        await run(crm, await waiting("clear_fields"));
      }
      return { ok: true };
    });
    await run(crm, fields);
    expect(calls.map((call) => call.kind)).toEqual(["fields"]);
    expect(await rowOf(fields)).toMatchObject({ state: "cancelled", payload: {}, confirmedHash: null });
    await run(crm, await waiting("clear_fields"));
    expect(calls.map((call) => call.kind)).toEqual(["fields", "clear"]);
    const traces = await db.select({ text: raw<string>`crm_deliveries::text` }).from(crmDeliveries);
    for (const { text } of traces) {
      expect(text).not.toContain(member.username);
      expect(text).not.toContain(contact.email!);
      expect(text).not.toContain("Dark mode");
    }
  });
});
