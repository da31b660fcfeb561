import { and, eq } from "drizzle-orm";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { sealSecret } from "./sealed-secret.server.ts";

/**
 * Seals what a CRM gave us in place of what it was opened from, such as the next refresh token. Credentials that a person
 * entered meanwhile stay: what came back belongs to the old ones.
 */
export async function keepCredentials(
  db: Db,
  secretKey: Buffer,
  {
    connectionId,
    openedFrom,
    credentials,
  }: { connectionId: string; openedFrom: string; credentials: Record<string, string> },
): Promise<string> {
  const secretSealed = sealSecret(secretKey, JSON.stringify(credentials), connectionId);
  await db
    .update(crmConnections)
    .set({ secretSealed })
    .where(and(eq(crmConnections.id, connectionId), eq(crmConnections.secretSealed, openedFrom)));
  return secretSealed;
}
