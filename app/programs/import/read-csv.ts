import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse";
import { type Columns, mapColumns } from "./columns.ts";

/** A row by our field names, and the line of the file it begins on. */
export type CsvRow = { line: number; values: Record<string, string> };

export type CsvFile = { name: string; columns: Columns; rows: CsvRow[] };

/**
 * Reads a comma-separated file (UTF-8, quotes doubled, line breaks inside fields) into rows under our names. Whole in
 * memory: an export of ideas is some megabytes; for millions of rows there is NDJSON.
 */
export async function readCsv(
  path: string,
  usual: Record<string, readonly string[]>,
  asked: Columns,
): Promise<CsvFile> {
  const parser = createReadStream(path).pipe(
    parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true }),
  );
  let headings: string[] | undefined;
  let columns: Columns = {};
  const rows: CsvRow[] = [];
  let line = 1;
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    if (!headings) {
      headings = record;
      columns = mapColumns(usual, record, asked);
    } else {
      const values: Record<string, string> = {};
      for (const [field, heading] of Object.entries(columns))
        values[field] = record[headings.indexOf(heading)]?.trim() ?? "";
      rows.push({ line, values });
    }
    line = info.lines + 1;
  }
  return { name: basename(path), columns, rows };
}
