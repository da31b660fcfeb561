import { sql as raw } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { composeBatch } from "#app/domain/crm/deliveries/compose-batch.server.ts";
import { type Batch, takeBatch } from "#app/domain/crm/deliveries/take-batch.server.ts";
import type { Crm } from "#app/domain/crm/port.ts";
import { reactToEvents } from "#app/domain/crm/react-to-events.server.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { newId } from "#db/ids.ts";
import { crmDeliveries } from "#db/schema/crm-sync.ts";
import {
  aClock,
  aCrm,
  aScene,
  baseUrl,
  deliver,
  rowOf,
  theBook,
  waiting,
  withoutHonours,
} from "#tests/support/crm-scene.ts";
import { db } from "#tests/support/database.ts";
import { aMatchingConsent } from "#tests/support/factories/contact.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMove } from "#tests/support/factories/milestone.ts";

let clock = aClock();
const run = (crm: Crm) => deliver(crm, clock.now());
const SIZES = { contact_fields: 100, timeline_entry: 100, clear_fields: 100 };

beforeEach(async () => {
  clock = aClock();
  await withoutHonours();
});

/** As far as a process gets that dies with this batch in its hands. */
const take = async (first: "entries" | "fields" = "entries") =>
  takeBatch(db, { connectionId: (await theBook()).id, sizes: SIZES, first, now: clock.now() });

const compose = async (batch: Batch) => composeBatch(db, { batch, refused: [], baseUrl, now: clock.now() });

describe("a crash", () => {
  test("before anything is decided loses nothing: the lease runs out and the message goes", async () => {
    const { entry } = await aScene();
    await take();
    const told = aCrm();
    await run(told.crm);
    // The entry's lease keeps the contact's fields waiting, too.
    expect(told.calls).toEqual([]);
    clock.later(21);
    await run(told.crm);
    expect(told.calls).toHaveLength(2);
    expect((await rowOf(entry)).state).toBe("sent");
  });

  test("after sending and before writing it down sends the very same message again", async () => {
    await aScene();
    for (const first of ["entries", "fields"] as const) {
      const [claim] = await compose((await take(first)) as Batch);
      clock.later(21);
      const { crm, calls } = aCrm(() => ({ retry: true, kind: "locked", reason: "locked" }));
      await run(crm);
      const same = calls.find(({ key }) => key.id === claim!.key.id);
      expect(same!.key).toEqual(claim!.key);
      expect(same!.content).toEqual(claim!.delivery.payload.fields ?? claim!.delivery.payload.entry);
      clock.later(600);
    }
  });

  test("with a whole batch taken sends it whole, with what came since", async () => {
    for (let n = 0; n < 5; n += 1)
      await refreshContact(db, { contactId: (await aLinkedContact()).contact.id });
    const batch = (await take("fields")) as Batch;
    expect(batch.taken).toHaveLength(5);
    const late = await aLinkedContact();
    await refreshContact(db, { contactId: late.contact.id });
    const told = aCrm();
    await run(told.crm);
    expect(told.calls.map(({ contactId }) => contactId)).toEqual([late.contact.id]);
    clock.later(21);
    await run(told.crm);
    expect(new Set(told.calls.map(({ contactId }) => contactId)).size).toBe(6);
    expect(told.calls).toHaveLength(6);
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

  test("of the CRM's code is a failure of the connection, not of the job", async () => {
    const { entry } = await aScene();
    const { crm } = aCrm(() => {
      throw new Error("a bug");
    });
    await run(crm);
    expect(await rowOf(entry)).toMatchObject({ state: "pending", errorKind: "unexpected" });
  });
});

describe("jobs side by side", () => {
  test("send each message once, and one of a contact at a time", async () => {
    for (let n = 0; n < 4; n += 1) {
      const { member, contact } = await aLinkedContact();
      for (let i = 0; i < 3; i += 1) {
        const idea = await anIdea({ by: member });
        await aMove(idea.id, { to: "accepted", silent: true });
      }
      await refreshContact(db, { contactId: contact.id });
    }
    const busy = new Set<string>();
    const told = aCrm(
      async ({ contactId }) => {
        expect(busy.has(contactId)).toBe(false);
        busy.add(contactId);
        await new Promise((done) => setImmediate(done));
        busy.delete(contactId);
        return { ok: true };
      },
      { size: 2 },
    );
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(Array.from({ length: 5 }, () => run(told.crm)));
      clock.later(2);
    }
    expect(told.calls).toHaveLength(4 * (3 + 1));
    expect(new Set(told.calls.map(({ key }) => key.id)).size).toBe(told.calls.length);
    for (const batch of told.batches) {
      expect(new Set(batch.map(({ contactId }) => contactId)).size).toBe(batch.length);
    }
  });
});

describe("without consent", () => {
  test("nothing that waits is sent, even before anybody reacted to the withdrawal", async () => {
    const { member, fields } = await aScene();
    await aMatchingConsent(member.id, false);
    const { crm, calls } = aCrm();
    await run(crm);
    expect(calls).toEqual([]);
    expect(await rowOf(fields)).toMatchObject({
      state: "cancelled",
      lastError: "consent_missing",
      payload: {},
    });
  });

  test("nothing is sent that was taken before the withdrawal", async () => {
    const { member } = await aScene();
    const batch = (await take()) as Batch;
    await aMatchingConsent(member.id, false);
    expect(await compose(batch)).toEqual([]);
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
        await run(crm);
        expect(calls.map(({ kind }) => kind)).toEqual(["entry", "fields"]);
      }
      return { ok: true };
    });
    await run(crm);
    expect(calls.map((call) => call.kind)).toEqual(["entry", "fields", "clear"]);
    expect(await rowOf(fields)).toMatchObject({ state: "cancelled", payload: {}, confirmedHash: null });
    expect((await rowOf(await waiting("clear_fields"))).state).toBe("sent");
    const traces = await db.select({ text: raw<string>`crm_deliveries::text` }).from(crmDeliveries);
    for (const { text } of traces) {
      expect(text).not.toContain(member.username);
      expect(text).not.toContain(contact.email!);
      expect(text).not.toContain("Dark mode");
    }
  });
});
