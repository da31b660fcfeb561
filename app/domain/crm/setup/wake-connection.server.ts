import { and, eq, ne, sql } from "drizzle-orm";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { enqueueDeliveries } from "../enqueue-deliveries.server.ts";

/**
 * Lets a connection try again at once after a person changed what it may have failed of. One that a person switched off
 * stays off. Admins who were told that it stopped are still owed the mail that it works again.
 */
export async function wakeConnection(tx: Db, id: string): Promise<void> {
  await tx
    .update(crmConnections)
    // Over, and not none: where our share of a limit seemed used up, one batch goes and asks.
    .set({ pausedUntil: new Date(), failuresInRow: 0, failingSince: null })
    .where(eq(crmConnections.id, id));
  await tx
    .update(crmConnections)
    .set({ enabled: true, disabledReason: null })
    .where(and(eq(crmConnections.id, id), ne(crmConnections.disabledReason, "by_staff")));
  await enqueueDeliveries(tx, sql`d.connection_id = ${id}`);
}
