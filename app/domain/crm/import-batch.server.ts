import { eq, sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { contactImportErrors, contactImports } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import { type ContactRow, type RowError, readContactRow } from "./contact-row.ts";
import type { CsvRecord } from "./csv-source.server.ts";
import { importAccounts } from "./import-accounts.server.ts";
import { upsertContacts } from "./upsert-contacts.server.ts";

/** Another run is at work on this import; whoever is behind stops. */
export class ImportMovedOn extends Error {}

/**
 * Writes one batch and how far it brought the import, in one transaction. `from` is the number of rows read before it:
 * a batch that was written already, or not yet due, is refused. Returns the number of rows read now.
 */
export async function importBatch(
  db: Db,
  { importId, from, records }: { importId: string; from: number; records: readonly CsvRecord[] },
): Promise<number> {
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [row] = await tx.select().from(contactImports).where(eq(contactImports.id, importId)).for("update");
    if (row?.state !== "running" || row.processedRows !== from) throw new ImportMovedOn(importId);
    const rows: ContactRow[] = [];
    const errors: RowError[] = [];
    for (const record of records) {
      const read = readContactRow(record, row.headings, row.mapping);
      if ("contact" in read) rows.push(read.contact);
      else errors.push(read.error);
    }
    const written = await upsertContacts(tx, importId, rows);
    const lines = new Set(written.duplicates.map((duplicate) => duplicate.line));
    const told = await importAccounts(
      tx,
      rows.filter((row) => !lines.has(row.line)),
    );
    const unchanged = written.unchanged.filter((code) => !told.has(code)).length;
    const cellsOf = new Map(records.map((record) => [record.line, record]));
    for (const { line, firstLine } of written.duplicates) {
      const read = readContactRow(cellsOf.get(line)!, row.headings, {});
      if ("error" in read) errors.push({ ...read.error, line, reason: `duplicate_of ${firstLine}` });
    }
    if (errors.length > 0)
      await tx
        .insert(contactImportErrors)
        .values(errors.map((error) => ({ id: newId(), importId, ...error })));
    const processedRows = from + records.length;
    await tx
      .update(contactImports)
      .set({
        processedRows,
        createdRows: sql`${contactImports.createdRows} + ${written.created}`,
        updatedRows: sql`${contactImports.updatedRows} + ${written.updated + written.unchanged.length - unchanged}`,
        unchangedRows: sql`${contactImports.unchangedRows} + ${unchanged}`,
        failedRows: sql`${contactImports.failedRows} + ${errors.length}`,
      })
      .where(eq(contactImports.id, importId));
    return processedRows;
  });
}
