import type { ImportReport } from "../report.ts";
import type { DumpRow } from "./read-rows.ts";

const FILES: Record<string, string> = { people: "Users.xml", remarks: "Comments.xml" };

/** Reports a row that is not as a dump has them. */
export function refuseRow(report: ImportReport, kind: string, { Id, line }: DumpRow, error: unknown): void {
  const reason = `row ${Id}: ${(error as Error).message}`;
  report.refuse(kind, { file: FILES[kind] ?? "Posts.xml", line, reason });
}
