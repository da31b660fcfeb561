import { basename } from "node:path";
import type { Sql } from "#db/types.ts";
import { copyRows } from "./copy-rows.ts";
import { categoryFinder } from "./import-categories.ts";
import { acceptAnswers } from "./ndjson-forum.ts";
import type { Load, LoadContext, Row } from "./ndjson-load.ts";
import { KINDS, LOADS } from "./ndjson-loads.ts";
import type { Progress } from "./progress.ts";
import { readNdjson } from "./read-ndjson.ts";
import { ImportReport } from "./report.ts";

type Import = { files: string[]; report: ImportReport; progress: (label: string, total: number) => Progress };

function kindOf(file: string): string {
  const kind = KINDS.find((name) => basename(file) === `${name}.ndjson`);
  if (!kind)
    throw new Error(`${basename(file)} is none of ${KINDS.map((name) => `${name}.ndjson`).join(", ")}`);
  return kind;
}

/** Loads what a generator of communities emits, by COPY: millions of rows in minutes. */
export async function importNdjson(sql: Sql, { files, report, progress }: Import): Promise<void> {
  const paths = new Map(files.map((path) => [kindOf(path), path]));
  const statuses = await sql<{ id: string }[]>`select id from statuses`;
  const context: LoadContext = {
    statuses: new Set(statuses.map((row) => row.id)),
    categoryIdFor: categoryFinder(sql, "Imported"),
    roots: new Map(),
    accepted: new Map(),
    report,
  };

  async function* rowsOf(path: string, { kind, make }: Load, into: ImportReport, read: { rows: number }) {
    const name = basename(path);
    for await (const { line, row } of readNdjson<Row>({ path, kind, name, report: into, progress })) {
      let cells: unknown[] | null;
      try {
        cells = await make(row, context);
      } catch (error) {
        into.refuse(kind, { file: name, line, reason: (error as Error).message });
        continue;
      }
      if (cells === null) continue;
      read.rows += 1;
      yield cells as never[];
    }
  }

  for (const load of LOADS) {
    const path = paths.get(load.kind);
    if (!path) continue;
    const into = load.counted ? report : new ImportReport();
    const read = { rows: 0 };
    const imported = await copyRows(sql, load.table, load.columns.split(" "), rowsOf(path, load, into, read));
    into.count(load.kind, { imported, alreadyThere: read.rows - imported });
    if (load.kind === "answers" && imported > 0) await acceptAnswers(sql, context.accepted);
  }
}
