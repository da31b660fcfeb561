import { rebuildLedger } from "#app/domain/recognition/rebuild-ledger.server.ts";
import { createDb } from "#db/client.server.ts";
import { openDataset } from "./dataset.ts";

export type RecognitionFacts = { events: number; entries: number; tallies: number; seconds: number };

type Options = Parameters<typeof openDataset>[0];

/** Counts the ledger of the bench's community again, as a change of rules does. */
export async function runRecognitionBench(options: Options): Promise<RecognitionFacts> {
  const { url, stop } = await openDataset(options);
  const { db, sql, close } = createDb(url, { max: 2 });
  try {
    const started = performance.now();
    const { entries } = await rebuildLedger(db);
    const seconds = (performance.now() - started) / 1000;
    const [row] = await sql<[{ events: number; tallies: number }]>`
      select (select count(*)::int from events) as events, (select count(*)::int from board_tallies) as tallies`;
    return { ...row, entries, seconds };
  } finally {
    await close();
    await stop();
  }
}

/** The figures in a sentence. */
export function printRecognitionFacts({ events, entries, tallies, seconds }: RecognitionFacts): void {
  const [read, written, lines] = [events, entries, tallies].map((count) => count.toLocaleString("en"));
  process.stdout.write(
    `Ledger of ${written} entries counted again from ${read} events, with ${lines} lines of boards, in ${seconds.toFixed(1)} s: ` +
      `${Math.round(entries / seconds).toLocaleString("en")} entries a second\n`,
  );
}
