import { setImmediate as turnOfOthers } from "node:timers/promises";
import type { RecordedEvent } from "#app/domain/core/events.ts";
import type { Db } from "#db/types.ts";
import { entriesFor, recognised } from "./entries-for.ts";
import { insertEntries } from "./insert-entries.server.ts";
import type { PointEntry } from "./ledger-rows.ts";
import { LedgerState } from "./ledger-state.ts";
import { loadLedger } from "./load-ledger.server.ts";
import { NotKnown } from "./not-known.ts";
import type { PointRules } from "./point-rules.ts";
import { saveLedger } from "./save-ledger.server.ts";
import type { WrittenKeys } from "./written-keys.ts";

type Options = {
  freeze: boolean;
  /** Where facts are read when nobody writes any: a connection that need not wait for what is being saved. */
  beside?: Db;
  /** What was written since the tables were empty; without it, anything may be in them. */
  written?: WrittenKeys;
  /** Claims that are kept between runs: enough that yesterday's are there today, few enough to be held in memory. */
  kept?: number;
};

const KEPT = 50_000;
/** Events read before the process looks at anything else. */
const AT_A_STRETCH = 250;

/**
 * Reads events into the ledger, in the order of the log. They are read in runs: before each, everything its events may
 * concern is loaded. What an event concerns can depend on one before it (an idea is merged, then voted on): then the run
 * ends between the two. Nobody else writes those tables meanwhile, so what is known is kept from
 * one run to the next.
 */
export class LedgerReader {
  readonly #tx: Db;
  readonly #rules: PointRules;
  readonly #freeze: boolean;
  readonly #beside: Db;
  readonly #written: WrittenKeys | null;
  readonly #kept: number;
  #state: LedgerState;
  /** What is being written of the run before while the next one is read: what that changed is known here. */
  #saving: Promise<unknown> = Promise.resolve();
  /** Something in it is from a run before. */
  #carried = false;

  constructor(tx: Db, rules: PointRules, { freeze, beside = tx, written, kept = KEPT }: Options) {
    this.#tx = tx;
    this.#rules = rules;
    this.#freeze = freeze;
    this.#beside = beside;
    this.#written = written ?? null;
    this.#kept = kept;
    this.#state = new LedgerState(rules, this.#written);
  }

  /** Returns the lines the events wrote; they are in the tables after `finish`. */
  async read(events: readonly RecordedEvent[]): Promise<PointEntry[]> {
    const relevant = events.filter((event) => recognised(event) !== null);
    const written: PointEntry[] = [];
    for (let from = 0, to = relevant.length; from < relevant.length; ) {
      if (this.#state.size > this.#kept) {
        await this.finish();
        this.#forget();
      }
      const run = relevant.slice(from, to);
      const { entries, read } = await this.#try(run);
      if (read < run.length) {
        // What it has changed is not saved: all of it is read again, but only up to there.
        const again = this.#carried;
        await this.#saving;
        this.#forget();
        if (read > 0) to = from + read;
        else if (!again) throw new Error(`Event ${run[0]!.position} (${run[0]!.name}) cannot be read`);
        continue;
      }
      // Nothing that the next run needs, so there is no need to wait for what it loads.
      this.#send(insertEntries(this.#tx, entries));
      this.#carried = true;
      for (const entry of entries) written.push(entry);
      from = to;
      to = relevant.length;
    }
    return written;
  }

  /** How many of the events could be read: those before the first that needs what is not loaded. */
  async #try(run: readonly RecordedEvent[]): Promise<{ entries: PointEntry[]; read: number }> {
    await loadLedger(this.#tx, this.#state, run, { freeze: this.#freeze, beside: this.#beside });
    await this.#save();
    const entries: PointEntry[] = [];
    for (const [read, event] of run.entries()) {
      // What is being sent to the database and comes from it gets on meanwhile.
      if (read % AT_A_STRETCH === AT_A_STRETCH - 1) await turnOfOthers();
      try {
        for (const entry of entriesFor(event, this.#state)) entries.push(entry);
      } catch (error) {
        if (error instanceof NotKnown) return { entries, read };
        throw error;
      }
    }
    return { entries, read: run.length };
  }

  /** All that was read is written. */
  async finish(): Promise<void> {
    await this.#save();
    await this.#saving;
  }

  /** Sends what was changed, once what was sent before is written. */
  async #save(): Promise<void> {
    if (this.#state.changedTargets.size + this.#state.changedClaims.size === 0) return;
    await this.#saving;
    this.#send(saveLedger(this.#tx, this.#state));
  }

  #send(sent: Promise<unknown>): void {
    this.#saving = Promise.all([this.#saving, sent]);
    // Whoever waits for it hears of it; until then it is nobody's.
    this.#saving.catch(() => {});
  }

  #forget(): void {
    this.#state = new LedgerState(this.#rules, this.#written);
    this.#carried = false;
  }
}
