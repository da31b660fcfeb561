import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { sql } from "#tests/support/database.ts";
import { isBuilt, startApplication } from "./application.ts";
import { connect, queueJobs, requestAll } from "./connect.ts";
import { dataverseTarget } from "./dataverse-target.ts";
import { hubspotTarget } from "./hubspot-target.ts";
import { report } from "./report.ts";
import { salesforceTarget } from "./salesforce-target.ts";
import { changeCustomers, memberIdOf, seedCustomers, usernameOf } from "./scene.ts";

/** How many customers change at once. */
const CUSTOMERS = Number(process.env.CRM_FAULTS_CUSTOMERS ?? 100_000);
/** However many there are: what it grows by is batches under way, and what garbage waits. */
const FLAT_MB = 150;
/** After its first call. */
const SETTLED_MS = 5000;
const MINUTES = 60_000;

const lines: string[][] = [];

describe.skipIf(!process.env.CRM_FAULTS || !isBuilt())("one full sync of many customers", () => {
  afterAll(() =>
    report(
      [
        "CRM",
        "records",
        "seconds",
        "calls",
        "limit",
        "written",
        "repeated",
        `memory of the application ${SETTLED_MS / 1000} s after its first call / most (MB)`,
      ],
      lines,
    ),
  );

  test.each([
    ["Salesforce", salesforceTarget],
    ["HubSpot", hubspotTarget],
    ["Dynamics 365", dataverseTarget],
  ] as const)(
    "%s: each record written once, within its limits, in flat memory",
    async (name, start) => {
      await seedCustomers(sql, CUSTOMERS);
      await changeCustomers(sql, 1, CUSTOMERS, 120);
      const target = await start(CUSTOMERS);
      const id = await connect(target);
      await requestAll(sql, id);
      await queueJobs(sql, [id]);
      const application = await startApplication();
      while (target.calls() === 0) await pause(50);
      // Started, and at work: what it takes from now on is what the customers take.
      await pause(SETTLED_MS);
      const before = application.memory();
      let most = before;
      const began = Date.now();
      while (await waits(id)) {
        most = Math.max(most, application.memory());
        await pause(500);
      }
      const seconds = (Date.now() - began + SETTLED_MS) / 1000;
      await application.end("SIGTERM");
      const { created, changed, repeated } = target.written();
      lines.push([
        name,
        CUSTOMERS.toLocaleString("en"),
        seconds.toFixed(0),
        target.calls().toLocaleString("en"),
        target.limit,
        changed.toLocaleString("en"),
        String(repeated),
        `${before} / ${most}`,
      ]);
      expect({ created, changed, repeated }).toEqual({ created: 0, changed: CUSTOMERS, repeated: 0 });
      for (const n of [1, 2, 777, CUSTOMERS].filter((one) => one <= CUSTOMERS)) {
        expect(target.held(n)).toMatchObject({
          communityId: memberIdOf(n),
          username: usernameOf(n),
          points_total: 120,
          opted_in_to_contact: n % 2 === 0,
        });
      }
      const states = await sql`
        select state, count(*)::int as count from crm_deliveries where connection_id = ${id} group by state`;
      expect(states).toEqual([{ state: "sent", count: CUSTOMERS }]);
      const refused = await sql`select count(*)::int as count from crm_exchanges where failure = 'busy'`;
      expect(refused).toEqual([{ count: 0 }]);
      expect(most - before).toBeLessThan(FLAT_MB);
      await target.close();
    },
    15 * MINUTES,
  );
});

async function waits(connectionId: string): Promise<boolean> {
  const [row] = await sql`
    select 1 from crm_deliveries where connection_id = ${connectionId} and state = 'pending' limit 1`;
  return row !== undefined;
}
