import { eq } from "drizzle-orm";
import { crmMappings } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { communityFieldsFor } from "../community-fields-for.server.ts";
import { mapFields } from "../map-fields.ts";
import type { FieldValues } from "../port.ts";

/** What these members' contacts would be told as of now, by member, and which of their fields that takes. */
export async function oursFor(
  db: Db,
  {
    connectionId,
    memberIds,
    baseUrl,
  }: { connectionId: string; memberIds: readonly string[]; baseUrl: string },
): Promise<{ names: string[]; values: Map<string, FieldValues> }> {
  const mapping = await db.select().from(crmMappings).where(eq(crmMappings.connectionId, connectionId));
  const fields = await communityFieldsFor(db, memberIds, baseUrl);
  return {
    names: mapping.map(({ remoteField }) => remoteField),
    values: new Map([...fields].map(([memberId, known]) => [memberId, mapFields(known, mapping)])),
  };
}
