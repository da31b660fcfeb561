import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { startPull } from "#app/domain/crm/pulls/start-pull.server.ts";
import { crmPulls } from "#db/schema/crm-pulls.ts";
import { db, sql } from "#tests/support/database.ts";
import { isBuilt, startApplication } from "./application.ts";
import { connect } from "./connect.ts";
import { hubspotTarget } from "./hubspot-target.ts";
import { report } from "./report.ts";
import { addressOf, seedCustomers } from "./scene.ts";

/** Contacts over there; the first half of them is known here by their address. */
const THERE = 6000;
const HERE = THERE / 2;
/** So many of those come a second time with the same address, many pages later. */
const TWINS = 100;
const DEATHS = 10;
/** Every answer comes this late, so that deaths fall between asking, being answered and writing it down. */
const DELAY_MS = 60;

const lines: string[][] = [];

describe.skipIf(!process.env.CRM_FAULTS || !isBuilt())(
  "a reading whose application is killed again and again",
  () => {
    afterAll(() =>
      report(["killed while reading", "records read", "added", "recognised", "for a person", "wrong"], lines),
    );

    test("ends with the right book: everybody once, as they are there, and nobody guessed", async () => {
      await seedCustomers(sql, HERE);
      await sql`update contacts set external_id = null, last_name = 'Before'`;
      const target = await hubspotTarget(THERE, TWINS);
      const connectionId = await connect(target);
      const id = await startPull(db, SYSTEM, { connectionId, full: true });
      const row = async () => (await db.select().from(crmPulls).where(eq(crmPulls.id, id)))[0]!;
      target.delay(DELAY_MS);
      for (let death = 0; death < DEATHS; death += 1) {
        const before = (await row()).readRows;
        const application = await startApplication();
        while ((await row()).readRows === before && (await row()).state === "running") await pause(5);
        await pause(Math.random() * DELAY_MS * 4);
        await application.end("SIGKILL");
      }
      expect(await row()).toMatchObject({ state: "running" });
      target.delay(0);
      const last = await startApplication();
      while ((await row()).state === "running") await pause(50);
      await last.end("SIGTERM");

      // Each page is counted once, however often it was read.
      expect(await row()).toMatchObject({
        state: "done",
        readRows: THERE + TWINS,
        createdRows: THERE - HERE,
        updatedRows: HERE,
        failedRows: TWINS,
      });
      const wrong = await sql`
        select n from generate_series(1, ${THERE}) n left join lateral (
          select count(*)::int as times, min(c.last_name) as name, min(r.state) as state, min(r.remote_id) as remote,
            min(jsonb_array_length(r.candidates)) as candidates
          from contacts c join crm_records r on r.contact_id = c.id and r.connection_id = ${connectionId}
          where c.email = 'customer' || n || '@example.com') c on true
        where (c.times, c.name, c.state, c.remote is null, c.candidates) is distinct from
          (1, 'No ' || n, case when n <= ${TWINS} then 'ambiguous' else 'found' end, n <= ${TWINS},
            case when n <= ${TWINS} then 2 else 0 end)`;
      expect(addressOf(1)).toBe("customer1@example.com");
      const [book] = await sql`
        select count(*)::int as contacts, count(distinct email)::int as addresses from contacts`;
      lines.push([
        String(DEATHS),
        String(THERE + TWINS),
        String(THERE - HERE),
        String(HERE - TWINS),
        String(TWINS),
        String(wrong.length),
      ]);
      expect(wrong).toEqual([]);
      expect(book).toEqual({ contacts: THERE, addresses: THERE });
      expect(target.written()).toEqual({ created: 0, changed: 0, repeated: 0 });
      await target.close();
    }, 300_000);
  },
);
