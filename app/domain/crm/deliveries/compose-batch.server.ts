import { eq, sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { crmDeliveries, crmMappings, type FailureKind } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { communityFieldsFor } from "../community-fields-for.server.ts";
import { CONNECTORS } from "../connectors.ts";
import { idRows } from "../consenting-members.server.ts";
import { contentHash } from "../content-hash.server.ts";
import { type Mapped, mapFields } from "../map-fields.ts";
import type { MessageKey, RemoteTarget } from "../port.ts";
import { composeEntry } from "./compose-entry.server.ts";
import { linkStates } from "./link-states.server.ts";
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

type Settled = { state: "sent" | "dead" | "cancelled"; error: string | null; kind?: FailureKind };
/** `later`: somebody is just changing what it stands on. */
type Decided = { payload: Record<string, unknown> } | Settled | "later";

/** Nothing was ever told there, and nobody is to be made. */
const MISSING: Settled = { state: "cancelled", error: "record_missing" };

/**
 * Decides of each delivery of a batch, with the state of this moment, whether it may be sent at all and what exactly.
 * What is not to be sent is settled here; what may not be decided now is given back.
 */
export async function composeBatch(
  db: Db,
  { batch, refused, baseUrl, now }: { batch: Batch; refused: readonly string[]; baseUrl: string; now: Date },
): Promise<Claim[]> {
  const { connection, kind, taken } = batch;
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const links = await linkStates(
      tx,
      taken.flatMap(({ linkId }) => linkId ?? []),
      { lock: kind !== "clear_fields" },
    );
    const rows = await tx
      .select()
      .from(crmDeliveries)
      .where(sql`${crmDeliveries.id} in ${idRows(taken.map(({ id }) => id))}`)
      .orderBy(crmDeliveries.id)
      .for("update");
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const hasRecords = CONNECTORS[connection.kind].hasRecords;
    const mapping: Mapped[] | null = hasRecords
      ? await tx.select().from(crmMappings).where(eq(crmMappings.connectionId, connection.id))
      : null;
    const mayBeTold = (one: Taken) => one.linkId !== null && links.get(one.linkId)?.living === true;
    const fields =
      kind === "contact_fields"
        ? await communityFieldsFor(
            tx,
            taken.flatMap((one) => (mayBeTold(one) ? (one.memberId ?? []) : [])),
            baseUrl,
          )
        : new Map<string, never>();

    const decide = async (one: Taken, row: Delivery): Promise<Decided> => {
      if (!one.contact) return { state: "cancelled", error: "contact_gone" };
      if (kind !== "clear_fields") {
        if (one.linkId && !links.has(one.linkId)) return "later";
        if (!mayBeTold(one)) return { state: "cancelled", error: "consent_missing" };
      }
      if (refused.includes(one.id)) {
        return { state: "dead", error: "cannot_be_looked_for", kind: "invalid_value" };
      }
      if (hasRecords) {
        if (!one.record) return kind === "clear_fields" ? { state: "sent", error: null } : "later";
        if (one.record.state === "ambiguous") return { state: "dead", error: "ambiguous", kind: "ambiguous" };
        if (!one.record.remoteId && kind === "clear_fields") return { state: "sent", error: null };
        if (!one.record.remoteId && !mayBeMade(connection, one)) return MISSING;
      }
      if (kind === "clear_fields") return { payload: {} };
      if (kind === "contact_fields") {
        const ours = fields.get(one.memberId!);
        if (!ours) return "later";
        if (!mapping) return { payload: { fields: ours } };
        if (mapping.length === 0) return { state: "cancelled", error: "nothing_mapped" };
        const told = new Set(mapping.map(({ fact }) => fact));
        const kept = Object.fromEntries(Object.entries(ours).filter(([fact]) => told.has(fact)));
        return { payload: { fields: kept, values: mapFields(ours, mapping) } };
      }
      const entry = await composeEntry(tx, {
        memberId: one.memberId!,
        stepId: row.timelineId!,
        takenBack: row.dedupeKey.startsWith("taken-back:"),
        baseUrl,
      });
      if (!entry) return { state: "cancelled", error: "not_public" };
      // Once tried, an entry no longer changes its words.
      return { payload: row.attempts > 0 ? row.payload : { entry } };
    };

    const claims: { one: Taken; row: Delivery; payload: Record<string, unknown>; payloadHash: string }[] = [];
    const settled: ({ id: string } & Settled)[] = [];
    const released: string[] = [];
    for (const one of taken) {
      const row = rowOf.get(one.id);
      if (row?.state !== "pending") {
        released.push(one.id);
        continue;
      }
      const decided = await decide(one, row);
      if (decided === "later") released.push(one.id);
      else if ("state" in decided) settled.push({ id: one.id, ...decided });
      else {
        const payloadHash = contentHash(decided.payload);
        if (kind === "contact_fields" && payloadHash === row.confirmedHash) {
          settled.push({ id: one.id, state: "sent", error: null });
        } else claims.push({ one, row, payload: decided.payload, payloadHash });
      }
    }
    await give(tx, { settled, released, now });
    const keys = kind === "clear_fields" ? await entryKeys(tx, connection.id, claims) : new Map();
    return fix(
      tx,
      claims.map((claim) => ({ ...claim, entryKeys: keys.get(claim.one.contactId) ?? [] })),
      { batch, mapping, now },
    );
  });
}

const mayBeMade = ({ allowCreate }: Batch["connection"], { contact }: Taken): boolean =>
  allowCreate && contact?.email != null;

/** Settles what is not sent, and gives back what was not decided. */
async function give(
  tx: Db,
  { settled, released, now }: { settled: ({ id: string } & Settled)[]; released: string[]; now: Date },
): Promise<void> {
  if (settled.length > 0) {
    await tx.execute(sql`
      update crm_deliveries d set state = w.state, last_error = w.error, error_kind = w.kind, error_field = null,
        attempts = case when w.state = 'sent' then greatest(d.attempts, 1) else d.attempts end,
        next_attempt_at = null, leased_until = null, updated_at = ${now.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as w(id uuid, state text, error text, kind text)
      where d.id = w.id`);
  }
  if (released.length > 0) {
    await tx.execute(sql`update crm_deliveries set leased_until = null where id in ${idRows(released)}`);
  }
}

/** Message ids of the entries that each contact was told, or that may have reached it. */
async function entryKeys(
  tx: Db,
  connectionId: string,
  claims: readonly { one: Taken }[],
): Promise<Map<string | null, string[]>> {
  const rows = (await tx.execute(sql`
    select contact_id as "contactId", array_agg(message_id::text order by id) as keys from crm_deliveries
    where connection_id = ${connectionId} and kind = 'timeline_entry' and attempts > 0
      and contact_id in ${idRows(claims.flatMap(({ one }) => one.contactId ?? []))}
    group by contact_id`)) as unknown as { contactId: string; keys: string[] }[];
  return new Map(rows.map(({ contactId, keys }) => [contactId, keys]));
}

type Ready = {
  one: Taken;
  row: Delivery;
  payload: Record<string, unknown>;
  payloadHash: string;
  entryKeys: string[];
};

/** Writes down what is about to be sent. */
async function fix(
  tx: Db,
  ready: readonly Ready[],
  { batch, mapping, now }: { batch: Batch; mapping: readonly Mapped[] | null; now: Date },
): Promise<Claim[]> {
  const claims = ready.map(({ one, row, payload, payloadHash, entryKeys: keys }): Claim => {
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
      clear: { ...whatToClear(one, mapping), entryKeys: keys },
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
