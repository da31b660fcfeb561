import { describe, expect, test } from "vitest";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { startPull } from "#app/domain/crm/pulls/start-pull.server.ts";
import { contacts, customerAccounts } from "#db/schema/crm.ts";
import { crmPulls } from "#db/schema/crm-pulls.ts";
import { crmRecords } from "#db/schema/crm-sync.ts";
import { dynamicsHarness } from "#tests/support/crm-contract/dynamics.ts";
import { hubspotPrivateApp } from "#tests/support/crm-contract/hubspot.ts";
import { salesforceTasks } from "#tests/support/crm-contract/salesforce.ts";
import { db } from "#tests/support/database.ts";
import { aConnection } from "#tests/support/factories/connection.ts";
import { aContact } from "#tests/support/factories/contact.ts";
import { runOnce } from "#tests/support/pull-scene.ts";

/** From each CRM as it answers, into the book: what the connectors' own contract leaves off at. */
describe.each([salesforceTasks, hubspotPrivateApp, dynamicsHarness])("$name", ({ start, can }) => {
  test("is read into the book, again without effect, and follows changes and deletions", async () => {
    const crm = await start();
    const known = await aContact({ email: "grace@example.com", externalId: can.customerCode ? "C-7" : null });
    const ada = await crm.seed({
      lastName: "Lovelace",
      firstName: "Ada",
      email: "ada@example.com",
      segment: "Enterprise",
      tier: "Gold",
      ...(can.accounts && { account: { name: "Analytical Engines", value: "31000" } }),
    });
    await crm.seed({
      lastName: "Hopper",
      firstName: "Grace",
      email: "grace@example.com",
      ...(can.customerCode && { customerCode: "C-7" }),
    });
    const connection = await aConnection();
    const read = async () => {
      const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: true });
      return runOnce(crm.connect(), pullId);
    };
    expect(await read()).toMatchObject({ state: "done", createdRows: 1, updatedRows: 1, failedRows: 0 });
    const lovelace = async () =>
      (await db.select().from(contacts)).find((row) => row.lastName === "Lovelace");
    expect(await lovelace()).toMatchObject({ email: "ada@example.com", segment: "Enterprise", tier: "Gold" });
    expect((await db.select().from(contacts)).find((row) => row.id === known.id)).toMatchObject({
      lastName: "Hopper",
    });
    if (can.accounts) {
      const [account] = await db.select().from(customerAccounts);
      expect(account).toMatchObject({ name: "Analytical Engines", value: "31000.00" });
      expect(await lovelace()).toMatchObject({ accountId: account!.id, company: "Analytical Engines" });
    }
    expect(await read()).toMatchObject({ state: "done", createdRows: 0, updatedRows: 0, unchangedRows: 2 });
    await crm.change(ada, { segment: "SMB" });
    await read();
    expect(await lovelace()).toMatchObject({ segment: "SMB" });
    expect(await db.$count(contacts)).toBe(2);
    if (!can.pullsDeleted) return;
    const last = (await db.select().from(crmPulls)).length;
    await crm.remove(ada);
    const pullId = await startPull(db, SYSTEM, { connectionId: connection.id, full: false });
    await runOnce(crm.connect(), pullId);
    expect(await db.$count(crmPulls)).toBe(last + 1);
    const gone = (await db.select().from(crmRecords)).find((row) => row.state === "missing");
    expect(gone).toMatchObject({ said: null, remoteId: null });
    expect(await lovelace()).toMatchObject({ segment: null, accountId: null });
  });
});
