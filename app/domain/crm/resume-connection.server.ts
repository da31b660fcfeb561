import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { enqueueDeliveries } from "./enqueue-deliveries.server.ts";
import { lockConnection } from "./lock-connection.server.ts";

/** Lets a connection that a person paused go on with what has collected. */
export async function resumeConnection(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const { heldAt } = await lockConnection(tx, actor, id);
    if (!heldAt) return;
    await tx.update(crmConnections).set({ heldAt: null, pausedUntil: null }).where(eq(crmConnections.id, id));
    await enqueueDeliveries(tx, sql`d.connection_id = ${id}`);
    await recordAudit(tx, actor, "connection.resumed", { kind: "crm_connection", id });
  });
}
