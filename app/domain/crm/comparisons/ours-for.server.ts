import { eq } from "drizzle-orm";
import { crmMappings } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { type CommunityField, communityFields } from "../community-fields.ts";
import { contactFacts } from "../contact-facts.server.ts";
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
  const mappings = await db.select().from(crmMappings).where(eq(crmMappings.connectionId, connectionId));
  const values = new Map<string, FieldValues>();
  for (const memberId of memberIds) {
    const fields = communityFields(await contactFacts(db, memberId), baseUrl);
    values.set(
      memberId,
      Object.fromEntries(
        mappings.map(({ fact, remoteField }) => [remoteField, fields[fact as CommunityField]]),
      ),
    );
  }
  return { names: mappings.map(({ remoteField }) => remoteField), values };
}
