import { eq, sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { crmComparisonRows, crmComparisons } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { idRows } from "../consenting-members.server.ts";
import { saveFound } from "../save-found.server.ts";
import type { ComparedNext } from "./compare-next.server.ts";

/** It was stopped, or another run is at work on it; whoever is behind stops. */
export class ComparisonMovedOn extends Error {}

/**
 * Writes what was found of some contacts, and how far that brought the comparison, in one transaction. What is the same
 * on both sides is only counted.
 */
export async function saveCompared(
  db: Db,
  {
    comparisonId,
    cursor,
    compared: answered,
    found,
    isLast,
    now,
  }: ComparedNext & { comparisonId: string; cursor: string | null; now: Date },
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [row] = await tx
      .select()
      .from(crmComparisons)
      .where(eq(crmComparisons.id, comparisonId))
      .for("update");
    if (row?.state !== "running" || row.cursor !== cursor) throw new ComparisonMovedOn(comparisonId);
    const compared = await withDoubts(tx, { connectionId: row.connectionId, compared: answered, found, now });
    const counts = { ...row.counts };
    for (const { verdict } of compared) counts[verdict] = (counts[verdict] ?? 0) + 1;
    const rows = compared
      .filter(({ verdict }) => verdict !== "same")
      .map((one) => ({ id: newId(), comparisonId, ...one }));
    if (rows.length > 0) await tx.insert(crmComparisonRows).values(rows);
    const processed = row.processed + compared.length;
    await tx
      .update(crmComparisons)
      .set({
        counts,
        processed,
        // Links were made and ended meanwhile.
        total: isLast ? processed : Math.max(row.total, processed),
        cursor: compared.at(-1)?.contactId ?? row.cursor,
        failuresInRow: 0,
        waitsUntil: null,
        waitsFor: null,
        movedAt: new Date(),
        ...(isLast && { state: "done" as const, finishedAt: new Date() }),
      })
      .where(eq(crmComparisons.id, comparisonId));
  });
}

type Kept = Pick<ComparedNext, "compared" | "found"> & { connectionId: string; now: Date };

/** Keeps who was found, and says of those whose record is somebody else's already that they are unclear. */
async function withDoubts(
  tx: Db,
  { connectionId, compared, found, now }: Kept,
): Promise<ComparedNext["compared"]> {
  if (found.length === 0) return compared;
  await saveFound(tx, { connectionId, found, now });
  const unclear = (await tx.execute(sql`
    select contact_id as id from crm_records where connection_id = ${connectionId} and state = 'ambiguous'
      and contact_id in ${idRows(found.map(({ contactId }) => contactId))}`)) as unknown as { id: string }[];
  const ids = new Set(unclear.map(({ id }) => id));
  return compared.map((one) =>
    ids.has(one.contactId)
      ? { contactId: one.contactId, verdict: "ambiguous", remoteId: null, diff: [] }
      : one,
  );
}
