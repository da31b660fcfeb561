import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { repairDrift } from "#app/domain/crm/comparisons/repair-drift.server.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { crmDeliveries, crmRecords } from "#db/schema/crm-sync.ts";
import { aMappedConnection } from "#tests/support/crm-comparing.ts";
import { compare } from "#tests/support/crm-comparison-scene.ts";
import { dynamicsHarness } from "#tests/support/crm-contract/dynamics.ts";
import { hubspotPrivateApp } from "#tests/support/crm-contract/hubspot.ts";
import { salesforceTasks } from "#tests/support/crm-contract/salesforce.ts";
import { aClock, deliver } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";

beforeEach(() => sql`delete from crm_connections`);

/** From each CRM as it answers, to what an admin is told: what the connectors' own contract leaves off at. */
describe.each([salesforceTasks, hubspotPrivateApp, dynamicsHarness])("$name", ({ start, fields }) => {
  const scene = async () => {
    const crm = await start();
    const clock = aClock();
    const connection = await aMappedConnection({ contributor_level: fields.text });
    const { contact, member } = await aLinkedContact();
    const email = contact.email!;
    const remoteId = await crm.seed({ lastName: "Lovelace", email });
    const write = async () => {
      await refreshContact(db, { contactId: contact.id });
      clock.later(3600);
      await deliver(crm.connect(), clock.now(), connection.id);
    };
    await write();
    expect(await crm.held(remoteId)).toMatchObject({ communityId: member.id });
    const check = async () => {
      const { row, ...made } = await compare("reconcile", connection, crm.connect());
      return { counts: row.counts, ...made };
    };
    const again = () => crm.seed({ lastName: "Lovelace", email });
    const record = async () =>
      (await db.select().from(crmRecords).where(eq(crmRecords.contactId, contact.id)))[0]!;
    return { crm, connection, member, contact, remoteId, write, check, again, record };
  };

  test("a comparison says that a record is gone, also where somebody else has the address now; repairing links anew", async () => {
    const { crm, connection, member, remoteId, write, check, again, record } = await scene();
    expect((await check()).counts).toMatchObject({ same: 1 });
    await crm.erase(remoteId);
    const other = await again();
    const { counts, id: comparisonId, actor } = await check();
    expect(counts).toMatchObject({ missing: 1 });
    expect(counts).not.toHaveProperty("differs");
    await repairDrift(db, actor, { connectionId: connection.id, comparisonId, which: "all" });
    await write();
    expect(await record()).toMatchObject({ state: "found", remoteId: other });
    expect(await crm.held(other)).toMatchObject({ communityId: member.id });
    expect((await check()).counts).toMatchObject({ same: 1 });
  });

  test("a write finds out as well: the link is made again where somebody comes in their place, else it says why not", async () => {
    const { crm, member, contact, remoteId, write, again, record } = await scene();
    await crm.erase(remoteId);
    await sql`update crm_deliveries set confirmed_hash = null`;
    await write();
    await write();
    expect(await record()).toMatchObject({ state: "missing", remoteId: null });
    const [row] = await db.select().from(crmDeliveries).where(eq(crmDeliveries.contactId, contact.id));
    expect(row).toMatchObject({ state: "cancelled", lastError: "record_missing" });
    const other = await again();
    await sql`update crm_records set looked_up_at = 'epoch'`;
    await write();
    expect(await crm.held(other)).toMatchObject({ communityId: member.id });
    expect(await record()).toMatchObject({ state: "found", remoteId: other });
  });
});
