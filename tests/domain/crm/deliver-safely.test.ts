import { sql as raw } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { claimDelivery } from "#app/domain/crm/claim-delivery.server.ts";
import type { Crm } from "#app/domain/crm/port.ts";
import { reactToEvents } from "#app/domain/crm/react-to-events.server.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { newId } from "#db/ids.ts";
import { crmDeliveries } from "#db/schema/crm-sync.ts";
import { aClock, aCrm, aScene, baseUrl, deliver, rowOf, waiting } from "#tests/support/crm-scene.ts";
import { db } from "#tests/support/database.ts";
import { aMatchingConsent } from "#tests/support/factories/contact.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMove } from "#tests/support/factories/milestone.ts";

let clock = aClock();
const later = (seconds: number) => clock.later(seconds);
const run = (crm: Crm, deliveryId: string) => deliver(crm, deliveryId, clock.now());

beforeEach(() => {
  clock = aClock();
});

describe("a crash", () => {
  test("before sending loses nothing: the lease runs out and the message goes", async () => {
    const { entry } = await aScene();
    await claimDelivery(db, { deliveryId: entry, baseUrl, now: clock.now() });
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
      const claim = await claimDelivery(db, { deliveryId: id, baseUrl, now: clock.now() });
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
    expect(await rowOf(fields)).toMatchObject({
      state: "cancelled",
      lastError: "consent_missing",
      payload: {},
    });
  });

  test("what is on its way is let finish, then cleared, and leaves nothing here", async () => {
    const { member, contact, fields } = await aScene();
    const { crm, calls } = aCrm(async (call) => {
      if (call.kind === "fields") {
        await aMatchingConsent(member.id, false);
        const payload = { memberId: member.id, purpose: "crm_matching", granted: false };
        await recordEvent(db, SYSTEM, "consent.changed", payload);
        const event = {
          id: newId(),
          name: "consent.changed" as const,
          payload,
          actorId: null,
          occurredAt: clock.now(),
          position: 1,
        };
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
