import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { enqueueDeliveries } from "./enqueue-deliveries.server.ts";
import { lockConnection } from "./lock-connection.server.ts";
import { enqueueConnectionRefresh } from "./refresh-connection.server.ts";

/**
 * Switches a connection on or off. While it is off, nothing goes out and what waits keeps waiting; on again, it gets
 * what waited and what happened meanwhile.
 */
export async function setConnectionEnabled(
  db: Db,
  actor: Actor,
  { id, enabled }: { id: string; enabled: boolean },
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const row = await lockConnection(tx, actor, id);
    if (row.enabled === enabled) return;
    await tx
      .update(crmConnections)
      .set({
        enabled,
        disabledReason: enabled ? null : "by_staff",
        pausedUntil: null,
        // Admins who were told that it stopped are still owed the mail that it works again.
        ...(enabled && { failuresInRow: 0, failingSince: null }),
      })
      .where(eq(crmConnections.id, id));
    if (enabled) {
      await enqueueDeliveries(tx, sql`d.connection_id = ${id}`);
      await enqueueConnectionRefresh(tx, id);
    }
    await recordAudit(tx, actor, enabled ? "connection.enabled" : "connection.disabled", {
      kind: "crm_connection",
      id,
    });
  });
}
