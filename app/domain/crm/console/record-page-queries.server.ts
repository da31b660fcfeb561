import type { Actor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { listDeliveries } from "../delivery-queries.server.ts";
import { listExchanges } from "./exchange-queries.server.ts";
import { getRecord } from "./record-queries.server.ts";

type Which = {
  connectionId: string;
  contactId: string | undefined;
  /** Cursors of its two lists. */
  told: string | null;
  after: string | null;
};

/** One record: who it is there, what it was told, and every request and answer about it. */
export async function loadRecordPage(sql: Sql, actor: Actor, { told, after, ...which }: Which) {
  const record = await getRecord(sql, actor, which);
  const { connectionId } = which;
  const { contactId } = record;
  const [deliveries, exchanges] = await Promise.all([
    listDeliveries(sql, actor, { contactId, connectionId, after: told }),
    listExchanges(sql, actor, { connectionId, contactId, after }),
  ]);
  return { record, deliveries, exchanges, told, after };
}
