import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import type { Db } from "#db/types.ts";
import { idRows } from "./consenting-members.server.ts";
import { enqueueDeliveries } from "./enqueue-deliveries.server.ts";
import { canManageCrm } from "./policy.ts";

/** Tries a delivery again that is dead, or waits for its next try; or all dead ones of a connection. Returns how many. */
export async function retryDeliveries(
  db: Db,
  actor: Actor,
  which: { deliveryId: string } | { connectionId: string },
): Promise<number> {
  assertAllowed(canManageCrm(actor));
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const scope =
      "deliveryId" in which
        ? sql`d.id = ${which.deliveryId} and (d.state = 'dead' or (d.state = 'pending' and d.next_attempt_at is not null))`
        : sql`d.connection_id = ${which.connectionId} and d.state = 'dead'`;
    // One try counts as made: its words are out, and must be the same the next time.
    const rows = (await tx.execute(sql`
      update crm_deliveries d set state = 'pending', attempts = least(attempts, 1), next_attempt_at = null, updated_at = now()
      where ${scope} returning d.id, d.connection_id as "connectionId"`)) as unknown as {
      id: string;
      connectionId: string;
    }[];
    if (rows.length === 0) throw new Conflict("nothing_to_retry");
    await tx.execute(sql`
      update crm_connections set paused_until = null where id in ${idRows(rows.map((row) => row.connectionId))}`);
    await enqueueDeliveries(tx, sql`d.id in ${idRows(rows.map((row) => row.id))}`);
    return rows.length;
  });
}
