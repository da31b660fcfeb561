import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { startPull } from "#app/domain/crm/pulls/start-pull.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { isBuilt, startApplication } from "./application.ts";
import { connect, queueJobs, requestAll } from "./connect.ts";
import { hubspotTarget } from "./hubspot-target.ts";
import { changeCustomers, seedCustomers } from "./scene.ts";

const CUSTOMERS = 3000;
/** Long enough for whoever would call at the same time. */
const DELAY_MS = 150;

describe.skipIf(!process.env.CRM_FAULTS || !isBuilt())("two applications on one database", () => {
  test("call a CRM one after the other, and one goes on when the other dies", async () => {
    await seedCustomers(sql, CUSTOMERS);
    await changeCustomers(sql, 1, CUSTOMERS, 7);
    const target = await hubspotTarget(CUSTOMERS);
    target.delay(DELAY_MS);
    const id = await connect(target);
    const applications = await Promise.all([startApplication(), startApplication()]);
    await requestAll(sql, id);
    await queueJobs(sql, [id]);
    // Telling and reading at once.
    await startPull(db, SYSTEM, { connectionId: id, full: true });
    while ((await left(id)) > CUSTOMERS / 2) await pause(20);
    const [first, second] = applications;
    await first!.end("SIGKILL");
    while ((await left(id)) > 0 || (await reading(id))) await pause(100);
    await second!.end("SIGTERM");
    expect(target.mostTogether()).toBe(1);
    expect(target.written()).toEqual({ created: 0, changed: CUSTOMERS, repeated: expect.any(Number) });
    // Whatever the one that died had in its hands went again.
    expect(target.written().repeated).toBeLessThanOrEqual(100);
    const refused = await sql`select count(*)::int as count from crm_exchanges where failure = 'busy'`;
    expect(refused).toEqual([{ count: 0 }]);
    await target.close();
  }, 240_000);
});

async function left(connectionId: string): Promise<number> {
  const [row] = await sql`
    select count(*)::int as count from crm_deliveries where connection_id = ${connectionId} and state = 'pending'`;
  return row!.count;
}

async function reading(connectionId: string): Promise<boolean> {
  const [row] =
    await sql`select 1 from crm_pulls where connection_id = ${connectionId} and state = 'running'`;
  return row !== undefined;
}
