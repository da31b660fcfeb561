import { countAgain } from "#app/domain/recognition/count-again.server.ts";
import { drainEvents } from "#app/jobs/event-log.server.ts";
import { recognitionConsumer } from "#app/jobs/recognition-consumer.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { Progress } from "./import/progress.ts";

/** `npm run reputation:rebuild`: every point, board and level anew from the event log, beside those in use. */
export async function rebuildReputation(): Promise<number> {
  const database = useDatabase();
  // What nobody has read yet is read first, or the ledger would end before it.
  await drainEvents(database, [recognitionConsumer]);
  const started = performance.now();
  let progress: Progress | undefined;
  let seen = 0;
  const { entries } = await countAgain(database.db, ({ done, total }) => {
    progress ??= new Progress("events", total);
    progress.add(done - seen);
    seen = done;
  });
  progress?.end();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const count = entries.toLocaleString("en");
  process.stdout.write(`${count} entries; the new ledger is in use, after ${seconds} s.\n`);
  return 0;
}
