import { setTimeout as pause } from "node:timers/promises";
import { sql as drizzleSql, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { startComparison } from "#app/domain/crm/comparisons/start-comparison.server.ts";
import { crmComparisonRows, crmComparisons } from "#db/schema/crm-sync.ts";
import { db, sql } from "#tests/support/database.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { isBuilt, startApplication } from "./application.ts";
import { connect } from "./connect.ts";
import { hubspotTarget } from "./hubspot-target.ts";
import { seedCustomers } from "./scene.ts";

const CUSTOMERS = 1500;
const DEATHS = 5;
/** Every answer comes this late, so that deaths fall between asking and being answered. */
const DELAY_MS = 60;

describe.skipIf(!process.env.CRM_FAULTS || !isBuilt())(
  "a dry run whose application is killed again and again",
  () => {
    test("looks at every contact once", async () => {
      await seedCustomers(sql, CUSTOMERS);
      const target = await hubspotTarget(CUSTOMERS);
      const connectionId = await connect(target);
      const actor = await aMember({ role: "admin" });
      const id = await startComparison(db, actor, { connectionId, purpose: "dry_run" });
      const row = async () => (await db.select().from(crmComparisons).where(eq(crmComparisons.id, id)))[0]!;
      target.delay(DELAY_MS);
      for (let death = 0; death < DEATHS; death += 1) {
        const before = (await row()).processed;
        const application = await startApplication();
        // It got somewhere, and dies on the way to the next place.
        while ((await row()).processed === before && (await row()).state === "running") await pause(10);
        await pause(Math.random() * DELAY_MS * 2);
        await application.end("SIGKILL");
      }
      expect((await row()).state).toBe("running");
      target.delay(0);
      const last = await startApplication();
      while ((await row()).state === "running") await pause(50);
      await last.end("SIGTERM");
      expect(await row()).toMatchObject({
        state: "done",
        total: CUSTOMERS,
        processed: CUSTOMERS,
        counts: { differs: CUSTOMERS },
      });
      const [rows] = await db
        .select({ contacts: drizzleSql<number>`count(distinct ${crmComparisonRows.contactId})::int` })
        .from(crmComparisonRows)
        .where(eq(crmComparisonRows.comparisonId, id));
      expect(rows).toEqual({ contacts: CUSTOMERS });
      expect(target.written()).toEqual({ created: 0, changed: 0, repeated: 0 });
      await target.close();
    }, 180_000);
  },
);
