import { type SQL, sql } from "drizzle-orm";
import { crmDeliveries } from "#db/schema/crm-sync.ts";

/** The order of `inTurn`, for whoever selects whole rows. */
export const TURN = [crmDeliveries.connectionId, crmDeliveries.kind, crmDeliveries.dedupeKey] as const;

/**
 * SQL: the ids of deliveries `d` that `which` selects, each locked until the transaction ends. Whoever changes several at
 * once takes them with this, in the one order that inserting them also has (`refreshContacts`): who needs what another
 * holds then waits, and never for somebody who waits for them.
 */
export const inTurn = (which: SQL): SQL => sql`
  select d.id from crm_deliveries d where ${which} order by d.connection_id, d.kind, d.dedupe_key for no key update`;
