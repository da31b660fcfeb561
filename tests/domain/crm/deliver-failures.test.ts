import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { deliverToCrm } from "#app/domain/crm/deliver-to-crm.server.ts";
import { TELL_AFTER_SECONDS } from "#app/domain/crm/deliveries/delivery-limits.ts";
import { CrmFailure, type Outcome } from "#app/domain/crm/port.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { crmConnections, crmDeliveries } from "#db/schema/crm-sync.ts";
import {
  aClock,
  aConnection,
  aCrm,
  baseUrl,
  deliver,
  deliveryJobs,
  withoutHonours,
} from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";
import { aMember } from "#tests/support/factories/member.ts";

const DOWN: Outcome = { retry: true, kind: "unreachable", reason: "connection_failed", whole: true };

let clock = aClock();
let id: string;

/** Without records of its own, so that nobody has to be looked for; what is told is the fields of each contact. */
beforeEach(async () => {
  clock = aClock();
  await withoutHonours();
  await sql`delete from crm_connections`;
  id = (await aConnection({ kind: "webhook" })).id;
});

const connection = async () => (await db.select().from(crmConnections).where(eq(crmConnections.id, id)))[0]!;
const rows = () => db.select().from(crmDeliveries).orderBy(crmDeliveries.id);
const states = async () => (await rows()).map(({ state }) => state);
const run = ({ crm }: ReturnType<typeof aCrm>) => deliver(crm, clock.now(), id);
const mailsTo = async (template: string) =>
  (await sql`select to_address, values from mails where template = ${template} order by id`).map(
    (row) => row,
  );

async function contactsToTell(count: number) {
  const linked = [];
  for (let n = 0; n < count; n += 1) {
    const one = await aLinkedContact();
    await refreshContact(db, { contactId: one.contact.id });
    linked.push(one.contact.id);
  }
  return linked;
}

describe("one record", () => {
  test("that a whole batch is refused for is found, and all others are told", async () => {
    const ids = await contactsToTell(13);
    const poison = ids[6]!;
    const crm = aCrm((_call, all) =>
      all.some(({ contactId }) => contactId === poison)
        ? { retry: true, kind: "invalid_value", reason: "bad request", whole: true }
        : { ok: true },
    );
    await run(crm);
    for (const row of await rows()) {
      if (row.contactId === poison) {
        expect(row).toMatchObject({ state: "pending", errorKind: "invalid_value", attempts: 1 });
        expect(row.nextAttemptAt!.getTime()).toBeGreaterThan(clock.now().getTime());
      } else expect(row).toMatchObject({ state: "sent", errorKind: null });
    }
    expect(crm.batches.length).toBeLessThanOrEqual(9);
    expect(await connection()).toMatchObject({ failuresInRow: 0, pausedUntil: null, failingSince: null });
  });

  test("that it is down on is found by smaller and smaller batches, and keeps nobody waiting", async () => {
    const ids = await contactsToTell(6);
    const crm = aCrm((_call, all) =>
      all.some(({ contactId }) => contactId === ids[0])
        ? { retry: true, kind: "server_error", reason: "http_500", whole: true }
        : { ok: true },
    );
    for (let round = 0; round < 10; round += 1) {
      await run(crm);
      clock.later(400);
    }
    const told = (await rows()).filter(({ state }) => state === "sent");
    expect(told.map(({ contactId }) => contactId).sort()).toEqual(ids.slice(1).sort());
  });

  test("that fails is not held against the others of its batch", async () => {
    const ids = await contactsToTell(3);
    await run(
      aCrm(({ contactId }) => {
        if (contactId === ids[0]) return { giveUp: true, kind: "duplicate", reason: "there is one" };
        if (contactId === ids[1]) return { retry: true, kind: "locked", reason: "locked" };
        return { ok: true };
      }),
    );
    expect(await states()).toEqual(["dead", "pending", "sent"]);
    expect(await connection()).toMatchObject({ failuresInRow: 0, pausedUntil: null });
  });

  test("is not blamed when everything is refused: nothing is given up, the connection waits", async () => {
    await contactsToTell(20);
    await run(aCrm(() => ({ retry: true, kind: "invalid_value", reason: "no such object", whole: true })));
    expect(new Set(await states())).toEqual(new Set(["pending"]));
    expect(await connection()).toMatchObject({ failuresInRow: 1, failingSince: clock.now() });
  });
});

