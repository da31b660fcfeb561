import { createReadStream, statSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Progress } from "./progress.ts";
import type { ImportReport } from "./report.ts";

type Source = {
  path: string;
  kind: string;
  name: string;
  report: ImportReport;
  progress: (label: string, total: number) => Progress;
};

/** Each line of a file as an object; a line that is not JSON is reported and skipped. Never holds the file in memory. */
export async function* readNdjson<T>({
  path,
  kind,
  name,
  report,
  progress,
}: Source): AsyncGenerator<{ line: number; row: T }> {
  const bar = progress(kind, statSync(path).size);
  let line = 0;
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    bar.add(Buffer.byteLength(text) + 1);
    if (text === "") continue;
    let row: T;
    try {
      row = JSON.parse(text) as T;
    } catch {
      report.refuse(kind, { file: name, line, reason: "the line is not JSON" });
      continue;
    }
    yield { line, row };
  }
  bar.end();
}
