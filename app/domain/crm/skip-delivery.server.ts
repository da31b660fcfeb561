import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { Db } from "#db/types.ts";
import { canManageCrm } from "./policy.ts";

/**
 * Leaves a delivery that was given up for good: it is not counted as a failure any more. Newer facts of its contact are
 * told all the same.
 */
export async function skipDelivery(
  db: Db,
  actor: Actor,
  { deliveryId }: { deliveryId: string },
): Promise<void> {
  assertAllowed(canManageCrm(actor));
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [skipped] = (await tx.execute(sql`
      update crm_deliveries set state = 'cancelled', last_error = 'skipped', error_kind = null, error_field = null,
        attempts = greatest(attempts, 1), updated_at = now()
      where id = ${deliveryId} and state = 'dead' returning connection_id as "connectionId"`)) as unknown as [
      { connectionId: string }?,
    ];
    if (!skipped) throw new Conflict("nothing_to_skip");
    const target = { kind: "crm_connection", id: skipped.connectionId };
    await recordAudit(tx, actor, "delivery.skipped", target, { deliveryId });
  });
}
