import { TooMany } from "#app/domain/core/errors.ts";
import { assertRate } from "#app/domain/core/rate-limit.server.ts";
import type { Sql } from "#db/types.ts";

/** Searches of one connection that are written down: an office looking for answers, not a machine filling a table. */
export const SEARCHES_PER_NETWORK = { limit: 200, windowSeconds: 3600 };

/** Whether one more search of this connection is written down; it is answered either way. See `networkKey`. */
export async function withinSearchRate(
  sql: Sql,
  { network, now }: { network: string; now: Date },
): Promise<boolean> {
  try {
    await assertRate(sql, `searches:${network}`, SEARCHES_PER_NETWORK, now);
    return true;
  } catch (error) {
    if (error instanceof TooMany) return false;
    throw error;
  }
}
