import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { db, sql } from "#tests/support/database.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMember } from "#tests/support/factories/member.ts";
import { aMove } from "#tests/support/factories/milestone.ts";
import { isBuilt, startApplication } from "./application.ts";
import { connect, queueJobs, requestAll } from "./connect.ts";
import { dataverseTarget } from "./dataverse-target.ts";
import { hubspotTarget } from "./hubspot-target.ts";
import { report } from "./report.ts";
import { salesforceTarget } from "./salesforce-target.ts";
import { changeCustomers, contactIdOf, memberIdOf, seedCustomers, usernameOf } from "./scene.ts";
import type { Target } from "./target.ts";

const CUSTOMERS = 3000;
/** So many of them have an accepted idea: an entry that must be there once, and only once. */
const WITH_IDEA = 60;
const KILLS = Number(process.env.CRM_FAULTS_KILLS ?? 60);
/** Every answer comes this late, so that most deaths fall between asking and being answered. */
const DELAY_MS = 25;
/** After its first call the application lives for at most so long. */
const LONGEST_LIFE_MS = 900;
const MINUTES = 60_000;

const lines: string[][] = [];

describe.skipIf(!process.env.CRM_FAULTS || !isBuilt())("an application that dies again and again", () => {
  afterAll(() => report(["CRM", "kills", "calls", "written", "repeated", "wrong at the end"], lines));

  test(
    "ends in exactly the right state: each value right, each entry once",
    async () => {
      await sql`delete from badges`;
      await sql`delete from levels where rank > 1`;
      await seedCustomers(sql, CUSTOMERS);
      const targets = await Promise.all(
        [salesforceTarget, hubspotTarget, dataverseTarget].map((start) => start(CUSTOMERS)),
      );
      const ids = [];
      for (const target of targets) ids.push(await connect(target));
      const somebody = await aMember();
      for (let n = 1; n <= WITH_IDEA; n += 1) {
        const idea = await anIdea({ by: { ...somebody, id: memberIdOf(n) }, title: `Idea ${n}` });
        await aMove(idea.id, { to: "accepted", silent: true });
        await refreshContact(db, { contactId: contactIdOf(n) });
      }
      for (const target of targets) target.delay(DELAY_MS);
      const points = new Map<number, number>();
      let kills = 0;
      for (; kills < KILLS; kills += 1) {
        const from = 1 + Math.floor(Math.random() * (CUSTOMERS - 500));
        await changeCustomers(sql, from, from + 499, kills + 1);
        for (let n = from; n < from + 500; n += 1) points.set(n, kills + 1);
        for (const id of ids) await requestAll(sql, id);
        await queueJobs(sql, ids);
        const application = await startApplication();
        const before = callsOf(targets);
        while (callsOf(targets) === before) await pause(5);
        await pause(Math.random() * LONGEST_LIFE_MS);
        await application.end("SIGKILL");
      }
      for (const target of targets) target.delay(0);
      const last = await startApplication();
      while (await waiting()) await pause(200);
      await last.end("SIGTERM");
      for (const target of targets) {
        let wrong = 0;
        for (let n = 1; n <= CUSTOMERS; n += 1) {
          const held = target.held(n);
          const right =
            held.communityId === memberIdOf(n) &&
            held.username === usernameOf(n) &&
            held.opted_in_to_contact === (n % 2 === 0) &&
            (held.points_total ?? 0) === (points.get(n) ?? 0);
          const entries = target.entries(n).length;
          if (!right || entries !== (n <= WITH_IDEA ? 1 : 0)) wrong += 1;
        }
        const { changed, repeated } = target.written();
        lines.push([
          target.name,
          String(kills),
          String(target.calls()),
          String(changed),
          String(repeated),
          String(wrong),
        ]);
        expect.soft(wrong, target.name).toBe(0);
      }
      const dead =
        await sql`select state, error_kind, last_error from crm_deliveries where state <> 'sent' limit 5`;
      expect(dead).toEqual([]);
      await Promise.all(targets.map((target) => target.close()));
    },
    20 * MINUTES,
  );
});

const callsOf = (targets: readonly Target[]) => targets.reduce((sum, target) => sum + target.calls(), 0);

async function waiting(): Promise<boolean> {
  const [row] = await sql`select 1 from crm_deliveries where state = 'pending' limit 1`;
  return row !== undefined;
}
