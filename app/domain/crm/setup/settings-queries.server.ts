import type { Actor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { type ConnectionFrame, getConnectionFrame } from "./frame-queries.server.ts";

export type ConnectionSettings = {
  frame: ConnectionFrame;
  config: Record<string, string | undefined>;
  allowCreate: boolean;
  budgetShare: number;
  pullEvery: number | null;
  credentialsChangedAt: Date | null;
  authorizedAt: Date | null;
  /** Two secrets of a webhook sign until then. */
  previousUntil: Date | null;
  checks: { what: string; ok: boolean; detail: string }[] | null;
  checkedAt: Date | null;
  /** Contacts that were told of over there, whose fields can be cleared. */
  written: number;
  /** Clearing before the removal: what is still on its way, what is done, what was given up. */
  clearing: number;
  cleared: number;
  uncleared: number;
};

/** What an admin may see and change of a connection. What is sealed is not part of it. */
export async function getConnectionSettings(
  sql: Sql,
  actor: Actor,
  idText: string | undefined,
): Promise<ConnectionSettings> {
  const frame = await getConnectionFrame(sql, actor, idText);
  const [row] = await sql<[Omit<ConnectionSettings, "frame">]>`
    select k.config, k.allow_create as "allowCreate", k.budget_share as "budgetShare", k.pull_every as "pullEvery",
      k.credentials_changed_at as "credentialsChangedAt", k.authorized_at as "authorizedAt",
      case when k.previous_until > now() then k.previous_until end as "previousUntil",
      k.checks, k.checked_at as "checkedAt",
      (select count(distinct d.contact_id)::int from crm_deliveries d where d.connection_id = k.id
        and d.sent_at is not null and d.kind <> 'clear_fields') as written,
      (select count(*)::int from crm_deliveries d where d.connection_id = k.id and d.dedupe_key like 'removal:%'
        and d.state = 'pending') as clearing,
      (select count(*)::int from crm_deliveries d where d.connection_id = k.id and d.dedupe_key like 'removal:%'
        and d.state = 'sent') as cleared,
      (select count(*)::int from crm_deliveries d where d.connection_id = k.id and d.dedupe_key like 'removal:%'
        and d.state = 'dead') as uncleared
    from crm_connections k where k.id = ${frame.id}`;
  return { frame, ...row };
}
