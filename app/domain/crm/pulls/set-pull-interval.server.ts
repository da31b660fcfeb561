import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import { lockConnection } from "../lock-connection.server.ts";

type Input = {
  connectionId: string;
  /** Minutes; null reads only when somebody asks for it. */
  every: number | null;
};

/** How often a CRM is read. */
export async function setPullInterval(db: Db, actor: Actor, { connectionId, every }: Input): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const row = await lockConnection(tx, actor, connectionId);
    if (!CONNECTORS[row.kind].hasRecords) throw new Conflict("pull_no_records");
    if (row.pullEvery === every) return;
    await tx.update(crmConnections).set({ pullEvery: every }).where(eq(crmConnections.id, connectionId));
    await recordAudit(
      tx,
      actor,
      "connection.reading_changed",
      { kind: "crm_connection", id: connectionId },
      { every },
    );
  });
}
