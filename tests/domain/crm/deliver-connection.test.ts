import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { deliverToCrm } from "#app/domain/crm/deliver-to-crm.server.ts";
import { holdConnection } from "#app/domain/crm/hold-connection.server.ts";
import type { Outcome } from "#app/domain/crm/port.ts";
import { refreshConnection } from "#app/domain/crm/refresh-connection.server.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { replayDeliveries } from "#app/domain/crm/replay-deliveries.server.ts";
import { resumeConnection } from "#app/domain/crm/resume-connection.server.ts";
import { type Budget, crmConnections, crmDeliveries, crmExchanges } from "#db/schema/crm-sync.ts";
import {
  aClock,
  aConnection,
  aCrm,
  baseUrl,
  deliver,
  deliveryJobs,
  rowOf,
  withoutHonours,
} from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";
import { aMember } from "#tests/support/factories/member.ts";

const _DOWN: Outcome = { retry: true, kind: "unreachable", reason: "connection_failed", whole: true };

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
const _mailsTo = async (template: string) =>
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

describe("a daily limit", () => {
  const budget = (used: number, resetsAt: string | null): Budget => ({ used, limit: 1000, resetsAt });

  test("is used up to our share; the rest goes when it starts again", async () => {
    await contactsToTell(6);
    const resetsAt = new Date(clock.now().getTime() + 7_200_000);
    let used = 780;
    const crm = aCrm(
      () => {
        used += 5;
        return { ok: true };
      },
      { size: 2, budget: () => budget(used, resetsAt.toISOString()) },
    );
    await run(crm);
    expect(crm.calls).toHaveLength(4);
    expect(await connection()).toMatchObject({
      pausedUntil: resetsAt,
      budget: { used: 800 },
      failuresInRow: 0,
    });
    clock.later(3600);
    await run(crm);
    expect(crm.calls).toHaveLength(4);
    clock.later(3601);
    used = 0;
    await run(crm);
    expect(crm.calls).toHaveLength(6);
  });

  test("without a time is asked for again by one batch an hour", async () => {
    await contactsToTell(6);
    const crm = aCrm(undefined, { size: 2, budget: () => budget(900, null) });
    await run(crm);
    await run(crm);
    expect(crm.calls).toHaveLength(2);
    clock.later(3601);
    await run(crm);
    expect(crm.calls).toHaveLength(4);
  });

  test("that is spent already lets nothing out", async () => {
    await contactsToTell(1);
    const resetsAt = new Date(clock.now().getTime() + 60_000).toISOString();
    await db.update(crmConnections).set({ budget: budget(800, resetsAt) });
    const crm = aCrm();
    await run(crm);
    expect(crm.calls).toEqual([]);
    expect((await deliveryJobs()).map(({ run_at }) => run_at.toISOString())).toContain(resetsAt);
  });
});

