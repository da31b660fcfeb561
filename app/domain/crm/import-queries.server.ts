import type { Storage } from "#app/domain/community/storage.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import { BrokenCsv, type CsvFormat, csvRecords, inChunks } from "./csv-source.server.ts";
import { PREVIEW_ROWS } from "./limits.ts";
import { canManageCrm } from "./policy.ts";
import { rowId } from "./row-id.ts";

const PAGE = 20;
/** Rows with errors that the page itself shows; the file has them all. */
const SHOWN_ERRORS = 20;
/** Rows read at once while the file of errors is written. */
const ERROR_CHUNK = 1000;

export type ImportView = CsvFormat & {
  id: string;
  fileName: string;
  storageKey: string;
  headings: string[];
  mapping: Record<string, string>;
  state: "mapping" | "running" | "done" | "failed";
  totalRows: number;
  processedRows: number;
  createdRows: number;
  updatedRows: number;
  unchangedRows: number;
  failedRows: number;
  error: string | null;
  startedBy: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  sortKey: string;
};

const imports = (sql: Sql) => sql`
  select i.id, i.file_name as "fileName", i.storage_key as "storageKey", i.encoding, i.delimiter, i.headings, i.mapping,
    i.state, i.total_rows as "totalRows", i.processed_rows as "processedRows", i.created_rows as "createdRows",
    i.updated_rows as "updatedRows", i.unchanged_rows as "unchangedRows", i.failed_rows as "failedRows", i.error,
    m.display_name as "startedBy", i.created_at as "createdAt", i.finished_at as "finishedAt",
    to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortKey"
  from contact_imports i left join members m on m.id = i.started_by_id`;

export async function listImports(
  sql: Sql,
  actor: Actor,
  { after }: { after: string | null },
): Promise<Page<ImportView>> {
  assertAllowed(canManageCrm(actor));
  const cursor = decodeCursor(after, 2);
  const valid = cursor && !Number.isNaN(Date.parse(String(cursor[0])));
  const rows = await sql<ImportView[]>`${imports(sql)}
    ${valid ? sql`where (i.created_at, i.id) < (${String(cursor[0])}::text::timestamptz, ${rowId(String(cursor[1]))}::uuid)` : sql``}
    order by i.created_at desc, i.id desc limit ${PAGE + 1}`;
  return toPage([...rows], (row) => [row.sortKey, row.id], PAGE);
}

export async function getImport(sql: Sql, actor: Actor, idText: string | undefined): Promise<ImportView> {
  assertAllowed(canManageCrm(actor));
  const [row] = await sql<ImportView[]>`${imports(sql)} where i.id = ${rowId(idText)}`;
  if (!row) throw new NotFound("no_such_import");
  return row;
}

/** The first rows of an uploaded file, as they will be read. */
async function previewImport(storage: Storage, row: ImportView): Promise<string[][]> {
  const bytes = await storage.get(row.storageKey);
  if (!bytes) throw new NotFound("file_gone");
  const rows: string[][] = [];
  try {
    for await (const { cells } of csvRecords(inChunks(bytes), row)) {
      rows.push(cells);
      if (rows.length > PREVIEW_ROWS) break;
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
  }
  return rows.slice(1);
}

/** An import with what its page shows in its state: the first rows to confirm, or the first that failed. */
export async function loadImportPage(sql: Sql, storage: Storage, actor: Actor, id: string | undefined) {
  const row = await getImport(sql, actor, id);
  return {
    row,
    preview: row.state === "mapping" ? await previewImport(storage, row) : [],
    rowErrors: row.failedRows > 0 ? await importErrorsAfter(sql, row.id, 0, SHOWN_ERRORS) : [],
  };
}

export type ImportError = { line: number; reason: string; row: Record<string, string> };

async function importErrorsAfter(
  sql: Sql,
  importId: string,
  line: number,
  limit: number,
): Promise<ImportError[]> {
  return [
    ...(await sql<ImportError[]>`
    select line, reason, "row" from contact_import_errors where import_id = ${importId} and line > ${line}
    order by line limit ${limit}`),
  ];
}

/** All rows that were not read in, in the order of the file, a piece at a time. */
export async function* allImportErrors(sql: Sql, importId: string): AsyncGenerator<ImportError[]> {
  for (let line = 0; ; ) {
    const rows = await importErrorsAfter(sql, importId, line, ERROR_CHUNK);
    if (rows.length > 0) yield rows;
    if (rows.length < ERROR_CHUNK) return;
    line = rows.at(-1)!.line;
  }
}
