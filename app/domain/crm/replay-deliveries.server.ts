import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import type { Db } from "#db/types.ts";
import { inTurn } from "./deliveries/in-turn.server.ts";
import { enqueueDeliveries } from "./enqueue-deliveries.server.ts";
import { lockConnection } from "./lock-connection.server.ts";

/**
 * Sends again whatever a connection was told since, or was given up: after the other side restored an older state, say.
 * The same words go out under the same ids, so that what is there already is not doubled. Returns how many.
 */
export async function replayDeliveries(
  db: Db,
  actor: Actor,
  { connectionId, since }: { connectionId: string; since: Date },
): Promise<number> {
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    await lockConnection(tx, actor, connectionId);
    // After what happens now: what was asked for in bulk has its time.
    const [{ count }] = (await tx.execute(sql`
      with turn as materialized (${inTurn(sql`d.connection_id = ${connectionId} and d.state in ('sent', 'dead')
        and d.kind <> 'clear_fields' and d.updated_at >= ${since.toISOString()}::timestamptz
        and exists (select 1 from contact_links l where l.id = d.link_id and l.unlinked_at is null)`)}), again as (
        update crm_deliveries d set state = 'pending', attempts = least(d.attempts, 1), requested = d.requested + 1,
          confirmed_hash = null, last_error = null, error_kind = null, error_field = null, next_attempt_at = now(),
          updated_at = now()
        from turn where d.id = turn.id returning 1
      ) select count(*)::int as count from again`)) as unknown as [{ count: number }];
    if (count === 0) throw new Conflict("nothing_to_replay");
    await enqueueDeliveries(tx, sql`d.connection_id = ${connectionId}`);
    const target = { kind: "crm_connection", id: connectionId };
    await recordAudit(tx, actor, "connection.replayed", target, { since: since.toISOString(), count });
    return count;
  });
}
