import type { RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { entriesFor, recognised } from "./entries-for.ts";
import type { PointEntry } from "./ledger-rows.ts";
import { NotKnown } from "./ledger-state.ts";
import { loadLedger } from "./load-ledger.server.ts";
import type { PointRules } from "./point-rules.ts";
import { saveLedger } from "./save-ledger.server.ts";

type Options = { rules: PointRules; freeze: boolean };

/**
 * Reads events into the ledger, in their order, and returns the lines they wrote. They are read in runs: before each,
 * everything its events may concern is loaded. What an event concerns can depend on one before it (an idea is merged, then
 * voted on): then the run ends between the two.
 */
export async function advanceLedger(
  tx: Db,
  events: readonly RecordedEvent[],
  { rules, freeze }: Options,
): Promise<PointEntry[]> {
  const relevant = events.filter((event) => recognised(event) !== null);
  const written: PointEntry[] = [];
  for (let from = 0, to = relevant.length; from < relevant.length; ) {
    const run = relevant.slice(from, to);
    const state = await loadLedger(tx, rules, run, { freeze });
    const entries: PointEntry[] = [];
    const unread = readAll(run, (event) => entries.push(...entriesFor(event, state)));
    if (unread) {
      if (unread.at === 0)
        throw new Error(`Event ${run[0]!.position} (${run[0]!.name}) cannot be read`, { cause: unread.error });
      to = from + unread.at;
      continue;
    }
    await saveLedger(tx, state, entries);
    written.push(...entries);
    from = to;
    to = relevant.length;
  }
  return written;
}

/** The first event that needs what is not loaded; null when all were read. */
function readAll(
  run: readonly RecordedEvent[],
  read: (event: RecordedEvent) => void,
): { at: number; error: NotKnown } | null {
  for (const [at, event] of run.entries()) {
    try {
      read(event);
    } catch (error) {
      if (error instanceof NotKnown) return { at, error };
      throw error;
    }
  }
  return null;
}