describe("a connection that fails", () => {
  test("pauses longer each time, uses up no tries, and asks with few when the pause is over", async () => {
    await contactsToTell(5);
    const crm = aCrm(() => DOWN);
    const pauses: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      await run(crm);
      await run(crm);
      const { pausedUntil } = await connection();
      pauses.push(Math.round((pausedUntil!.getTime() - clock.now().getTime()) / 1000));
      clock.later(pauses.at(-1)! + 1);
    }
    expect(crm.batches).toHaveLength(9);
    for (const [n, pause] of pauses.entries()) {
      if (n > 0) expect(pause).toBeGreaterThanOrEqual(Math.floor(pauses[n - 1]! / 1.1));
    }
    expect(pauses.at(-1)).toBeLessThanOrEqual(15 * 66);
    expect(crm.batches.at(-1)).toHaveLength(1);
    for (const row of await rows()) {
      expect(row).toMatchObject({ state: "pending" });
      expect(row.attempts).toBeLessThanOrEqual(1);
    }
    await run(aCrm());
    expect(new Set(await states())).toEqual(new Set(["sent"]));
    expect(await connection()).toMatchObject({
      failuresInRow: 0,
      pausedUntil: null,
      failingSince: null,
      lastSuccessAt: clock.now(),
    });
  });

  test("waits as long as it was asked to, and puts its job there", async () => {
    await contactsToTell(2);
    await sql`delete from graphile_worker._private_jobs`;
    await run(
      aCrm(() => ({ retry: true, kind: "busy", reason: "http_429", afterSeconds: 600, whole: true })),
    );
    const { pausedUntil } = await connection();
    expect(pausedUntil!.getTime() - clock.now().getTime()).toBeGreaterThanOrEqual(600_000);
    expect(await deliveryJobs()).toEqual([{ id, run_at: pausedUntil }]);
  });

  test("that says of each record that it is down is down", async () => {
    await contactsToTell(4);
    await run(aCrm(() => ({ retry: true, kind: "server_error", reason: "http_503" })));
    expect(await connection()).toMatchObject({ failuresInRow: 1 });
    expect((await rows()).map(({ nextAttemptAt }) => nextAttemptAt)).toEqual([null, null, null, null]);
  });

  test("whose credentials no key opens waits for a person, who is told", async () => {
    await aMember({ role: "admin" });
    await contactsToTell(1);
    const crmFor = () => {
      throw new CrmFailure("credentials", "credentials_cannot_be_opened");
    };
    await deliverToCrm(db, { crmFor, baseUrl, now: clock.now }, { connectionId: id });
    expect(await connection()).toMatchObject({ failuresInRow: 1, adminsToldAt: clock.now() });
    expect(await mailsTo("crm-stopped")).toHaveLength(1);
    expect(await deliveryJobs()).not.toEqual([]);
  });

  test("is told to admins once, when it has failed for a while, and again when it works", async () => {
    const admin = await aMember({ role: "admin" });
    await aMember({ role: "agent" });
    await contactsToTell(2);
    const crm = aCrm(() => DOWN);
    await run(crm);
    expect(await mailsTo("crm-stopped")).toEqual([]);
    for (let n = 0; n < 3; n += 1) {
      clock.later(TELL_AFTER_SECONDS + 60);
      await run(crm);
    }
    expect(await mailsTo("crm-stopped")).toEqual([
      { to_address: admin.email, values: expect.objectContaining({ kind: "unreachable", off: false }) },
    ]);
    clock.later(3600);
    await run(aCrm());
    await contactsToTell(1);
    await run(aCrm());
    expect(await mailsTo("crm-works-again")).toEqual([
      { to_address: admin.email, values: expect.objectContaining({ connection: "CRM" }) },
    ]);
  });

  test("for want of a right is told at once, and asked again seldom", async () => {
    await aMember({ role: "admin" });
    await contactsToTell(1);
    await run(aCrm(() => ({ retry: true, kind: "credentials", reason: "invalid_grant", whole: true })));
    expect(await mailsTo("crm-stopped")).toHaveLength(1);
    const { pausedUntil } = await connection();
    expect(pausedUntil!.getTime() - clock.now().getTime()).toBeGreaterThanOrEqual(1_800_000);
  });

  test("and says goodbye is switched off; the rest keeps waiting, and admins hear of it", async () => {
    await aMember({ role: "admin" });
    await contactsToTell(3);
    const crm = aCrm(() => ({ giveUp: true, kind: "gone", reason: "http_410", disable: true }), { size: 1 });
    await run(crm);
    await run(crm);
    expect(crm.calls).toHaveLength(1);
    expect(await connection()).toMatchObject({ enabled: false, disabledReason: "http_410" });
    expect(await states()).toEqual(["dead", "pending", "pending"]);
    expect(await mailsTo("crm-stopped")).toEqual([
      expect.objectContaining({ values: expect.objectContaining({ off: true, reason: "http_410" }) }),
    ]);
  });
});
