import { eq } from "drizzle-orm";
import { runComparison } from "#app/domain/crm/comparisons/run-comparison.server.ts";
import { startComparison } from "#app/domain/crm/comparisons/start-comparison.server.ts";
import type { Crm, FieldValues } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import { crmComparisonRows, crmComparisons, crmDeliveries, crmRecords } from "#db/schema/crm-sync.ts";
import { aField } from "#tests/support/crm-comparing.ts";
import { aClock, baseUrl } from "#tests/support/crm-scene.ts";
import { db, sql } from "#tests/support/database.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";
import { aMember } from "#tests/support/factories/member.ts";

export const admin = () => aMember({ role: "admin" });
export const MAPPING = { ideas_posted: "Ideas__c", member_since: "Since__c", ambassador_tier: "Tier__c" };
export const FIELDS = Object.values(MAPPING).map((name) => aField(name));
/** What a member who did nothing would be told, as a CRM that answers in text holds it. */
export const nothing = (since: Date): FieldValues => ({
  Ideas__c: "0",
  Since__c: `${since.toISOString().slice(0, 10)}T00:00:00.000Z`,
  Tier__c: "",
});
export const sinceOf = async (memberId: string) =>
  (await sql<{ at: Date }[]>`select created_at as at from members where id = ${memberId}`)[0]!.at;
export const comparisonOf = async (id: string) =>
  (await db.select().from(crmComparisons).where(eq(crmComparisons.id, id)))[0]!;
export const rowsOf = (id: string) =>
  db.select().from(crmComparisonRows).where(eq(crmComparisonRows.comparisonId, id));
export const jobs = () => sql<{ queue_name: string; run_at: Date }[]>`
  select queue_name, run_at from graphile_worker.jobs where task_identifier = 'compare-with-crm'`;

export async function run(crm: Crm, comparisonId: string, now = aClock().now) {
  await runComparison(db, { crmFor: () => crm, baseUrl, now }, { comparisonId });
  return comparisonOf(comparisonId);
}

export async function compare(purpose: "dry_run" | "reconcile", connection: { id: string }, crm: Crm) {
  const actor = await admin();
  const id = await startComparison(db, actor, { connectionId: connection.id, purpose });
  return { actor, id, row: await run(crm, id) };
}

/** A contact of whom this connection confirmed something. */
export async function aConfirmed(connectionId: string, remoteId: string, confirmed: FieldValues) {
  const linked = await aLinkedContact();
  const { contact } = linked;
  await db.insert(crmRecords).values({
    id: newId(),
    connectionId,
    contactId: contact.id,
    state: "found",
    remoteId,
    keyed: true,
    confirmed,
    confirmedAt: new Date(),
  });
  const id = newId();
  await db.insert(crmDeliveries).values({
    id,
    connectionId,
    contactId: contact.id,
    kind: "contact_fields",
    dedupeKey: `fields:${contact.id}`,
    messageId: id,
    payload: {},
    payloadHash: "x",
    confirmedHash: "x",
    state: "sent",
  });
  return linked;
}
