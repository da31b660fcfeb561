import { sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import type { Exchange } from "../port.ts";
import type { PartOfCall } from "./part-of-call.ts";

/** Calls whose bodies are about people; what is kept of them is kept with each of these, and goes when they go. */
const ABOUT_PEOPLE: readonly Exchange["action"][] = ["find", "write", "entry", "clear"];

/**
 * Writes down what was asked and answered: each call once, and for each record that went with it its own part, also of one
 * that failed as a whole. `gone` are contacts that were unlinked meanwhile: of them only that there was a call.
 */
export async function keepCalls(
  tx: Db,
  {
    connectionId,
    exchanges,
    parts,
    gone,
  }: {
    connectionId: string;
    exchanges: readonly Exchange[];
    parts: readonly PartOfCall[];
    gone: ReadonlySet<string | null>;
  },
): Promise<void> {
  const ofCall = new Map<string, PartOfCall[]>();
  for (const part of parts) {
    if (part.callId) ofCall.set(part.callId, [...(ofCall.get(part.callId) ?? []), part]);
  }
  const rows = exchanges.flatMap((exchange) => {
    const own = ofCall.get(exchange.callId) ?? [];
    // Before those of its records.
    const id = newId();
    const isAboutPeople = ABOUT_PEOPLE.includes(exchange.action);
    const whole = own.length === 1 || exchange.failure || !isAboutPeople ? exchange.answer : null;
    const ownRows = own.map(({ deliveryId, contactId, failure, sent, answer }) => ({
      ...exchange,
      id: newId(),
      deliveryId,
      contactId,
      failure,
      ...(gone.has(contactId)
        ? { sent: null, answer: null }
        : { sent: isAboutPeople ? sent : null, answer: answer ?? whole }),
    }));
    if (own.length === 1 && isAboutPeople) return ownRows;
    const bare = isAboutPeople && {
      sent: own.length > 0 ? { records: own.length } : null,
      answer: exchange.failure ? exchange.answer : null,
    };
    return [{ ...exchange, id, deliveryId: null, contactId: null, ...bare }, ...ownRows];
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
