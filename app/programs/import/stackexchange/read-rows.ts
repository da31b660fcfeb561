import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { SaxesParser } from "saxes";
import type { Progress } from "../progress.ts";
import type { ImportReport } from "../report.ts";
import { isNumber } from "./is-number.ts";

type Attribute =
  | "AcceptedAnswerId"
  | "Body"
  | "ClosedDate"
  | "CommunityOwnedDate"
  | "CreationDate"
  | "DisplayName"
  | "LastActivityDate"
  | "LastEditDate"
  | "LinkTypeId"
  | "OwnerUserId"
  | "ParentId"
  | "PostId"
  | "PostTypeId"
  | "RelatedPostId"
  | "Score"
  | "Tags"
  | "Text"
  | "Title"
  | "UserId"
  | "ViewCount"
  | "VoteTypeId";

/** The attributes of a `<row …/>`, and the line it is on. */
export type DumpRow = Partial<Record<Attribute, string>> & { Id: string; line: number };

export type DumpFile = {
  path: string;
  /** What its rows are called in the report. */
  kind: string;
  report: ImportReport;
  progress: (label: string, total: number) => Progress;
};

/** The rows of one file of a dump, some at a time: never more of it in memory than a piece of the file. */
export async function* readRows({ path, kind, report, progress }: DumpFile): AsyncGenerator<DumpRow> {
  const bar = progress(kind, statSync(path).size);
  const file = basename(path);
  const parser = new SaxesParser();
  let rows: DumpRow[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    if (name !== "row") return;
    if (isNumber(attributes.Id)) rows.push({ ...attributes, line: parser.line } as unknown as DumpRow);
    else report.refuse(kind, { file, line: parser.line, reason: "the row has no number for an Id" });
  });
  // The parser goes on behind what it does not understand, such as a character that XML forbids.
  parser.on("error", (error) => {
    report.problems.push({ file, line: parser.line, reason: error.message });
  });
  for await (const chunk of createReadStream(path, "utf8") as AsyncIterable<string>) {
    parser.write(chunk);
    yield* rows;
    rows = [];
    bar.add(Buffer.byteLength(chunk));
  }
  parser.close();
  yield* rows;
  bar.end();
}
