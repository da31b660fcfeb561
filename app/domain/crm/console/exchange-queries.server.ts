import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { FailureKind } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";
import { canManageCrm } from "../policy.ts";
import { rowId } from "../row-id.ts";

const PAGE = 15;

export type ExchangeItem = {
  id: string;
  action: "sign_in" | "check" | "describe" | "find" | "pull" | "write" | "entry" | "clear" | "provision";
  request: string;
  status: number | null;
  durationMs: number;
  failure: FailureKind | null;
  sent: unknown;
  answer: unknown;
  at: Date;
  contactId: string | null;
  sortKey: string;
};

/** What was asked and answered, newest first: of one contact, or (null) of the connection as a whole. */
export async function listExchanges(
  sql: Sql,
  actor: Actor,
  {
    connectionId,
    contactId,
    after,
  }: { connectionId: string; contactId: string | null; after: string | null },
): Promise<Page<ExchangeItem>> {
  assertAllowed(canManageCrm(actor));
  const cursor = decodeCursor(after, 2);
  const valid = cursor && !Number.isNaN(Date.parse(String(cursor[0])));
  const rows = await sql<ExchangeItem[]>`
    select e.id, e.action, e.request, e.status, e.duration_ms as "durationMs", e.failure, e.sent, e.answer, e.at,
      e.contact_id as "contactId",
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || e.id as "sortKey"
    from crm_exchanges e where e.connection_id = ${connectionId}
      ${contactId ? sql`and e.contact_id = ${contactId}` : sql``}
      ${valid ? sql`and (e.at, e.id) < (${String(cursor[0])}::text::timestamptz, ${rowId(String(cursor[1]))}::uuid)` : sql``}
    order by e.at desc, e.id desc limit ${PAGE + 1}`;
  return toPage([...rows], (row) => row.sortKey.split(" "), PAGE);
}
