import { eq } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { openSecret } from "#app/domain/crm/sealed-secret.server.ts";
import { keyFor } from "#app/runtime/secret.server.ts";
import { newId } from "#db/ids.ts";
import { auditEntries } from "#db/schema/community.ts";
import { crmComparisons, crmConnections, crmMappings } from "#db/schema/crm-sync.ts";
import { db } from "./database.ts";
import { startHubspot } from "./fakes/hubspot/hubspot.ts";
import type { Property } from "./fakes/hubspot/portal.ts";

export const connectionRow = async (id: string) =>
  (await db.select().from(crmConnections).where(eq(crmConnections.id, id)))[0]!;

/** What is sealed in a connection. */
export async function sealedIn(id: string): Promise<Record<string, string>> {
  const { secretSealed } = await connectionRow(id);
  return JSON.parse(openSecret(keyFor("crm-secrets"), secretSealed!, id)) as Record<string, string>;
}

/** A property that a brand made. */
export const aProperty = (name: string, type: Property["type"] = "string", unique = false): Property => ({
  name,
  label: name.replaceAll("_", " "),
  type,
  fieldType: "text",
  groupName: "community",
  hasUniqueValue: unique,
  hubspotDefined: false,
  calculated: false,
  hidden: false,
  options: [],
  modificationMetadata: { readOnlyValue: false, archivable: true, readOnlyDefinition: false },
});

/** A HubSpot on this machine with our id's property, and those given. */
export async function aHubspot(...properties: Property[]) {
  const fake = await startHubspot();
  onTestFinished(() => fake.close());
  for (const property of [aProperty("community_user_id", "string", true), ...properties])
    fake.portal.objects.contacts.properties.set(property.name, property);
  return fake;
}

/** What an admin types to connect it. */
export const hubspotForm = (url: string, token: string) => ({
  name: "Sales",
  config_access: "private_app",
  config_baseUrl: url,
  config_apiVersion: "v3",
  config_externalIdField: "community_user_id",
  config_entries: "note",
  secret_token: token,
});

export const aMappedFact = (
  connectionId: string,
  fact: string,
  remoteField: string,
  remoteType = "integer",
) => db.insert(crmMappings).values({ id: newId(), connectionId, fact, remoteField, remoteType });

export async function aComparison(
  connectionId: string,
  wanted: Partial<typeof crmComparisons.$inferInsert> = {},
) {
  const { mappingHash } = await import("#app/domain/crm/mapping-hash.server.ts");
  const [row] = await db
    .insert(crmComparisons)
    .values({
      id: newId(),
      connectionId,
      purpose: "dry_run",
      state: "done",
      mappingHash: await mappingHash(db, connectionId),
      ...wanted,
    })
    .returning();
  return row!;
}

/** What the audit log says of an action. */
export const audited = (action: string) =>
  db.select().from(auditEntries).where(eq(auditEntries.action, action));
