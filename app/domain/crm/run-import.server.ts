import { eq } from "drizzle-orm";
import type { Storage } from "#app/domain/community/storage.ts";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { contactImports } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import { BrokenCsv, type CsvRecord, csvRecords, inChunks } from "./csv-source.server.ts";
import { importBatch } from "./import-batch.server.ts";

/** Rows per transaction. */
const BATCH_ROWS = 500;
/** Batches per job: a restart of the server never waits for a whole file. */
const BATCHES_PER_JOB = 40;

type Import = typeof contactImports.$inferSelect;

/**
 * Reads the next part of an uploaded contact file and puts the rest in the queue. What was read is counted in the
 * transaction that writes it, so after a crash it goes on with the next row. Publishes `contacts.imported` at the end.
 */
export async function runImport(db: Db, storage: Storage, { importId }: { importId: string }): Promise<void> {
  const [row] = await db.select().from(contactImports).where(eq(contactImports.id, importId));
  if (!row) return;
  if (row.state === "running") {
    const bytes = await storage.get(row.storageKey);
    if (!bytes) await fail(db, importId, "file_gone");
    else if (!(await readOn(db, row, bytes))) return;
  }
  // Personal data is not kept longer than it is needed; also after a crash right before this line.
  await storage.remove(row.storageKey);
}

async function fail(db: Db, importId: string, error: string): Promise<void> {
  await db
    .update(contactImports)
    .set({ state: "failed", error, finishedAt: new Date() })
    .where(eq(contactImports.id, importId));
}

/** True when the file has been read to its end, or as far as it can be. */
async function readOn(db: Db, row: Import, bytes: Uint8Array): Promise<boolean> {
  if (row.totalRows === 0) await countRows(db, row, bytes);
  let done = row.processedRows;
  let batches = 0;
  let batch: CsvRecord[] = [];
  const flush = async () => {
    done = await importBatch(db, { importId: row.id, from: done, records: batch });
    batch = [];
    batches += 1;
  };
  try {
    let position = -1;
    for await (const record of csvRecords(inChunks(bytes), row)) {
      // The headings are position 0.
      position += 1;
      if (position <= row.processedRows) continue;
      batch.push(record);
      if (batch.length === BATCH_ROWS) await flush();
      if (batches === BATCHES_PER_JOB) return await continueLater(db, row.id);
    }
    if (batch.length > 0) await flush();
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    if (batch.length > 0) await flush();
    await finish(db, row.id, { state: "failed", error: `${error.message} ${error.line}` });
    return true;
  }
  await finish(db, row.id, { state: "done", error: null });
  return true;
}

async function countRows(db: Db, row: Import, bytes: Uint8Array): Promise<void> {
  let rows = -1;
  try {
    for await (const _record of csvRecords(inChunks(bytes), row)) rows += 1;
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
  }
  await db
    .update(contactImports)
    .set({ totalRows: Math.max(rows, 0) })
    .where(eq(contactImports.id, row.id));
}

async function continueLater(db: Db, importId: string): Promise<false> {
  await enqueueJob(db, "import-contacts", { importId }, { key: `import-contacts:${importId}` });
  return false;
}

/** Rows before a broken place are in, so they are matched with members all the same. */
async function finish(
  db: Db,
  importId: string,
  outcome: { state: "done" | "failed"; error: string | null },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(contactImports).where(eq(contactImports.id, importId)).for("update");
    if (row?.state !== "running") return;
    await tx
      .update(contactImports)
      .set({ ...outcome, finishedAt: new Date() })
      .where(eq(contactImports.id, importId));
    await recordEvent(tx as Db, SYSTEM, "contacts.imported", { importId });
  });
}
