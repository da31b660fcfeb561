import { once } from "node:events";
import type { Sql } from "#db/types.ts";

type Cell = string | number | Date | null | string[];

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function cell(value: Cell): string {
  if (value === null) return "\\N";
  if (value instanceof Date) return value.toISOString();
  // An array literal inside COPY's own escaping.
  const text = Array.isArray(value)
    ? `{${value.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join(",")}}`
    : String(value);
  return text.replace(/[\\\t\n\r]/g, (char) => escapes[char]!);
}

/**
 * Streams rows into a table through COPY and a temporary table, so that rows which are there already are skipped.
 * Returns how many were new.
 */
export async function copyRows(
  sql: Sql,
  table: string,
  columns: string[],
  rows: AsyncIterable<Cell[]>,
): Promise<number> {
  const list = columns.join(", ");
  const result = await sql.begin(async (tx) => {
    await tx.unsafe(`create temporary table incoming on commit drop as select ${list} from ${table} limit 0`);
    const sink = await tx.unsafe(`copy incoming (${list}) from stdin`).writable();
    let chunk = "";
    for await (const row of rows) {
      chunk += `${row.map(cell).join("\t")}\n`;
      if (chunk.length > 256 * 1024) {
        if (!sink.write(chunk)) await once(sink, "drain");
        chunk = "";
      }
    }
    sink.end(chunk);
    await once(sink, "finish");
    return tx.unsafe(`insert into ${table} (${list}) select ${list} from incoming on conflict do nothing`);
  });
  return result.count;
}
