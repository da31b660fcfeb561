import { and, eq, sql } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { newId } from "#db/ids.ts";
import { crmComparisons, crmMappings } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import { lockConnection } from "../lock-connection.server.ts";
import { mappingHash } from "../mapping-hash.server.ts";
import { comparedLinks } from "./compared-links.server.ts";

import { enqueueComparison } from "./enqueue-comparison.server.ts";

type Input = { connectionId: string; purpose: "dry_run" | "reconcile" };

/**
 * Starts comparing what a CRM holds with what it would be told (dry run) or last confirmed (reconcile). Nothing is
 * written there. One comparison at a time per connection. Returns its id.
 */
export async function startComparison(
  db: Db,
  actor: Actor,
  { connectionId, purpose }: Input,
): Promise<string> {
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const connection = await lockConnection(tx, actor, connectionId);
    if (!CONNECTORS[connection.kind].hasRecords) throw new Conflict("comparison_no_records");
    if (!connection.enabled || connection.removingAt) throw new Conflict("comparison_connection_off");
    const mappings = await tx.$count(crmMappings, eq(crmMappings.connectionId, connectionId));
    if (mappings === 0) throw new Conflict("comparison_no_mapping");
    if (purpose === "reconcile" && !connection.liveAt) throw new Conflict("comparison_not_live");
    const [running] = await tx
      .select({ id: crmComparisons.id })
      .from(crmComparisons)
      .where(and(eq(crmComparisons.connectionId, connectionId), eq(crmComparisons.state, "running")));
    if (running) throw new Conflict("comparison_running");
    const id = newId();
    const [{ total }] = (await tx.execute(sql`
      select count(*)::int as total ${comparedLinks(connectionId, purpose)}`)) as unknown as [
      { total: number },
    ];
    await tx.insert(crmComparisons).values({
      id,
      connectionId,
      purpose,
      total,
      mappingHash: await mappingHash(tx, connectionId),
      startedById: actorId(actor),
    });
    await enqueueComparison(tx, { id, connectionId });
    await recordAudit(
      tx,
      actor,
      "connection.compared",
      { kind: "crm_connection", id: connectionId },
      { purpose },
    );
    return id;
  });
}
