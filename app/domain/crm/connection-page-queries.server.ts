import type { Actor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { getConnection } from "./connection-queries.server.ts";
import { type DeliveryState, listDeliveries } from "./delivery-queries.server.ts";

const STATES: readonly string[] = ["sent", "pending", "dead", "cancelled"] satisfies DeliveryState[];

/** A connection and what goes over it in one state; what was sent unless another is named. */
export async function loadConnectionPage(
  sql: Sql,
  actor: Actor,
  { id, state: asked, after }: { id: string | undefined; state: string | null; after: string | null },
) {
  const connection = await getConnection(sql, actor, id);
  const state = (asked && STATES.includes(asked) ? asked : "sent") as DeliveryState;
  const page = await listDeliveries(sql, actor, { connectionId: connection.id, state, after });
  return { connection, state, page, after };
}
