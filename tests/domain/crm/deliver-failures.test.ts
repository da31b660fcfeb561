import { describe, expect, test } from "vitest";
import { deliverToCrm } from "#app/domain/crm/deliver-to-crm.server.ts";
import { TELL_AFTER_SECONDS } from "#app/domain/crm/deliveries/delivery-limits.ts";
import { CrmFailure, type Outcome } from "#app/domain/crm/port.ts";
import { aCrm, baseUrl, deliveryJobs } from "#tests/support/crm-scene.ts";
import { aTellingScene, contactsToTell, deliveries, states } from "#tests/support/crm-telling-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

const DOWN: Outcome = { retry: true, kind: "unreachable", reason: "connection_failed", whole: true };

const scene = aTellingScene();
const mailsTo = async (template: string) =>
  (await sql`select to_address, values from mails where template = ${template} order by id`).map(
    (row) => row,
  );

describe("one record", () => {
  test("that a whole batch is refused for is found, and all others are told", async () => {
    const ids = await contactsToTell(13);
    const poison = ids[6]!;
    const crm = aCrm((_call, all) =>
      all.some(({ contactId }) => contactId === poison)
        ? { retry: true, kind: "invalid_value", reason: "bad request", whole: true }
        : { ok: true },
    );
    await scene.run(crm);
    for (const row of await deliveries()) {
      if (row.contactId === poison) {
        expect(row).toMatchObject({ state: "pending", errorKind: "invalid_value", attempts: 1 });
        expect(row.nextAttemptAt!.getTime()).toBeGreaterThan(scene.clock.now().getTime());
      } else expect(row).toMatchObject({ state: "sent", errorKind: null });
    }
    expect(crm.batches.length).toBeLessThanOrEqual(9);
    expect(await scene.connection()).toMatchObject({
      failuresInRow: 0,
      pausedUntil: null,
      failingSince: null,
    });
  });

  test("that it is down on is found by smaller and smaller batches, and keeps nobody waiting", async () => {
    const ids = await contactsToTell(6);
    const crm = aCrm((_call, all) =>
      all.some(({ contactId }) => contactId === ids[0])
        ? { retry: true, kind: "server_error", reason: "http_500", whole: true }
        : { ok: true },
    );
    for (let round = 0; round < 10; round += 1) {
      await scene.run(crm);
      scene.clock.later(400);
    }
    const told = (await deliveries()).filter(({ state }) => state === "sent");
    expect(told.map(({ contactId }) => contactId).sort()).toEqual(ids.slice(1).sort());
  });

  test("that fails is not held against the others of its batch", async () => {
    const ids = await contactsToTell(3);
    await scene.run(
      aCrm(({ contactId }) => {
        if (contactId === ids[0]) return { giveUp: true, kind: "duplicate", reason: "there is one" };
        if (contactId === ids[1]) return { retry: true, kind: "locked", reason: "locked" };
        return { ok: true };
      }),
    );
    expect(await states()).toEqual(["dead", "pending", "sent"]);
    expect(await scene.connection()).toMatchObject({ failuresInRow: 0, pausedUntil: null });
  });

  test("is not blamed when everything is refused: nothing is given up, the connection waits", async () => {
    await contactsToTell(20);
    await scene.run(
      aCrm(() => ({ retry: true, kind: "invalid_value", reason: "no such object", whole: true })),
    );
    expect(new Set(await states())).toEqual(new Set(["pending"]));
    expect(await scene.connection()).toMatchObject({ failuresInRow: 1, failingSince: scene.clock.now() });
  });
});

