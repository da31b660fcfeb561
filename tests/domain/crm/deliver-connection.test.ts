import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { deliverToCrm } from "#app/domain/crm/deliver-to-crm.server.ts";
import { holdConnection } from "#app/domain/crm/hold-connection.server.ts";
import { refreshConnection } from "#app/domain/crm/refresh-connection.server.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { replayDeliveries } from "#app/domain/crm/replay-deliveries.server.ts";
import { resumeConnection } from "#app/domain/crm/resume-connection.server.ts";
import { type Budget, crmConnections, crmDeliveries } from "#db/schema/crm-sync.ts";
import { aCrm, baseUrl, deliveryJobs } from "#tests/support/crm-scene.ts";
import { aTellingScene, contactsToTell, deliveries, states } from "#tests/support/crm-telling-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";

const scene = aTellingScene();

describe("a daily limit", () => {
  const budget = (used: number, resetsAt: string | null): Budget => ({ used, limit: 1000, resetsAt });

  test("is used up to our share; the rest goes when it starts again", async () => {
    await contactsToTell(6);
    const resetsAt = new Date(scene.clock.now().getTime() + 7_200_000);
    let used = 780;
    const crm = aCrm(
      () => {
        used += 5;
        return { ok: true };
      },
      { size: 2, budget: () => budget(used, resetsAt.toISOString()) },
    );
    await scene.run(crm);
    expect(crm.calls).toHaveLength(4);
    expect(await scene.connection()).toMatchObject({
      pausedUntil: resetsAt,
      budget: { used: 800 },
      failuresInRow: 0,
    });
    scene.clock.later(3600);
    await scene.run(crm);
    expect(crm.calls).toHaveLength(4);
    scene.clock.later(3601);
    used = 0;
    await scene.run(crm);
    expect(crm.calls).toHaveLength(6);
  });

  test("without a time is asked for again by one batch an hour", async () => {
    await contactsToTell(6);
    const crm = aCrm(undefined, { size: 2, budget: () => budget(900, null) });
    await scene.run(crm);
    await scene.run(crm);
    expect(crm.calls).toHaveLength(2);
    scene.clock.later(3601);
    await scene.run(crm);
    expect(crm.calls).toHaveLength(4);
  });

  test("without a time, and found spent by whoever resumes the connection, is asked for again an hour later", async () => {
    await contactsToTell(1);
    await db.update(crmConnections).set({ budget: budget(900, null), pausedUntil: null });
    const crm = aCrm(undefined, { budget: () => budget(900, null) });
    await scene.run(crm);
    expect(crm.calls).toEqual([]);
    scene.clock.later(3601);
    await scene.run(crm);
    expect(crm.calls).toHaveLength(1);
  });

  test("that is spent already lets nothing out", async () => {
    await contactsToTell(1);
    const resetsAt = new Date(scene.clock.now().getTime() + 60_000).toISOString();
    await db.update(crmConnections).set({ budget: budget(800, resetsAt) });
    const crm = aCrm();
    await scene.run(crm);
    expect(crm.calls).toEqual([]);
    expect((await deliveryJobs()).map(({ run_at }) => run_at.toISOString())).toContain(resetsAt);
  });
});

