import { eq, sql } from "drizzle-orm";
import { crmPullErrors, crmPulls } from "#db/schema/crm-pulls.ts";
import { crmConnections, type FailureKind } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import type { Crm, PulledPage } from "../port.ts";
import { CrmFailure } from "../port.ts";
import { SLICE_MS } from "../slice.ts";
import { workWaitsFor } from "../work-waits-for.ts";
import { enqueuePull } from "./enqueue-pull.server.ts";
import { PullMovedOn, savePage } from "./save-page.server.ts";

export type PullPorts = {
  crmFor: (connection: typeof crmConnections.$inferSelect) => Crm | Promise<Crm>;
  /** Keeps what went over the line, and what the CRM said of its limit. */
  keepExchanges: (db: Db, connectionId: string, crm: Crm) => Promise<void>;
  now: () => Date;
};

type Pull = typeof crmPulls.$inferSelect;

/** Pauses after pages that did not come, in seconds; a reading that failed once more than that has failed. */
const PAUSES_SECONDS = [30, 120, 600, 1800, 3600, 7200, 14_400, 14_400];

/** A person has to do something first. */
const NEEDS_A_PERSON: readonly FailureKind[] = ["credentials", "permission", "refused_address"];
/** Where a cursor led to is not there any more: the reading starts over, which changes nothing that was written. */
const LOST_CURSOR: readonly FailureKind[] = ["gone", "not_found", "invalid_value"];

/** Reads the next pages of a reading, for some seconds, and puts the rest in the queue. Safe to kill and to repeat. */
export async function runPull(db: Db, ports: PullPorts, { pullId }: { pullId: string }): Promise<void> {
  const until = ports.now().getTime() + SLICE_MS;
  for (let crm: Crm | null = null; ; ) {
    const [row] = await db
      .select({ pull: crmPulls, connection: crmConnections })
      .from(crmPulls)
      .innerJoin(crmConnections, eq(crmConnections.id, crmPulls.connectionId))
      .where(eq(crmPulls.id, pullId));
    if (row?.pull.state !== "running") return;
    const { pull, connection } = row;
    if (!connection.enabled || connection.removingAt) return fail(db, pullId, "connection_off");
    const waits = workWaitsFor(connection, pull, ports.now());
    if (waits) return wait(db, pull, waits.until, waits.why);
    if (ports.now().getTime() >= until) return enqueuePull(db, pull);
    try {
      crm ??= await ports.crmFor(connection);
      if (!crm.records) return fail(db, pullId, "no_records");
      const page = await readPage(db, ports, crm, pull);
      if (await savePage(db, { pullId, cursor: pull.cursor, page })) return;
    } catch (error) {
      if (error instanceof PullMovedOn) return;
      if (!(error instanceof CrmFailure)) throw error;
      return failed(db, ports.now(), pull, error);
    }
  }
}

async function readPage(db: Db, ports: PullPorts, crm: Crm, pull: Pull): Promise<PulledPage> {
  try {
    return await crm.records!.pull({ since: pull.since, cursor: pull.cursor });
  } finally {
    await ports.keepExchanges(db, pull.connectionId, crm);
  }
}

async function wait(db: Db, pull: Pull, until: Date, why: NonNullable<Pull["waitsFor"]>): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(crmPulls)
      .set({ waitsUntil: until, waitsFor: why, movedAt: new Date() })
      .where(eq(crmPulls.id, pull.id));
    await enqueuePull(tx as Db, pull, until);
  });
}

async function fail(db: Db, pullId: string, error: string): Promise<void> {
  await db
    .update(crmPulls)
    .set({ state: "failed", error, finishedAt: new Date(), waitsUntil: null, waitsFor: null })
    .where(eq(crmPulls.id, pullId));
}

/** A page did not come: later again, from the start, or not at all. */
async function failed(db: Db, now: Date, pull: Pull, failure: CrmFailure): Promise<void> {
  const pause = PAUSES_SECONDS[pull.failuresInRow];
  const words = `${failure.kind}: ${failure.message}`.slice(0, 500);
  if (NEEDS_A_PERSON.includes(failure.kind) || pause === undefined) return fail(db, pull.id, words);
  const lost = pull.cursor !== null && LOST_CURSOR.includes(failure.kind);
  if (!lost && LOST_CURSOR.includes(failure.kind)) return fail(db, pull.id, words);
  const until = new Date(now.getTime() + Math.max(failure.afterSeconds ?? 0, pause) * 1000);
  await db.transaction(async (tx) => {
    await tx
      .update(crmPulls)
      .set({
        failuresInRow: sql`${crmPulls.failuresInRow} + 1`,
        waitsUntil: until,
        waitsFor: failure.kind,
        movedAt: new Date(),
        ...(lost && FROM_THE_START),
      })
      .where(eq(crmPulls.id, pull.id));
    if (lost) await tx.delete(crmPullErrors).where(eq(crmPullErrors.pullId, pull.id));
    await enqueuePull(tx as Db, pull, until);
  });
}

const FROM_THE_START = {
  cursor: null,
  until: null,
  accountRows: 0,
  readRows: 0,
  createdRows: 0,
  updatedRows: 0,
  unchangedRows: 0,
  missingRows: 0,
  failedRows: 0,
};
