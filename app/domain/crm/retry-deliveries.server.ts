import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import type { FailureKind } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { inTurn } from "./deliveries/in-turn.server.ts";
import { enqueueDeliveries } from "./enqueue-deliveries.server.ts";
import { canManageCrm } from "./policy.ts";

/** One delivery, left out or not; or of a connection all that were given up, or all that failed in one way. */
export type ToRetry = { deliveryId: string } | { connectionId: string; kind?: FailureKind };

/** Tries deliveries again at once that were given up, or wait for their next try. Returns how many. */
export async function retryDeliveries(db: Db, actor: Actor, which: ToRetry): Promise<number> {
  assertAllowed(canManageCrm(actor));
  const open = sql`(d.state = 'dead' or (d.state = 'pending' and d.next_attempt_at is not null))`;
  const scope =
    "deliveryId" in which
      ? sql`d.id = ${which.deliveryId} and (${open} or (d.state = 'cancelled' and d.last_error = 'skipped'))`
      : which.kind
        ? sql`d.connection_id = ${which.connectionId} and d.error_kind = ${which.kind} and ${open}`
        : sql`d.connection_id = ${which.connectionId} and d.state = 'dead'`;
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const connections = sql`select distinct d.connection_id from crm_deliveries d where ${scope}`;
    // What it was paused for may be mended; that it was failing is forgotten when something gets through.
    await tx.execute(sql`update crm_connections set paused_until = null where id in (${connections})`);
    // One try counts as made: its words are out, and must be the same the next time.
    const rows = (await tx.execute(sql`
      with turn as materialized (${inTurn(scope)}), again as (
        update crm_deliveries d set state = 'pending', attempts = least(attempts, 1), next_attempt_at = null, updated_at = now()
        from turn where d.id = turn.id returning d.connection_id as id
      ) select id, count(*)::int as count from again group by id`)) as unknown as {
      id: string;
      count: number;
    }[];
    if (rows.length === 0) throw new Conflict("nothing_to_retry");
    for (const { id } of rows) await enqueueDeliveries(tx, sql`d.connection_id = ${id}`);
    return rows.reduce((sum, { count }) => sum + count, 0);
  });
}
