import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Crm, Outcome } from "#app/domain/crm/port.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { retryDeliveries } from "#app/domain/crm/retry-deliveries.server.ts";
import { MAX_ATTEMPTS } from "#app/domain/crm/retry-schedule.ts";
import { skipDelivery } from "#app/domain/crm/skip-delivery.server.ts";
import { ideas } from "#db/schema/ideas.ts";
import {
  aClock,
  aCrm,
  aScene,
  deliver,
  deliveryJobs,
  rowOf,
  theBook,
  withoutHonours,
} from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";

const SERVER_ERROR: Outcome = { retry: true, kind: "invalid_value", reason: "http_500" };
const REFUSED: Outcome = { giveUp: true, kind: "invalid_value", reason: "http_422 no such contact" };

let clock = aClock();
const later = (seconds: number) => clock.later(seconds);
const run = (crm: Crm) => deliver(crm, clock.now());
/** Entries fail, fields are taken. */
const forEntries = (outcome: Outcome) => aCrm(({ kind }) => (kind === "entry" ? outcome : { ok: true }));

beforeEach(async () => {
  clock = aClock();
  await withoutHonours();
});

describe("a delivery", () => {
  test("is sent once: a second job finds nothing to do", async () => {
    const { entry, fields } = await aScene();
    const { crm, calls } = aCrm();
    await run(crm);
    await run(crm);
    expect(calls.map(({ kind }) => kind).sort()).toEqual(["entry", "fields"]);
    for (const id of [entry, fields]) {
      expect(await rowOf(id)).toMatchObject({
        state: "sent",
        attempts: 1,
        lastError: null,
        leasedUntil: null,
        sentAt: clock.now(),
      });
    }
    expect((await theBook()).lastSuccessAt).toEqual(clock.now());
  });

  test("is tried again on the schedule, under the same id, and is dead after the last try", async () => {
    const { entry } = await aScene();
    const { crm, calls } = forEntries(SERVER_ERROR);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await run(crm);
      const { nextAttemptAt } = await rowOf(entry);
      if (nextAttemptAt) waits.push(Math.round((nextAttemptAt.getTime() - clock.now().getTime()) / 1000));
      later(200_000);
    }
    expect(waits).toHaveLength(MAX_ATTEMPTS - 1);
    expect(waits[0]).toBeLessThanOrEqual(6);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(86_400);
    const tried = calls.filter(({ kind }) => kind === "entry");
    expect(new Set(tried.map((call) => call.key.id))).toEqual(new Set([entry]));
    expect(await rowOf(entry)).toMatchObject({
      state: "dead",
      attempts: MAX_ATTEMPTS,
      lastError: "http_500",
      errorKind: "invalid_value",
    });
  });

  test("has its next try in the queue before the job is done", async () => {
    const { entry } = await aScene();
    await sql`delete from graphile_worker._private_jobs`;
    await run(forEntries(SERVER_ERROR).crm);
    const { nextAttemptAt } = await rowOf(entry);
    expect(await deliveryJobs()).toEqual([{ id: (await theBook()).id, run_at: nextAttemptAt }]);
  });

  test("that is refused for good is dead at once; an admin tries it again with the same words", async () => {
    const { entry, idea } = await aScene();
    let answer: Outcome = { ...REFUSED, field: "Title" };
    const { crm, calls } = aCrm(({ kind }) => (kind === "entry" ? answer : { ok: true }));
    await run(crm);
    expect(await rowOf(entry)).toMatchObject({
      state: "dead",
      lastError: "http_422 no such contact",
      errorField: "Title",
    });
    await db.update(ideas).set({ title: "Another title" }).where(eq(ideas.id, idea.id));
    const admin = await aMember({ role: "admin" });
    expect(await retryDeliveries(db, admin, { deliveryId: entry })).toBe(1);
    answer = { ok: true };
    await run(crm);
    const [first, second] = calls.filter(({ kind }) => kind === "entry");
    expect(second).toEqual(first);
    expect(await rowOf(entry)).toMatchObject({ state: "sent", lastError: null, errorKind: null });
    await expect(retryDeliveries(db, admin, { deliveryId: entry })).rejects.toMatchObject({
      code: "nothing_to_retry",
    });
    await expect(
      retryDeliveries(db, await aMember({ role: "agent" }), { deliveryId: entry }),
    ).rejects.toMatchObject({ code: "not_your_role" });
  });

  test("that was given up is tried again with all others, or those that failed in one way", async () => {
    const { entry, fields } = await aScene();
    const { crm } = aCrm(({ kind }) => ({
      giveUp: true,
      kind: kind === "entry" ? "permission" : "duplicate",
      reason: kind,
    }));
    await run(crm);
    const connectionId = (await theBook()).id;
    const admin = await aMember({ role: "admin" });
    expect(await retryDeliveries(db, admin, { connectionId, kind: "duplicate" })).toBe(1);
    expect([(await rowOf(fields)).state, (await rowOf(entry)).state]).toEqual(["pending", "dead"]);
    await run(crm);
    expect(await retryDeliveries(db, admin, { connectionId })).toBe(2);
    expect((await deliveryJobs()).map(({ id }) => id)).toEqual([connectionId]);
  });

  test("that was given up can be left for good", async () => {
    const { entry, contact } = await aScene();
    await run(forEntries(REFUSED).crm);
    const admin = await aMember({ role: "admin" });
    await skipDelivery(db, admin, { deliveryId: entry });
    await refreshContact(db, { contactId: contact.id });
    expect(await rowOf(entry)).toMatchObject({ state: "cancelled", lastError: "skipped", errorKind: null });
    // Nothing is left for good that somebody wants after all.
    expect(await retryDeliveries(db, admin, { deliveryId: entry })).toBe(1);
    await run(forEntries(REFUSED).crm);
    await skipDelivery(db, admin, { deliveryId: entry });
    await expect(skipDelivery(db, admin, { deliveryId: entry })).rejects.toMatchObject({
      code: "nothing_to_skip",
    });
    await expect(
      skipDelivery(db, await aMember({ role: "agent" }), { deliveryId: entry }),
    ).rejects.toMatchObject({ code: "not_your_role" });
  });
});