describe("a connection that fails", () => {
  test("pauses longer each time, uses up no tries, and asks with few when the pause is over", async () => {
    await contactsToTell(5);
    const crm = aCrm(() => DOWN);
    const pauses: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      await scene.run(crm);
      await scene.run(crm);
      const { pausedUntil } = await scene.connection();
      pauses.push(Math.round((pausedUntil!.getTime() - scene.clock.now().getTime()) / 1000));
      scene.clock.later(pauses.at(-1)! + 1);
    }
    expect(crm.batches).toHaveLength(9);
    for (const [n, pause] of pauses.entries()) {
      if (n > 0) expect(pause).toBeGreaterThanOrEqual(Math.floor(pauses[n - 1]! / 1.1));
    }
    expect(pauses.at(-1)).toBeLessThanOrEqual(15 * 66);
    expect(crm.batches.at(-1)).toHaveLength(1);
    for (const row of await deliveries()) {
      expect(row).toMatchObject({ state: "pending" });
      expect(row.attempts).toBeLessThanOrEqual(1);
    }
    await scene.run(aCrm());
    expect(new Set(await states())).toEqual(new Set(["sent"]));
    expect(await scene.connection()).toMatchObject({
      failuresInRow: 0,
      pausedUntil: null,
      failingSince: null,
      lastSuccessAt: scene.clock.now(),
    });
  });

  test("waits as long as it was asked to, and puts its job there", async () => {
    await contactsToTell(2);
    await sql`delete from graphile_worker._private_jobs`;
    await scene.run(
      aCrm(() => ({ retry: true, kind: "busy", reason: "http_429", afterSeconds: 600, whole: true })),
    );
    const { pausedUntil } = await scene.connection();
    expect(pausedUntil!.getTime() - scene.clock.now().getTime()).toBeGreaterThanOrEqual(600_000);
    expect(await deliveryJobs()).toEqual([{ id: scene.id, run_at: pausedUntil }]);
  });

  test("that says of each record that it is down is down", async () => {
    await contactsToTell(4);
    await scene.run(aCrm(() => ({ retry: true, kind: "server_error", reason: "http_503" })));
    expect(await scene.connection()).toMatchObject({ failuresInRow: 1 });
    expect((await deliveries()).map(({ nextAttemptAt }) => nextAttemptAt)).toEqual([null, null, null, null]);
  });

  test("whose credentials no key opens waits for a person, who is told", async () => {
    await aMember({ role: "admin" });
    await contactsToTell(1);
    const crmFor = () => {
      throw new CrmFailure("credentials", "credentials_cannot_be_opened");
    };
    await deliverToCrm(db, { crmFor, baseUrl, now: scene.clock.now }, { connectionId: scene.id });
    expect(await scene.connection()).toMatchObject({ failuresInRow: 1, adminsToldAt: scene.clock.now() });
    expect(await mailsTo("crm-stopped")).toHaveLength(1);
    expect(await deliveryJobs()).not.toEqual([]);
  });

  test("is told to admins once, when it has failed for a while, and again when it works", async () => {
    const admin = await aMember({ role: "admin" });
    await aMember({ role: "agent" });
    await contactsToTell(2);
    const crm = aCrm(() => DOWN);
    await scene.run(crm);
    expect(await mailsTo("crm-stopped")).toEqual([]);
    for (let n = 0; n < 3; n += 1) {
      scene.clock.later(TELL_AFTER_SECONDS + 60);
      await scene.run(crm);
    }
    expect(await mailsTo("crm-stopped")).toEqual([
      { to_address: admin.email, values: expect.objectContaining({ kind: "unreachable", off: false }) },
    ]);
    scene.clock.later(3600);
    await scene.run(aCrm());
    await contactsToTell(1);
    await scene.run(aCrm());
    expect(await mailsTo("crm-works-again")).toEqual([
      { to_address: admin.email, values: expect.objectContaining({ connection: "Sales" }) },
    ]);
  });

  test("for want of a right is told at once, and asked again seldom", async () => {
    await aMember({ role: "admin" });
    await contactsToTell(1);
    await scene.run(aCrm(() => ({ retry: true, kind: "credentials", reason: "invalid_grant", whole: true })));
    expect(await mailsTo("crm-stopped")).toHaveLength(1);
    const { pausedUntil } = await scene.connection();
    expect(pausedUntil!.getTime() - scene.clock.now().getTime()).toBeGreaterThanOrEqual(1_800_000);
  });

  test("and says goodbye is switched off; the rest keeps waiting, and admins hear of it", async () => {
    await aMember({ role: "admin" });
    await contactsToTell(3);
    const crm = aCrm(() => ({ giveUp: true, kind: "gone", reason: "http_410", disable: true }), { size: 1 });
    await scene.run(crm);
    await scene.run(crm);
    expect(crm.calls).toHaveLength(1);
    expect(await scene.connection()).toMatchObject({ enabled: false, disabledReason: "http_410" });
    expect(await states()).toEqual(["dead", "pending", "pending"]);
    expect(await mailsTo("crm-stopped")).toEqual([
      expect.objectContaining({ values: expect.objectContaining({ off: true, reason: "http_410" }) }),
    ]);
  });
});
