import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmComparisons, crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "./connectors.ts";
import { lockConnection } from "./lock-connection.server.ts";
import { mappingHash } from "./mapping-hash.server.ts";
import { enqueueConnectionRefresh } from "./refresh-connection.server.ts";

/**
 * From now on a connection writes, beginning with all that it lacks. Only after a dry run with the mapping as it is: so
 * that whoever presses the button has seen what it does.
 */
export async function goLive(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const { kind, liveAt } = await lockConnection(tx, actor, id);
    if (!CONNECTORS[kind].hasRecords || liveAt) throw new Conflict("live_already");
    const [last] = await tx
      .select({
        hash: crmComparisons.mappingHash,
        state: crmComparisons.state,
        counts: crmComparisons.counts,
      })
      .from(crmComparisons)
      .where(and(eq(crmComparisons.connectionId, id), eq(crmComparisons.purpose, "dry_run")))
      .orderBy(desc(crmComparisons.createdAt), desc(crmComparisons.id))
      .limit(1);
    if (last?.state !== "done" || last.hash !== (await mappingHash(tx, id))) {
      throw new Conflict("dry_run_needed");
    }
    await tx
      .update(crmConnections)
      .set({ liveAt: new Date(), pausedUntil: null, failuresInRow: 0 })
      .where(eq(crmConnections.id, id));
    await enqueueConnectionRefresh(tx, id);
    await recordAudit(tx, actor, "connection.went_live", { kind: "crm_connection", id }, { ...last.counts });
  });
}