describe("a connection", () => {
  test("that a person paused collects, and sends it all when it goes on", async () => {
    const admin = await aMember({ role: "admin" });
    await holdConnection(db, admin, { id });
    await contactsToTell(2);
    const crm = aCrm();
    await run(crm);
    expect(crm.calls).toEqual([]);
    expect(await states()).toEqual(["pending", "pending"]);
    await sql`delete from graphile_worker._private_jobs`;
    await resumeConnection(db, admin, { id });
    expect(await deliveryJobs()).toHaveLength(1);
    await run(crm);
    expect(crm.calls).toHaveLength(2);
    const agent = await aMember({ role: "agent" });
    await expect(holdConnection(db, agent, { id })).rejects.toMatchObject({ code: "not_your_role" });
    await expect(resumeConnection(db, agent, { id })).rejects.toMatchObject({ code: "not_your_role" });
    expect(await sql`select action from audit_entries order by id`).toEqual([
      { action: "connection.held" },
      { action: "connection.resumed" },
    ]);
  });

  test("that is not live is asked for nothing and told nothing", async () => {
    await db.update(crmConnections).set({ liveAt: null });
    await contactsToTell(1);
    expect(await rows()).toEqual([]);
    expect(await deliveryJobs()).toEqual([]);
  });

  test("has one job, however much there is to tell", async () => {
    await contactsToTell(5);
    expect(await deliveryJobs()).toHaveLength(1);
  });

  test("is told everything anew behind what happens now, in statements for many at once", async () => {
    const ids = await contactsToTell(4);
    await run(aCrm());
    await sql`delete from crm_deliveries`;
    await refreshConnection(db, { connectionId: id });
    expect((await rows()).map(({ nextAttemptAt }) => nextAttemptAt)).not.toContain(null);
    await refreshContact(db, { contactId: ids[2]! });
    // The clock of the database is the real one.
    clock.later((Date.now() - clock.now().getTime()) / 1000 + 60);
    const crm = aCrm(undefined, { size: 1 });
    await run(crm);
    expect(crm.calls[0]!.contactId).toBe(ids[2]);
    expect(crm.calls).toHaveLength(4);
  });

  test("refreshed for longer than a slice goes on where it was", async () => {
    await contactsToTell(2);
    await sql`delete from crm_deliveries`;
    await sql`delete from graphile_worker._private_jobs`;
    let passed = 0;
    await refreshConnection(db, { connectionId: id }, () => {
      passed += 30_000;
      return passed;
    });
    const [job] = await sql`
      select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'refresh-connection'`;
    expect(job!.payload).toMatchObject({ connectionId: id, after: expect.any(String) });
    await refreshConnection(db, job!.payload);
    expect(await rows()).toHaveLength(2);
  });

  test("is told again since a day: the same words under the same ids", async () => {
    const admin = await aMember({ role: "admin" });
    await contactsToTell(3);
    const first = aCrm();
    await run(first);
    const [old] = await rows();
    await db
      .update(crmDeliveries)
      .set({ updatedAt: new Date("2026-05-01T00:00:00Z") })
      .where(eq(crmDeliveries.id, old!.id));
    const since = new Date("2026-05-20T00:00:00Z");
    expect(await replayDeliveries(db, admin, { connectionId: id, since })).toBe(2);
    clock.later((Date.now() - clock.now().getTime()) / 1000 + 60);
    const again = aCrm();
    await run(again);
    expect(again.calls.map(({ key }) => key.id).sort()).toEqual(
      first.calls
        .map(({ key }) => key.id)
        .filter((keyId) => keyId !== old!.messageId)
        .sort(),
    );
    const none = { connectionId: id, since: new Date("2030-01-01T00:00:00Z") };
    await expect(replayDeliveries(db, admin, none)).rejects.toMatchObject({ code: "nothing_to_replay" });
    await expect(
      replayDeliveries(db, await aMember({ role: "agent" }), { connectionId: id, since }),
    ).rejects.toMatchObject({ code: "not_your_role" });
  });

  test("goes on in another job when its slice is over", async () => {
    await contactsToTell(5);
    await sql`delete from graphile_worker._private_jobs`;
    let time = clock.now().getTime();
    const now = () => {
      time += 3_000;
      return new Date(time);
    };
    const crm = aCrm(undefined, { size: 1 });
    await deliverToCrm(db, { crmFor: () => crm.crm, baseUrl, now }, { connectionId: id });
    expect(crm.calls.length).toBeLessThan(5);
    expect(await deliveryJobs()).toHaveLength(1);
  });
});

test("each call is kept once, and each record's own part with the record", async () => {
  const ids = await contactsToTell(2);
  const callId = "01900000-0000-7000-8000-00000000000a";
  const { crm } = aCrm(({ contactId }) =>
    contactId === ids[0]
      ? { ok: true, trace: { callId, answer: { id: 1 } } }
      : { giveUp: true, kind: "duplicate", reason: "twice", trace: { callId, answer: { error: "twice" } } },
  );
  const exchange = {
    callId,
    action: "write" as const,
    request: "POST /batch",
    status: 207,
    durationMs: 12,
    failure: null,
    sent: [{ all: "of it" }],
    answer: [{ all: "of it" }],
  };
  let taken = false;
  crm.takeExchanges = () => {
    const first = taken ? [] : [exchange];
    taken = true;
    return first;
  };
  await deliver(crm, clock.now(), id);
  const kept = await db.select().from(crmExchanges).orderBy(crmExchanges.id);
  expect(kept).toMatchObject([
    { contactId: null, deliveryId: null, status: 207, sent: { records: 2 }, answer: null },
    { contactId: ids[0], failure: null, answer: { id: 1 }, sent: { fields: { ideas_posted: 0 } } },
    { contactId: ids[1], failure: "duplicate", answer: { error: "twice" } },
  ]);
  expect((await rowOf(kept[1]!.deliveryId!)).contactId).toBe(ids[0]);
});
