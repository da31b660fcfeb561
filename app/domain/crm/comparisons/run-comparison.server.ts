import { eq, sql } from "drizzle-orm";
import type { FailureKind } from "#db/schema/crm-sync.ts";
import { crmComparisons, crmConnections } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { CrmFor } from "../deliver-to-crm.server.ts";
import { type Crm, CrmFailure } from "../port.ts";
import { keepExchanges } from "../pulls/keep-exchanges.server.ts";
import { SLICE_MS } from "../slice.ts";
import { workWaitsFor } from "../work-waits-for.ts";
import { compareNext } from "./compare-next.server.ts";
import { enqueueComparison } from "./enqueue-comparison.server.ts";
import { ComparisonMovedOn, saveCompared } from "./save-compared.server.ts";

type Ports = { crmFor: CrmFor; baseUrl: string; now: () => Date };
type Comparison = typeof crmComparisons.$inferSelect;

/** Pauses after questions that were not answered, in seconds; one more, and the comparison has failed. */
const PAUSES_SECONDS = [30, 120, 600, 1800, 3600, 7200];
/** Waiting changes nothing. */
const FINAL: readonly FailureKind[] = [
  "credentials",
  "permission",
  "refused_address",
  "not_found",
  "gone",
  "invalid_value",
  "unexpected",
];

/** Compares the next contacts, for some seconds, and puts the rest in the queue. Safe to kill and to repeat. */
export async function runComparison(
  db: Db,
  ports: Ports,
  { comparisonId }: { comparisonId: string },
): Promise<void> {
  const until = ports.now().getTime() + SLICE_MS;
  for (let crm: Crm | null = null; ; ) {
    const [row] = await db
      .select({ comparison: crmComparisons, connection: crmConnections })
      .from(crmComparisons)
      .innerJoin(crmConnections, eq(crmConnections.id, crmComparisons.connectionId))
      .where(eq(crmComparisons.id, comparisonId));
    if (row?.comparison.state !== "running") return;
    const { comparison, connection } = row;
    if (!connection.enabled || connection.removingAt) return fail(db, comparison, "connection_off");
    const waits = workWaitsFor(connection, comparison, ports.now());
    if (waits) return wait(db, comparison, waits);
    if (ports.now().getTime() >= until) return enqueueComparison(db, comparison);
    try {
      crm ??= ports.crmFor(connection);
      if (!crm.records) return fail(db, comparison, "no_records");
      const next = await compareNext(db, crm, { comparison, connection, baseUrl: ports.baseUrl }).finally(
        () => keepExchanges(db, connection.id, crm!),
      );
      await saveCompared(db, { comparisonId, cursor: comparison.cursor, ...next, now: ports.now() });
      if (next.isLast) return;
    } catch (error) {
      if (error instanceof ComparisonMovedOn) return;
      if (!(error instanceof CrmFailure)) throw error;
      return failed(db, comparison, error, ports.now());
    }
  }
}

async function fail(db: Db, { id }: Comparison, error: string): Promise<void> {
  await db
    .update(crmComparisons)
    .set({ state: "failed", error, finishedAt: new Date(), waitsUntil: null, waitsFor: null })
    .where(eq(crmComparisons.id, id));
}

async function wait(
  db: Db,
  comparison: Comparison,
  { until, why }: NonNullable<ReturnType<typeof workWaitsFor>>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(crmComparisons)
      .set({ waitsUntil: until, waitsFor: why, movedAt: new Date() })
      .where(eq(crmComparisons.id, comparison.id));
    await enqueueComparison(tx as Db, comparison, until);
  });
}

/** No answer came: later again, or not at all. */
async function failed(db: Db, comparison: Comparison, failure: CrmFailure, now: Date): Promise<void> {
  const pause = PAUSES_SECONDS[comparison.failuresInRow];
  const words = `${failure.kind}: ${failure.message}`.slice(0, 500);
  if (FINAL.includes(failure.kind) || pause === undefined) return fail(db, comparison, words);
  const until = new Date(now.getTime() + Math.max(failure.afterSeconds ?? 0, pause) * 1000);
  await db.transaction(async (tx) => {
    await tx
      .update(crmComparisons)
      .set({
        failuresInRow: sql`${crmComparisons.failuresInRow} + 1`,
        waitsUntil: until,
        waitsFor: failure.kind,
        movedAt: new Date(),
      })
      .where(eq(crmComparisons.id, comparison.id));
    await enqueueComparison(tx as Db, comparison, until);
  });
}
