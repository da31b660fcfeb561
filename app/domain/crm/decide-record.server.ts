import { eq, sql } from "drizzle-orm";
import { isUniqueViolation } from "#app/domain/accounts/is-unique-violation.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { crmRecords } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { inTurn } from "./deliveries/in-turn.server.ts";
import { enqueueDeliveries } from "./enqueue-deliveries.server.ts";
import { enqueueRefreshes } from "./enqueue-refreshes.server.ts";
import { canDecideMatches } from "./policy.ts";

type Decision = { recordId: string; remoteId: string | null; now: Date };

/**
 * A person's answer to "which record over there is this contact?": one of the candidates, or none of them (null). What
 * waited for the answer is sent again.
 */
export async function decideRecord(
  db: Db,
  actor: Actor,
  { recordId, remoteId, now }: Decision,
): Promise<void> {
  assertAllowed(canDecideMatches(actor));
  try {
    await db.transaction(async (transaction) => {
      const tx = transaction as Db;
      const [seen] = await tx.select().from(crmRecords).where(eq(crmRecords.id, recordId));
      // Before their record, as whoever writes down how a batch went.
      if (seen) await tx.execute(inTurn(waitedFor(seen)));
      const [record] = await tx.select().from(crmRecords).where(eq(crmRecords.id, recordId)).for("update");
      if (record?.state !== "ambiguous") throw new Conflict("match_decided");
      const { connectionId, contactId, candidates } = record;
      if (remoteId && !candidates.some((candidate) => candidate.remoteId === remoteId))
        throw new Invalid({ remoteId: "choose_one" });
      await tx
        .update(crmRecords)
        .set({
          state: remoteId ? "found" : "missing",
          remoteId,
          foundBy: "person",
          candidates: [],
          lookedUpAt: now,
        })
        .where(eq(crmRecords.id, recordId));
      if (remoteId) await sendWhatWaited(tx, connectionId, contactId);
      const target = { kind: "crm_record", id: recordId };
      await recordAudit(tx, actor, remoteId ? "record.chosen" : "record.refused", target, {
        connectionId,
        contactId,
        remoteId,
      });
    });
  } catch (error) {
    if (isUniqueViolation(error, "crm_records_remote")) throw new Conflict("record_taken");
    throw error;
  }
}

const waitedFor = ({ connectionId, contactId }: { connectionId: string; contactId: string }) => sql`
  d.connection_id = ${connectionId} and d.contact_id = ${contactId} and d.error_kind = 'ambiguous'
  and d.state in ('dead', 'pending')`;

/** Those that failed because nobody knew whom they are about, and the newest facts. */
async function sendWhatWaited(tx: Db, connectionId: string, contactId: string): Promise<void> {
  await tx.execute(sql`
    with turn as materialized (${inTurn(waitedFor({ connectionId, contactId }))})
    update crm_deliveries d set state = 'pending', attempts = least(attempts, 1), next_attempt_at = null, updated_at = now()
    from turn where d.id = turn.id`);
  await enqueueDeliveries(
    tx,
    sql`d.connection_id = ${connectionId} and d.contact_id = ${contactId} and d.error_kind = 'ambiguous'`,
  );
  await enqueueRefreshes(tx, sql`l.contact_id = ${contactId}`);
}
