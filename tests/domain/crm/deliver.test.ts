import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Crm, Outcome } from "#app/domain/crm/port.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { retryDeliveries } from "#app/domain/crm/retry-deliveries.server.ts";
import { MAX_ATTEMPTS } from "#app/domain/crm/retry-schedule.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import { ideas } from "#db/schema/ideas.ts";
import { aClock, aCrm, aScene, deliver, deliveryJobs, rowOf } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const connection = async () => (await db.select().from(crmConnections))[0]!;
let clock = aClock();
const later = (seconds: number) => clock.later(seconds);
const run = (crm: Crm, deliveryId: string) => deliver(crm, deliveryId, clock.now());

beforeEach(() => {
  clock = aClock();
});

describe("a delivery", () => {
  test("is sent once: a second job finds nothing to do", async () => {
    const { entry } = await aScene();
    const { crm, calls } = aCrm();
    await run(crm, entry);
    await run(crm, entry);
    expect(calls).toHaveLength(1);
    expect(await rowOf(entry)).toMatchObject({
      state: "sent",
      attempts: 1,
      lastError: null,
      sentAt: clock.now(),
    });
  });

  test("is tried again on the schedule, under the same id, and is dead after the last try", async () => {
    const { entry } = await aScene();
    const { crm, calls } = aCrm(() => ({ retry: true, reason: "http_500" }));
    const waits: number[] = [];
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await run(crm, entry);
      const { nextAttemptAt } = await rowOf(entry);
      if (nextAttemptAt) waits.push(Math.round((nextAttemptAt.getTime() - clock.now().getTime()) / 1000));
      later(200_000);
    }
    expect(waits).toHaveLength(MAX_ATTEMPTS - 1);
    expect(waits[0]).toBeLessThanOrEqual(6);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(86_400);
    expect(new Set(calls.map((call) => call.key.id))).toEqual(new Set([entry]));
    expect(await rowOf(entry)).toMatchObject({
      state: "dead",
      attempts: MAX_ATTEMPTS,
      lastError: "http_500",
    });
  });

  test("puts the next try in the queue in the same transaction", async () => {
    const { entry } = await aScene();
    await sql`delete from graphile_worker._private_jobs`;
    await run(aCrm(() => ({ retry: true, reason: "http_500" })).crm, entry);
    const { nextAttemptAt } = await rowOf(entry);
    expect(await deliveryJobs()).toEqual([{ id: entry, run_at: nextAttemptAt }]);
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
    await expect(retryDeliveries(db, admin, { deliveryId: entry })).rejects.toMatchObject({
      code: "nothing_to_retry",
    });
    await expect(
      retryDeliveries(db, await aMember({ role: "agent" }), { deliveryId: entry }),
    ).rejects.toMatchObject({ code: "not_your_role" });
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
    expect((await deliveryJobs()).map((job) => job.id)).toEqual([fields]);
    const { crm: next, calls } = aCrm();
    await run(next, fields);
    expect(calls[0]!.content).toMatchObject({ ideas_posted: 2 });
    expect((await rowOf(fields)).state).toBe("sent");
  });
});
