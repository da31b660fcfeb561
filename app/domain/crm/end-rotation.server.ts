import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { lockConnection } from "./lock-connection.server.ts";

/** Forgets the old secret before its day is over. */
export async function endRotation(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    await lockConnection(tx, actor, id);
    await tx
      .update(crmConnections)
      .set({ previousSecretSealed: null, previousUntil: null })
      .where(eq(crmConnections.id, id));
    await recordAudit(tx, actor, "connection.rotation_ended", { kind: "crm_connection", id });
  });
}
