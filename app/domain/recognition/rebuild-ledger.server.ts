import { sql } from "drizzle-orm";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import type { RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { applyLevels } from "./apply-levels.server.ts";
import { LEDGER_EVENTS } from "./entries-for.ts";
import { LedgerReader } from "./ledger-reader.server.ts";
import { readPointRules } from "./read-point-rules.server.ts";
import { addIndexes, addKey, beginShadows, swapShadows } from "./shadow-tables.server.ts";
import { relist, tallyAll, tallyEntries } from "./tally-entries.server.ts";
import { updateStandings } from "./update-standings.server.ts";
import { WrittenKeys } from "./written-keys.ts";

/** Name of the consumer whose place in the log the ledger is at. */
export const RECOGNITION_CONSUMER = "recognition";
/** Held by the one rebuild that is under way. */
const REBUILD_LOCK = 7_264_104;
const BATCH = 10_000;

/** Read while they are filled, by these indexes; standings are added to. All others have theirs when they are full. */
const ASKED = ["point_targets", "point_claims", "standings"];
const ASKED_BY = ["point_targets_parent", "point_claims_votes"];
const FILLED = ["point_entries", "board_tallies"];
const TABLES = [...ASKED, ...FILLED];
/** Memory for making indexes and sums of a whole ledger. */
const MEMORY = "256MB";

export type RebuildProgress = { done: number; total: number };
type Options = {
  onProgress?: (progress: RebuildProgress) => Promise<void>;
  /** Events read at once: enough that statements cost little, few enough to be held in memory. */
  batch?: number;
  /** As `LedgerReader` has it. */
  kept?: number;
};
export type Rebuilt = { entries: number; rulesVersion: number };

/**
 * Reads the whole log again by the rules that hold now, into tables beside the ones in use, and takes over at the place
 * where their reader is: it waits for the last few events only. One transaction: what is interrupted leaves nothing.
 */
export async function rebuildLedger(
  db: Db,
  { onProgress = async () => {}, batch = BATCH, kept }: Options = {},
): Promise<Rebuilt> {
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    await tx.execute(sql`select pg_advisory_xact_lock(${REBUILD_LOCK})`);
    const { version, ...rules } = await readPointRules(tx);
    await beginShadows(tx, TABLES);
    for (const table of ASKED) await addKey(tx, table);
    for (const table of ASKED) await addIndexes(tx, table, { only: ASKED_BY });
    // The copies have no statistics, and are only ever asked by their indexes.
    await planByIndex(tx, true);
    const options = { freeze: false, beside: db, written: new WrittenKeys(), ...(kept ? { kept } : {}) };
    const reading = { db, newReader: () => new LedgerReader(tx, rules, options), batch, onProgress };
    let read = await readFrom(tx, 0, reading);
    await planByIndex(tx, false);
    for (const table of TABLES) await tx.execute(sql.raw(`analyze ${table}`));
    for (const kind of ["work_mem", "maintenance_work_mem"])
      await tx.execute(sql.raw(`set local ${kind} to '${MEMORY}'`));
    await updateStandings(tx, { after: 0, upTo: read });
    await tallyAll(tx, { after: 0, upTo: read }, db);
    for (const table of FILLED) await addKey(tx, table);
    for (const table of TABLES) await addIndexes(tx, table, { but: ASKED_BY });

    const end = await readerPlace(tx, { lock: true });
    if (end > read) {
      const after = read;
      read = await readFrom(tx, after, reading);
      await updateStandings(tx, { after, upTo: read });
      await tallyEntries(tx, { after, upTo: read });
    }
    await relist(tx, null);
    const [counted] = (await tx.execute(
      sql`select count(*)::int as entries from point_entries`,
    )) as unknown as [{ entries: number }];
    await swapShadows(tx, TABLES);
    await applyLevels(tx, null);
    await enqueueJob(tx, "award-badges", {}, { key: "award-badges" });
    return { entries: counted.entries, rulesVersion: version };
  });
}

async function planByIndex(tx: Db, on: boolean): Promise<void> {
  for (const way of ["enable_seqscan", "enable_hashjoin", "enable_mergejoin", "jit"])
    await tx.execute(sql.raw(on ? `set local ${way} to off` : `set local ${way} to default`));
}

/** How far the reader of the log is; with `lock` it stays there until this transaction ends. */
async function readerPlace(tx: Db, { lock }: { lock: boolean }): Promise<number> {
  const [row] = (await tx.execute(sql`
    select position from event_consumers where name = ${RECOGNITION_CONSUMER} ${lock ? sql`for update` : sql``}`)) as unknown as [
    { position: string }?,
  ];
  return Number(row?.position ?? 0);
}

type Reading = {
  /** The log and the facts are read beside the transaction, which has enough to do with writing. */
  db: Db;
  newReader: () => LedgerReader;
  batch: number;
  onProgress: (progress: RebuildProgress) => Promise<void>;
};

/** Reads until where the reader is, which may move on meanwhile. Returns the last place read. */
async function readFrom(tx: Db, after: number, reading: Reading): Promise<number> {
  let done = after;
  for (;;) {
    const total = await readerPlace(tx, { lock: false });
    if (done >= total) return done;
    // For each stretch anew: since the one before, something may have been written down of what that has read.
    const reader = reading.newReader();
    for (let next = eventsFrom(reading, done, total); done < total; ) {
      const { events, last } = await next;
      done = last;
      // On its way while these are read.
      next = eventsFrom(reading, done, total);
      await reader.read(events);
      await reading.onProgress({ done, total });
    }
    await reader.finish();
  }
}

type Stretch = { events: RecordedEvent[]; last: number };

async function eventsFrom({ db, batch }: Reading, after: number, total: number): Promise<Stretch> {
  if (after >= total) return { events: [], last: total };
  const rows = (await db.execute(sql`
    select id, name, payload, actor_id as "actorId", occurred_at as "occurredAt", position from events
    where position > ${after} and position <= ${total} order by position limit ${batch}`)) as unknown as RecordedEvent[];
  const events = rows
    .filter(({ name }) => LEDGER_EVENTS.includes(name))
    .map((row) => ({ ...row, occurredAt: new Date(row.occurredAt), position: Number(row.position) }));
  const last = rows.length < batch ? total : Number(rows.at(-1)!.position);
  return { events: events as RecordedEvent[], last };
}
