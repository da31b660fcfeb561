import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { idRows } from "../consenting-members.server.ts";
import { LEASE_SECONDS, RENEW_LEASE_MS } from "./delivery-limits.ts";
import { inTurn } from "./in-turn.server.ts";

/** Does what takes a while with a batch and takes the batch again and again meanwhile, so that nobody else does. */
export async function keepLeased<T>(
  db: Db,
  { ids, now }: { ids: readonly string[]; now: () => Date },
  act: () => Promise<T>,
): Promise<T> {
  const renew = () =>
    db
      .execute(sql`
        with turn as materialized (${inTurn(sql`d.id in ${idRows(ids)} and d.leased_until is not null`)})
        update crm_deliveries d set leased_until = ${now().toISOString()}::timestamptz + ${LEASE_SECONDS}::int * interval '1 second'
        from turn where d.id = turn.id`)
      // The database is away for a moment: the next turn is soon, and what was sent is known by its key.
      .catch(() => {});
  const timer = setInterval(renew, RENEW_LEASE_MS);
  try {
    return await act();
  } finally {
    clearInterval(timer);
  }
}
