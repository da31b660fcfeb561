import type { Actor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { getConnectionFrame } from "../setup/frame-queries.server.ts";
import { listExchanges } from "./exchange-queries.server.ts";
import { getConnectionHealth } from "./health-queries.server.ts";

/** Everything the console of one connection shows; `after` pages through its calls. */
export async function loadConsole(
  sql: Sql,
  actor: Actor,
  { id, after }: { id: string | undefined; after: string | null },
) {
  const frame = await getConnectionFrame(sql, actor, id);
  const [health, calls] = await Promise.all([
    getConnectionHealth(sql, actor, frame.id),
    listExchanges(sql, actor, { connectionId: frame.id, contactId: null, after }),
  ]);
  return { frame, health, calls };
}
