import { eq } from "drizzle-orm";
import { crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { composeBatch } from "./deliveries/compose-batch.server.ts";
import { enqueueNextSlice } from "./deliveries/enqueue-next-slice.server.ts";
import { keepLeased } from "./deliveries/keep-leased.server.ts";
import { recordOutcomes } from "./deliveries/record-outcomes.server.ts";
import { releaseAfterFailure } from "./deliveries/release-after-failure.server.ts";
import { resolveRecords } from "./deliveries/resolve-records.server.ts";
import { sendBatch } from "./deliveries/send-batch.ts";
import { type Batch, type Connection, takeBatch } from "./deliveries/take-batch.server.ts";
import { type Crm, CrmFailure } from "./port.ts";
import { SLICE_MS } from "./slice.ts";

/** Throws `CrmFailure` when it cannot be made, as with credentials that no key opens. */
export type CrmFor = (connection: Connection) => Crm;

type Ports = { crmFor: CrmFor; baseUrl: string; now: () => Date };

/**
 * One slice of a connection's work: batch after batch is taken, sent outside of any transaction and written down; what
 * is left when the time is up goes on in another job, what is due later too. If the process dies between two of these
 * steps, the next run sends the same messages under the same ids.
 */
export async function deliverToCrm(
  db: Db,
  { crmFor, baseUrl, now }: Ports,
  { connectionId }: { connectionId: string },
): Promise<void> {
  const until = now().getTime() + SLICE_MS;
  let crm: Crm;
  try {
    const [connection] = await db.select().from(crmConnections).where(eq(crmConnections.id, connectionId));
    if (!connection) return;
    crm = crmFor(connection);
  } catch (error) {
    if (!(error instanceof CrmFailure)) throw error;
    await releaseAfterFailure(db, { connectionId, ids: [], failure: error, exchanges: [], now: now() });
    return enqueueNextSlice(db, connectionId, new Date(now().getTime() + 60_000));
  }
  const { fields, entries, clear } = crm.batch;
  const sizes = { contact_fields: fields, timeline_entry: entries, clear_fields: clear };
  for (let first: "entries" | "fields" = "entries"; ; first = first === "entries" ? "fields" : "entries") {
    if (now().getTime() >= until) return enqueueNextSlice(db, connectionId);
    const batch = await takeBatch(db, { connectionId, sizes, first, now: now() });
    if ("rest" in batch) {
      if (batch.rest) await enqueueNextSlice(db, connectionId, batch.rest);
      return;
    }
    const ids = batch.taken.map(({ id }) => id);
    await keepLeased(db, { ids, now }, () => deliverBatch(db, crm, { batch, baseUrl, now }));
  }
}

async function deliverBatch(
  db: Db,
  crm: Crm,
  { batch, baseUrl, now }: { batch: Batch; baseUrl: string; now: () => Date },
): Promise<void> {
  const connectionId = batch.connection.id;
  const resolved = await resolveRecords(db, crm, { batch, now: now() });
  const questions = crm.takeExchanges();
  if ("failure" in resolved) {
    const ids = batch.taken.map(({ id }) => id);
    return releaseAfterFailure(db, { connectionId, ids, ...resolved, exchanges: questions, now: now() });
  }
  const claims = await composeBatch(db, { batch, ...resolved, baseUrl, now: now() });
  const sent = claims.length > 0 ? await sendBatch(crm, claims) : { outcomes: [], exchanges: [] };
  const exchanges = [...questions, ...sent.exchanges];
  await recordOutcomes(db, { ...sent, connectionId, claims, exchanges, budget: crm.budget(), now: now() });
}
