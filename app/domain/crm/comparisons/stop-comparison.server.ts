import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmComparisons } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { lockConnection } from "../lock-connection.server.ts";

/** Ends a comparison where it is; what it found so far stays to be seen. */
export async function stopComparison(
  db: Db,
  actor: Actor,
  { connectionId, comparisonId }: { connectionId: string; comparisonId: string },
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    await lockConnection(tx, actor, connectionId);
    const [row] = await tx
      .select()
      .from(crmComparisons)
      .where(eq(crmComparisons.id, comparisonId))
      .for("update");
    if (row?.connectionId !== connectionId) throw new NotFound("no_such_comparison");
    if (row.state !== "running") throw new Conflict("comparison_over");
    await tx
      .update(crmComparisons)
      .set({ state: "stopped", finishedAt: new Date(), waitsUntil: null, waitsFor: null })
      .where(eq(crmComparisons.id, comparisonId));
    await recordAudit(tx, actor, "connection.comparison_stopped", {
      kind: "crm_connection",
      id: connectionId,
    });
  });
}
