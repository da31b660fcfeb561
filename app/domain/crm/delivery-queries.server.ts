import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { ConnectionKind, FailureKind } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";
import { canSeeContacts } from "./policy.ts";
import { rowId } from "./row-id.ts";

const PAGE = 25;

const STATES = ["sent", "pending", "dead", "cancelled"] as const;
export type DeliveryState = (typeof STATES)[number];

/** The state an address asks for; what was sent unless it names another. */
export const deliveryState = (text: string | null): DeliveryState =>
  STATES.find((state) => state === text) ?? "sent";

export type DeliveryItem = {
  id: string;
  kind: "contact_fields" | "timeline_entry" | "clear_fields";
  state: DeliveryState;
  attempts: number;
  lastError: string | null;
  payload: { fields?: Record<string, string | number | null>; entry?: Record<string, string> };
  connectionId: string;
  connectionName: string;
  connectionKind: ConnectionKind;
  connectionEnabled: boolean;
  contactId: string | null;
  contactName: string | null;
  nextAttemptAt: Date | null;
  sentAt: Date | null;
  updatedAt: Date;
  sortKey: string;
};

type Which =
  /** To one contact, over all connections or one. */
  | { contactId: string; connectionId?: string }
  /** Over one connection in one state, of one kind of failure if given. */
  | { connectionId: string; state: DeliveryState; failure?: FailureKind | null };

/** What was or will be sent, newest first. */
export async function listDeliveries(
  sql: Sql,
  actor: Actor,
  which: Which & { after: string | null },
): Promise<Page<DeliveryItem>> {
  assertAllowed(canSeeContacts(actor));
  const cursor = decodeCursor(which.after, 2);
  const valid = cursor && !Number.isNaN(Date.parse(String(cursor[0])));
  const scope =
    "contactId" in which
      ? sql`d.contact_id = ${which.contactId} ${which.connectionId ? sql`and d.connection_id = ${which.connectionId}` : sql``}`
      : sql`d.connection_id = ${which.connectionId} and d.state = ${which.state}
          ${which.failure ? sql`and d.error_kind = ${which.failure}` : sql``}`;
  const rows = await sql<DeliveryItem[]>`
    select d.id, d.kind, d.state, d.attempts, d.last_error as "lastError", d.payload, d.connection_id as "connectionId",
      k.name as "connectionName", k.kind as "connectionKind", k.enabled as "connectionEnabled",
      d.contact_id as "contactId", coalesce(nullif(trim(c.first_name || ' ' || c.last_name), ''), c.email, c.external_id) as "contactName",
      d.next_attempt_at as "nextAttemptAt", d.sent_at as "sentAt", d.updated_at as "updatedAt",
      to_char(d.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortKey"
    from crm_deliveries d join crm_connections k on k.id = d.connection_id left join contacts c on c.id = d.contact_id
    where ${scope} ${valid ? sql`and (d.updated_at, d.id) < (${String(cursor[0])}::text::timestamptz, ${rowId(String(cursor[1]))}::uuid)` : sql``}
    order by d.updated_at desc, d.id desc limit ${PAGE + 1}`;
  return toPage([...rows], (row) => [row.sortKey, row.id], PAGE);
}
