import { sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import type { crmDeliveries } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { idRows } from "../consenting-members.server.ts";
import type { Mapped } from "../map-fields.ts";
import type { MessageKey, RemoteTarget } from "../port.ts";
import { mayBeMade } from "./may-be-made.ts";
import type { Batch, Taken } from "./take-batch.server.ts";

type Delivery = typeof crmDeliveries.$inferSelect;

/** What to send, fixed in the database before it goes out: a second try after a crash sends the very same. */
export type Claim = {
  taken: Taken;
  delivery: Pick<
    Delivery,
    "id" | "kind" | "payload" | "payloadHash" | "attempts" | "requested" | "errorKind"
  >;
  key: MessageKey;
  target: RemoteTarget;
  /** Of a `clear_fields`: what to empty, and where to say instead that the account is closed. */
  clear: { fields: string[]; entryKeys: string[]; closedField: string | null };
};

export type Ready = {
  one: Taken;
  row: Delivery;
  payload: Record<string, unknown>;
  payloadHash: string;
};

/** Writes down what is about to be sent. */
export async function fixBatch(
  tx: Db,
  ready: readonly Ready[],
  { batch, mapping, now }: { batch: Batch; mapping: readonly Mapped[] | null; now: Date },
): Promise<Claim[]> {
  const keys = batch.kind === "clear_fields" ? await entryKeys(tx, batch) : new Map<string, string[]>();
  const claims = ready.map(({ one, row, payload, payloadHash }): Claim => {
    const same = payloadHash === row.payloadHash;
    const composedAt = same ? (row.composedAt ?? now) : now;
    // Other content than was tried before is another message; a receiver would drop it as a repeat otherwise.
    const messageId = same || !row.composedAt ? row.messageId : newId();
    const { id, kind, requested, errorKind } = row;
    return {
      taken: one,
      delivery: { id, kind, payload, payloadHash, attempts: row.attempts + 1, requested, errorKind },
      key: { id: messageId, at: composedAt },
      target: targetOf(batch, one),
      clear: { ...whatToClear(one, mapping), entryKeys: keys.get(one.contactId!) ?? [] },
    };
  });
  const rows = claims.map(({ delivery: { id, payload, payloadHash }, key }) => ({
    id,
    payload,
    hash: payloadHash,
    message: key.id,
    at: key.at,
  }));
  if (rows.length > 0) {
    await tx.execute(sql`
      update crm_deliveries d set payload = w.payload, payload_hash = w.hash, message_id = w.message, composed_at = w.at,
        attempts = d.attempts + 1, next_attempt_at = null, updated_at = ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as w(id uuid, payload jsonb, hash text, message uuid, at timestamptz)
      where d.id = w.id`);
  }
  return claims;
}

/** Message ids of the entries that each contact was told, or that may have reached it. */
async function entryKeys(tx: Db, { connection, taken }: Batch): Promise<Map<string, string[]>> {
  const contactIds = taken.flatMap(({ contactId }) => contactId ?? []);
  const rows = (await tx.execute(sql`
    select contact_id as "contactId", array_agg(message_id::text order by id) as keys from crm_deliveries
    where connection_id = ${connection.id} and kind = 'timeline_entry' and attempts > 0
      and contact_id in ${idRows(contactIds)}
    group by contact_id`)) as unknown as { contactId: string; keys: string[] }[];
  return new Map(rows.map(({ contactId, keys }) => [contactId, keys]));
}

function targetOf({ connection }: Batch, one: Taken): RemoteTarget {
  const { firstName, lastName, contact, record } = one;
  const remoteId = record?.remoteId ?? null;
  const create =
    !remoteId && mayBeMade(connection, one) ? { firstName, lastName, email: contact!.email! } : null;
  return { communityId: one.memberId ?? "", remoteId, keyed: record?.keyed ?? false, create };
}

/** Everything that is or was ours: what they confirmed, and what is mapped and may have reached them unconfirmed. */
function whatToClear({ record, unlinkReason }: Taken, mapping: readonly Mapped[] | null) {
  const closed = unlinkReason === "account_closed" && mapping?.find(({ fact }) => fact === "account_closed");
  const closedField = closed ? closed.remoteField : null;
  const fields = new Set([
    ...Object.keys(record?.confirmed ?? {}),
    ...(mapping ?? []).map(({ remoteField }) => remoteField),
  ]);
  if (closedField) fields.delete(closedField);
  return { fields: [...fields], closedField };
}
