import { BYTE_ORDER_MARK, csvLine } from "#app/domain/core/csv-output.ts";
import type { Sql } from "#db/types.ts";
import { allImportErrors, type ImportView } from "./import-queries.server.ts";

type Words = { line: string; reason: string; say: (reason: string) => string };

/** The rows that were not read in, as a file: where, why, and the row itself, under the headings it came with. */
export function importErrorsCsv(
  sql: Sql,
  { id, headings }: Pick<ImportView, "id" | "headings">,
  words: Words,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = allImportErrors(sql, id);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(BYTE_ORDER_MARK + csvLine([words.line, words.reason, ...headings])));
    },
    async pull(controller) {
      const { value: rows, done } = await pieces.next();
      if (done) controller.close();
      else {
        const lines = rows.map(({ line, reason, row }) =>
          csvLine([line, words.say(reason), ...headings.map((heading) => row[heading] ?? "")]),
        );
        controller.enqueue(encoder.encode(lines.join("")));
      }
    },
  });
}
