import { and, eq, inArray } from "drizzle-orm";
import { crmRecords } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { type Crm, CrmFailure, type Found } from "../port.ts";
import { type FoundContact, saveFound } from "../save-found.server.ts";
import { LOOK_AGAIN_HOURS } from "./delivery-limits.ts";
import { findEach } from "./find-each.ts";
import { linkStates } from "./link-states.server.ts";
import type { Batch, Taken } from "./take-batch.server.ts";

/** Never looked for, or not there when we looked, and the contact has changed or a day has passed since. */
function isToBeFound({ record, changedAt }: Taken, now: Date): boolean {
  if (!record) return true;
  if (record.state !== "missing" || record.foundBy === "person") return false;
  const looked = Date.parse(record.lookedUpAt);
  return looked < Date.parse(changedAt) || looked < now.getTime() - LOOK_AGAIN_HOURS * 3_600_000;
}

export type Resolved =
  /** Ids of deliveries whose contact the CRM cannot even be asked about. */
  | { refused: string[] }
  /** Nobody was found, because the connection failed while these were asked about. */
  | { failure: CrmFailure; asked: readonly Taken[] };

/**
 * Finds out who the contacts of a batch are over there, where that is not known yet, and puts it into the batch. Of
 * those without consent nothing is asked; whom to take something back from is looked for by our own id alone.
 */
export async function resolveRecords(
  db: Db,
  crm: Crm,
  { batch, now }: { batch: Batch; now: Date },
): Promise<Resolved> {
  const { connection, kind } = batch;
  const unknown = batch.taken.filter((taken) => taken.contact && taken.memberId && isToBeFound(taken, now));
  if (!crm.records || unknown.length === 0) return { refused: [] };
  const states = await linkStates(
    db,
    unknown.flatMap(({ linkId }) => linkId ?? []),
    { lock: false },
  );
  const asked = unknown.filter(({ linkId }) => kind === "clear_fields" || states.get(linkId!)?.living);
  let found: (Found | null)[];
  try {
    found = await ask(crm, kind, asked);
  } catch (failure) {
    if (failure instanceof CrmFailure) return { failure, asked };
    throw failure;
  }
  const known = asked.flatMap(({ contactId }, at): FoundContact[] =>
    found[at] ? [{ contactId: contactId!, found: found[at] }] : [],
  );
  const saved = await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    await saveFound(tx, { connectionId: connection.id, found: known, now });
    return loadRecords(tx, connection.id, known);
  });
  for (const taken of asked) taken.record = saved.get(taken.contactId!) ?? null;
  return { refused: asked.flatMap(({ id }, at) => (found[at] ? [] : [id])) };
}

const ask = (crm: Crm, kind: Batch["kind"], asked: readonly Taken[]) =>
  findEach(
    crm,
    asked.map(({ contact, memberId, record }) => ({
      ...contact!,
      ...(kind === "clear_fields" && { externalId: null, email: null }),
      communityId: memberId,
      remoteId: record?.remoteId ?? null,
    })),
    [],
  );

async function loadRecords(
  tx: Db,
  connectionId: string,
  known: readonly FoundContact[],
): Promise<Map<string, NonNullable<Taken["record"]>>> {
  const ids = known.map(({ contactId }) => contactId);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(crmRecords)
    .where(and(eq(crmRecords.connectionId, connectionId), inArray(crmRecords.contactId, ids)));
  return new Map(
    rows.map(({ contactId, state, remoteId, keyed, confirmed, foundBy, lookedUpAt }) => [
      contactId,
      { state, remoteId, keyed, confirmed, foundBy, lookedUpAt: lookedUpAt.toISOString() },
    ]),
  );
}
