import type { Actor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { type ConnectionFrame, listConnectionFrames } from "./frame-queries.server.ts";

export type ConnectionCard = ConnectionFrame & {
  /** Where it writes to: the host of its address. */
  host: string | null;
  sent: number;
  pending: number;
  dead: number;
  lastSuccessAt: Date | null;
};

type Figures = Pick<ConnectionCard, "host" | "sent" | "pending" | "dead" | "lastSuccessAt"> & { id: string };

/** Every connection with how it is doing, for the list of them. */
export async function listConnectionCards(sql: Sql, actor: Actor): Promise<ConnectionCard[]> {
  const frames = await listConnectionFrames(sql, actor);
  const figures = await sql<Figures[]>`
    select k.id, substring(coalesce(k.config->>'url', k.config->>'loginUrl', k.config->>'baseUrl') from '^https?://([^/]+)') as host,
      coalesce(n.sent, 0)::int as sent, coalesce(n.pending, 0)::int as pending, coalesce(n.dead, 0)::int as dead,
      greatest(k.last_success_at, n.last) as "lastSuccessAt"
    from crm_connections k left join lateral (
      select count(*) filter (where d.state = 'sent') as sent, count(*) filter (where d.state = 'pending') as pending,
        count(*) filter (where d.state = 'dead') as dead, max(d.sent_at) as last
      from crm_deliveries d where d.connection_id = k.id) n on true`;
  const byId = new Map(figures.map((row) => [row.id, row]));
  return frames.map((frame) => ({ ...frame, ...byId.get(frame.id)! }));
}
