import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { lockConnection } from "./lock-connection.server.ts";

/** A person pauses a connection: what is on its way ends, nothing more goes out, and what there is to tell collects. */
export async function holdConnection(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const { heldAt, removingAt } = await lockConnection(tx, actor, id);
    if (removingAt) throw new Conflict("connection_is_removed");
    if (heldAt) return;
    await tx.update(crmConnections).set({ heldAt: new Date() }).where(eq(crmConnections.id, id));
    await recordAudit(tx, actor, "connection.held", { kind: "crm_connection", id });
  });
}
