import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import type { Sql } from "#db/types.ts";
import { canManageCrm } from "../policy.ts";

/** How many messages `replayDeliveries` would send again. */
export async function countReplay(
  sql: Sql,
  actor: Actor,
  { connectionId, since }: { connectionId: string; since: Date },
): Promise<number> {
  assertAllowed(canManageCrm(actor));
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int as count from crm_deliveries d
    where d.connection_id = ${connectionId} and d.state in ('sent', 'dead') and d.kind <> 'clear_fields'
      and d.updated_at >= ${since}
      and exists (select 1 from contact_links l where l.id = d.link_id and l.unlinked_at is null)`;
  return row.count;
}