describe("fields", () => {
  const fieldsSent = ({ calls }: Pick<ReturnType<typeof aCrm>, "calls">) =>
    calls.filter(({ kind }) => kind === "fields");
  const posted = (sent: ReturnType<typeof fieldsSent>) =>
    sent.map(({ content }) => (content as { ideas_posted: number }).ideas_posted);

  test("are sent again only when they differ, then as a new message", async () => {
    const { contact, member } = await aScene();
    const told = aCrm();
    await run(told.crm);
    await refreshContact(db, { contactId: contact.id });
    await run(told.crm);
    expect(fieldsSent(told)).toHaveLength(1);
    await anIdea({ by: member });
    await refreshContact(db, { contactId: contact.id });
    await run(told.crm);
    expect(posted(fieldsSent(told))).toEqual([1, 2]);
    const [first, second] = fieldsSent(told);
    expect(second!.key.id).not.toBe(first!.key.id);
  });

  test("that change ten times before they go out go out once", async () => {
    const { contact, member } = await aScene();
    for (let n = 0; n < 10; n += 1) {
      await anIdea({ by: member });
      await refreshContact(db, { contactId: contact.id });
    }
    const told = aCrm();
    await run(told.crm);
    expect(posted(fieldsSent(told))).toEqual([11]);
  });

  test("of a late retry are today's, not those of the first try", async () => {
    const { member } = await aScene();
    await run(aCrm(() => SERVER_ERROR).crm);
    await anIdea({ by: member });
    later(600);
    const told = aCrm();
    await run(told.crm);
    expect(posted(fieldsSent(told))).toEqual([2]);
  });

  test("that change while they are being sent go out again", async () => {
    const { contact, fields, member } = await aScene();
    let changed = false;
    const told = aCrm(async ({ kind }) => {
      if (kind === "fields" && !changed) {
        changed = true;
        await anIdea({ by: member });
        await refreshContact(db, { contactId: contact.id });
      }
      return { ok: true };
    });
    await run(told.crm);
    expect(posted(fieldsSent(told))).toEqual([1, 2]);
    expect((await rowOf(fields)).state).toBe("sent");
  });
});
