import { newId } from "#db/ids.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import { db } from "#tests/support/database.ts";

/** A connection as somebody has set it up; live unless told otherwise. */
export async function aConnection(wanted: Partial<typeof crmConnections.$inferInsert> = {}) {
  const [row] = await db
    .insert(crmConnections)
    .values({
      id: newId(),
      kind: "hubspot",
      name: "Sales",
      config: { baseUrl: "https://api.example.com", externalIdField: "community_user_id" },
      secretSealed: "none",
      liveAt: new Date(),
      ...wanted,
    })
    .returning();
  return row!;
}
