import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import type { ConnectionKind } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";
import { CONNECTORS } from "../connectors.ts";
import { mappingHashOf } from "../mapping-hash.server.ts";
import { canManageCrm } from "../policy.ts";
import { rowId } from "../row-id.ts";
import { signInWay } from "../sign-in-way.ts";
import { failingSince } from "./failing-since.ts";

/** What every page of a connection shows around itself: what it is, how it is doing, how far it is set up. */
export type ConnectionFrame = {
  id: string;
  kind: ConnectionKind;
  name: string;
  enabled: boolean;
  disabledReason: string | null;
  heldAt: Date | null;
  pausedUntil: Date | null;
  failingSince: Date | null;
  liveAt: Date | null;
  removingAt: Date | null;
  /** Its credentials are there and, where the vendor asks for that, an admin agreed. */
  connected: boolean;
  /** The last test found nothing lacking. */
  tested: boolean;
  /** Their field in which our id stands; null where the connector has a place of its own for it. */
  externalIdField: string | null;
  /** Facts that have a field over there. */
  mapped: number;
  /** `current`: made with the mapping as it is now. */
  dryRun: "none" | "running" | "outdated" | "current";
  /** Records that a person must decide on. */
  unclear: number;
};

type Row = Omit<ConnectionFrame, "connected" | "externalIdField"> & {
  config: Record<string, string | undefined>;
  hasCredentials: boolean;
  authorized: boolean;
};

export async function getConnectionFrame(
  sql: Sql,
  actor: Actor,
  idText: string | undefined,
): Promise<ConnectionFrame> {
  assertAllowed(canManageCrm(actor));
  const [row] = await frames(sql, sql`k.id = ${rowId(idText)}`);
  if (!row) throw new NotFound("no_such_connection");
  return row;
}

/** Every connection; the contact book first, then those that are live. */
export async function listConnectionFrames(sql: Sql, actor: Actor): Promise<ConnectionFrame[]> {
  assertAllowed(canManageCrm(actor));
  return frames(sql, sql`true`);
}

async function frames(sql: Sql, condition: ReturnType<Sql>): Promise<ConnectionFrame[]> {
  const rows = await sql<Row[]>`
    select k.id, k.kind, k.name, k.config, k.enabled, k.disabled_reason as "disabledReason", k.held_at as "heldAt",
      case when k.paused_until > now() then k.paused_until end as "pausedUntil", ${failingSince(sql)} as "failingSince",
      k.live_at as "liveAt", k.removing_at as "removingAt", k.secret_sealed is not null as "hasCredentials",
      k.authorized_at is not null as authorized,
      coalesce(k.checked_at >= coalesce(k.credentials_changed_at, k.created_at)
        and not jsonb_path_exists(k.checks, '$[*] ? (@.ok == false)'), false) as tested,
      (select count(*)::int from crm_mappings m where m.connection_id = k.id) as mapped,
      coalesce((select case when c.state = 'running' then 'running' when c.mapping_hash = ${mappingHashOf(sql)}
          and c.state = 'done' then 'current' else 'outdated' end
        from crm_comparisons c where c.connection_id = k.id and c.purpose = 'dry_run' and c.state <> 'stopped'
        order by c.created_at desc, c.id desc limit 1), 'none') as "dryRun",
      (select count(*)::int from crm_records r where r.connection_id = k.id and r.state = 'ambiguous') as unclear
    from crm_connections k where ${condition}
    order by k.kind <> 'contact_book', k.live_at is null, lower(k.name), k.id`;
  return rows.map(({ config, hasCredentials, authorized, ...row }) => {
    const connector = CONNECTORS[row.kind];
    const agreed = signInWay(connector, config) !== "oauth" || authorized;
    const connected = (connector.credentials.length === 0 || hasCredentials) && agreed;
    return { ...row, connected, externalIdField: config.externalIdField ?? null };
  });
}
