import { eq, sql } from "drizzle-orm";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { idRows } from "../consenting-members.server.ts";
import type { CrmFailure, Exchange } from "../port.ts";
import { MAX_REASON } from "./delivery-limits.ts";
import { failedCall } from "./failed-call.ts";
import { inTurn } from "./in-turn.server.ts";
import { keepCalls } from "./keep-calls.server.ts";
import { recordFailure } from "./record-failure.server.ts";
import type { Taken } from "./take-batch.server.ts";

/**
 * Nothing was sent, because the connection failed before: what was taken is given back, and says why it waits. `asked` are
 * those whom the failed call was about.
 */
export async function releaseAfterFailure(
  db: Db,
  {
    connectionId,
    ids,
    asked = [],
    failure,
    exchanges,
    now,
  }: {
    connectionId: string;
    ids: readonly string[];
    asked?: readonly Pick<Taken, "id" | "contactId">[];
    failure: CrmFailure;
    exchanges: readonly Exchange[];
    now: Date;
  },
): Promise<void> {
  const { kind, message: reason, afterSeconds } = failure;
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [connection] = await tx
      .select()
      .from(crmConnections)
      .where(eq(crmConnections.id, connectionId))
      .for("no key update");
    if (!connection) return;
    await tx.execute(sql`
      with turn as materialized (${inTurn(sql`d.id in ${idRows(ids)} and d.state = 'pending'`)})
      update crm_deliveries d set leased_until = null, last_error = ${reason.slice(0, MAX_REASON)}, error_kind = ${kind}
      from turn where d.id = turn.id`);
    const callId = failedCall(exchanges);
    const parts = asked.map(({ id, contactId }) => ({
      callId,
      deliveryId: id,
      contactId,
      failure: kind,
      sent: null,
    }));
    await keepCalls(tx, { connectionId, exchanges, parts, gone: new Set() });
    await recordFailure(tx, { connection, failure: { kind, reason, afterSeconds }, now });
  });
}