describe("a connection", () => {
  test("that a person paused collects, and sends it all when it goes on", async () => {
    const admin = await aMember({ role: "admin" });
    await holdConnection(db, admin, { id: scene.id });
    await contactsToTell(2);
    const crm = aCrm();
    await scene.run(crm);
    expect(crm.calls).toEqual([]);
    expect(await states()).toEqual(["pending", "pending"]);
    await sql`delete from graphile_worker._private_jobs`;
    await resumeConnection(db, admin, { id: scene.id });
    expect(await deliveryJobs()).toHaveLength(1);
    await scene.run(crm);
    expect(crm.calls).toHaveLength(2);
    const agent = await aMember({ role: "agent" });
    await expect(holdConnection(db, agent, { id: scene.id })).rejects.toMatchObject({
      code: "not_your_role",
    });
    await expect(resumeConnection(db, agent, { id: scene.id })).rejects.toMatchObject({
      code: "not_your_role",
    });
    expect(await sql`select action from audit_entries order by id`).toEqual([
      { action: "connection.held" },
      { action: "connection.resumed" },
    ]);
  });

  test("that is not live is asked for nothing and told nothing", async () => {
    await db.update(crmConnections).set({ liveAt: null });
    await contactsToTell(1);
    expect(await deliveries()).toEqual([]);
    expect(await deliveryJobs()).toEqual([]);
  });

  test("has one job, however much there is to tell", async () => {
    await contactsToTell(5);
    expect(await deliveryJobs()).toHaveLength(1);
  });

  test("is told everything anew behind what happens now, in statements for many at once", async () => {
    const ids = await contactsToTell(4);
    await scene.run(aCrm());
    await sql`delete from crm_deliveries`;
    await refreshConnection(db, { connectionId: scene.id });
    expect((await deliveries()).map(({ nextAttemptAt }) => nextAttemptAt)).not.toContain(null);
    await refreshContact(db, { contactId: ids[2]! });
    // The clock of the database is the real one.
    scene.clock.later((Date.now() - scene.clock.now().getTime()) / 1000 + 60);
    const crm = aCrm(undefined, { size: 1 });
    await scene.run(crm);
    expect(crm.calls[0]!.contactId).toBe(ids[2]);
    expect(crm.calls).toHaveLength(4);
  });

  test("refreshed for longer than a slice goes on where it was", async () => {
    await contactsToTell(2);
    await sql`delete from crm_deliveries`;
    await sql`delete from graphile_worker._private_jobs`;
    let passed = 0;
    await refreshConnection(db, { connectionId: scene.id }, () => {
      passed += 30_000;
      return passed;
    });
    const [job] = await sql`
      select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'refresh-connection'`;
    expect(job!.payload).toMatchObject({ connectionId: scene.id, after: expect.any(String) });
    await refreshConnection(db, job!.payload);
    expect(await deliveries()).toHaveLength(2);
  });

  test("is told again since a day: the same words under the same ids", async () => {
    const admin = await aMember({ role: "admin" });
    await contactsToTell(3);
    const first = aCrm();
    await scene.run(first);
    const [old] = await deliveries();
    await db
      .update(crmDeliveries)
      .set({ updatedAt: new Date("2026-05-01T00:00:00Z") })
      .where(eq(crmDeliveries.id, old!.id));
    const since = new Date("2026-05-20T00:00:00Z");
    expect(await replayDeliveries(db, admin, { connectionId: scene.id, since })).toBe(2);
    scene.clock.later((Date.now() - scene.clock.now().getTime()) / 1000 + 60);
    const again = aCrm();
    await scene.run(again);
    expect(again.calls.map(({ key }) => key.id).sort()).toEqual(
      first.calls
        .map(({ key }) => key.id)
        .filter((keyId) => keyId !== old!.messageId)
        .sort(),
    );
    const none = { connectionId: scene.id, since: new Date("2030-01-01T00:00:00Z") };
    await expect(replayDeliveries(db, admin, none)).rejects.toMatchObject({ code: "nothing_to_replay" });
    await expect(
      replayDeliveries(db, await aMember({ role: "agent" }), { connectionId: scene.id, since }),
    ).rejects.toMatchObject({ code: "not_your_role" });
  });

  test("goes on in another job when its slice is over", async () => {
    await contactsToTell(5);
    await sql`delete from graphile_worker._private_jobs`;
    let time = scene.clock.now().getTime();
    const now = () => {
      time += 3_000;
      return new Date(time);
    };
    const crm = aCrm(undefined, { size: 1 });
    await deliverToCrm(db, { crmFor: () => crm.crm, baseUrl, now }, { connectionId: scene.id });
    expect(crm.calls.length).toBeLessThan(5);
    expect(await deliveryJobs()).toHaveLength(1);
  });
});
