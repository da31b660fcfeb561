import { eq, sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { enqueueRemoval } from "./enqueue-removal.server.ts";

/**
 * Deletes a connection that is being removed once nothing of ours is left over there; looks again later while clearing
 * goes on, or while some of it was given up and waits for a person.
 */
export async function finishRemoval(
  db: Db,
  { connectionId, now }: { connectionId: string; now: Date },
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [row] = await tx
      .select()
      .from(crmConnections)
      .where(eq(crmConnections.id, connectionId))
      .for("update");
    if (!row?.removingAt) return;
    const [left] = (await tx.execute(sql`
      select count(*)::int as count from crm_deliveries where connection_id = ${connectionId}
        and kind = 'clear_fields' and (state in ('pending', 'dead') or leased_until > now())`)) as unknown as [
      { count: number },
    ];
    if (left.count > 0) return enqueueRemoval(tx, connectionId, now);
    await tx.delete(crmConnections).where(eq(crmConnections.id, connectionId));
    await enqueueJob(tx, "settle-contacts", {}, { key: "settle-contacts" });
    await recordAudit(
      tx,
      SYSTEM,
      "connection.removed",
      { kind: "crm_connection", id: connectionId },
      { name: row.name, crm: row.kind, written: "cleared" },
    );
  });
}
