import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { Sql } from "#db/types.ts";
import { canManageCrm } from "./policy.ts";
import { rowId } from "./row-id.ts";

export type ConnectionView = {
  id: string;
  kind: "contact_book" | "webhook";
  name: string;
  url: string | null;
  enabled: boolean;
  disabledReason: string | null;
  pausedUntil: Date | null;
  /** Two secrets sign until then. */
  previousUntil: Date | null;
  createdAt: Date;
  lastSuccessAt: Date | null;
  pending: number;
  dead: number;
  sent: number;
};

/** Every connection with how it is doing; the contact book first. */
export async function listConnections(sql: Sql, actor: Actor): Promise<ConnectionView[]> {
  assertAllowed(canManageCrm(actor));
  return [...(await connections(sql, sql`true`))];
}

export async function getConnection(
  sql: Sql,
  actor: Actor,
  idText: string | undefined,
): Promise<ConnectionView> {
  assertAllowed(canManageCrm(actor));
  const [row] = await connections(sql, sql`k.id = ${rowId(idText)}`);
  if (!row) throw new NotFound("no_such_connection");
  return row;
}

const connections = (sql: Sql, condition: ReturnType<Sql>) => sql<ConnectionView[]>`
  select k.id, k.kind, k.name, k.config->>'url' as url, k.enabled, k.disabled_reason as "disabledReason",
    case when k.paused_until > now() then k.paused_until end as "pausedUntil",
    case when k.previous_until > now() then k.previous_until end as "previousUntil", k.created_at as "createdAt",
    (select max(d.sent_at) from crm_deliveries d where d.connection_id = k.id) as "lastSuccessAt",
    (select count(*)::int from crm_deliveries d where d.connection_id = k.id and d.state = 'pending') as pending,
    (select count(*)::int from crm_deliveries d where d.connection_id = k.id and d.state = 'dead') as dead,
    (select count(*)::int from crm_deliveries d where d.connection_id = k.id and d.state = 'sent') as sent
  from crm_connections k where ${condition} order by k.kind, k.name, k.id`;
