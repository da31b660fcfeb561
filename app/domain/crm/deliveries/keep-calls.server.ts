import { sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import type { Exchange, Outcome } from "../port.ts";
import type { Claim } from "./fix-batch.server.ts";

/** Calls whose bodies are about people; what is kept of them is kept with each of these, and goes when they go. */
const ABOUT_PEOPLE: readonly Exchange["action"][] = ["find", "write", "entry", "clear"];

type Sent = { claim: Claim; outcome: Outcome };

/** The record's own part of a request. */
function partOf({ delivery: { kind, payload }, clear }: Claim): unknown {
  if (kind === "contact_fields") return { fields: payload.values ?? payload.fields };
  if (kind === "timeline_entry") return payload;
  return { fields: clear.fields, entries: clear.entryKeys.length };
}

/**
 * Writes down what was asked and answered: each call once, and for each record that went with it its own part. `gone`
 * are contacts that were unlinked meanwhile: of them only that there was a call.
 */
export async function keepCalls(
  tx: Db,
  {
    connectionId,
    exchanges,
    sent,
    gone,
  }: {
    connectionId: string;
    exchanges: readonly Exchange[];
    sent: readonly Sent[];
    gone: ReadonlySet<string | null>;
  },
): Promise<void> {
  const ofCall = new Map<string, Sent[]>();
  for (const one of sent) {
    const callId = one.outcome.trace?.callId;
    if (callId) ofCall.set(callId, [...(ofCall.get(callId) ?? []), one]);
  }
  const rows = exchanges.flatMap((exchange) => {
    const records = ofCall.get(exchange.callId) ?? [];
    const id = newId();
    const own = records.map(({ claim, outcome }) => {
      const only = records.length === 1;
      const kept = {
        sent: partOf(claim),
        answer: outcome.trace?.answer ?? (only ? exchange.answer : null),
      };
      return {
        ...exchange,
        id: newId(),
        deliveryId: claim.delivery.id,
        contactId: claim.taken.contactId,
        failure: "kind" in outcome ? outcome.kind : null,
        ...(gone.has(claim.taken.contactId) ? { sent: null, answer: null } : kept),
      };
    });
    if (records.length === 1) return own;
    const bare = ABOUT_PEOPLE.includes(exchange.action) && {
      sent: records.length > 0 ? { records: records.length } : null,
      answer: exchange.failure ? exchange.answer : null,
    };
    return [{ ...exchange, id, deliveryId: null, contactId: null, ...bare }, ...own];
  });
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into crm_exchanges (id, connection_id, call_id, delivery_id, contact_id, action, request, status, duration_ms,
      failure, sent, answer)
    select w.id, ${connectionId}::uuid, w."callId", (select d.id from crm_deliveries d where d.id = w."deliveryId"),
      (select c.id from contacts c where c.id = w."contactId"), w.action, w.request, w.status, w."durationMs", w.failure,
      w.sent, w.answer
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, "callId" uuid, "deliveryId" uuid,
      "contactId" uuid, action text, request text, status int, "durationMs" int, failure text, sent jsonb, answer jsonb)`);
}
