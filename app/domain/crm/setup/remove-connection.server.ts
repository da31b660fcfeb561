import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { inTurn } from "../deliveries/in-turn.server.ts";
import { enqueueDeliveries } from "../enqueue-deliveries.server.ts";
import { lockConnection } from "../lock-connection.server.ts";
import { enqueueRemoval } from "./enqueue-removal.server.ts";

/**
 * Takes a connection away with its mapping and history. `clear` first has everything taken back that was written over
 * there, contact by contact, and nothing new told; the connection goes when that is done (`finishRemoval`). Returns
 * whether it is gone already.
 */
export async function removeConnection(
  db: Db,
  actor: Actor,
  { id, written }: { id: string; written: "clear" | "leave" },
): Promise<boolean> {
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const { kind, name, enabled, liveAt, removingAt } = await lockConnection(tx, actor, id);
    if (kind === "contact_book") throw new Conflict("book_stays");
    const target = { kind: "crm_connection", id };
    if (written === "leave" || !liveAt) {
      await tx.delete(crmConnections).where(eq(crmConnections.id, id));
      await enqueueJob(tx, "settle-contacts", {}, { key: "settle-contacts" });
      await recordAudit(tx, actor, "connection.removed", target, { name, crm: kind, written });
      return true;
    }
    if (!enabled) throw new Conflict("cannot_clear_now");
    if (removingAt) return false;
    await tx
      .update(crmConnections)
      .set({ removingAt: new Date(), heldAt: null, pausedUntil: null, pullEvery: null })
      .where(eq(crmConnections.id, id));
    await tx.execute(sql`
      with turn as materialized (${inTurn(sql`d.connection_id = ${id} and d.state = 'pending' and d.kind <> 'clear_fields'`)})
      update crm_deliveries d set state = 'cancelled', next_attempt_at = null, last_error = 'connection_removed', updated_at = now()
      from turn where d.id = turn.id`);
    await tx.execute(sql`
      insert into crm_deliveries (id, connection_id, contact_id, link_id, kind, dedupe_key, message_id, payload, payload_hash)
      select gen_random_uuid(), ${id}::uuid, told.contact_id, told.link_id, 'clear_fields', 'removal:' || told.contact_id,
        gen_random_uuid(), '{}', ''
      from (select distinct on (d.contact_id) d.contact_id, d.link_id from crm_deliveries d
        join contact_links l on l.id = d.link_id and l.unlinked_at is null
        where d.connection_id = ${id} and d.kind <> 'clear_fields' and d.contact_id is not null
          and (d.sent_at is not null or d.attempts > 0)
        order by d.contact_id, d.updated_at desc) told
      on conflict (connection_id, dedupe_key) do nothing`);
    await enqueueDeliveries(tx, sql`d.connection_id = ${id} and d.kind = 'clear_fields'`);
    await enqueueRemoval(tx, id, new Date());
    await recordAudit(tx, actor, "connection.removal_began", target, { name, crm: kind });
    return false;
  });
}
