import { isUtf8 } from "node:buffer";
import { parse } from "csv-parse";
import { MAX_COLUMNS } from "./limits.ts";

export type CsvFormat = { encoding: "utf-8" | "utf-16le" | "windows-1252"; delimiter: "," | ";" | "\t" };
export type CsvRecord = { line: number; cells: string[] };
type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A record this long is a quote that nobody closed. */
const MAX_RECORD_BYTES = 1_000_000;
const CHUNK_BYTES = 64 * 1024;
const DELIMITERS = [",", ";", "\t"] as const;

/** The file ends inside a quoted cell, or a cell never ends; `line` is where the parser gave up. */
export class BrokenCsv extends Error {
  readonly line: number;
  constructor(code: string, line: number) {
    super(code);
    this.line = line;
  }
}

/** Spreadsheets save as UTF-8 with or without a mark, as UTF-16, or in the code page of Windows. */
function encodingOf(bytes: Uint8Array): CsvFormat["encoding"] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** The one that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): CsvFormat["delimiter"] {
  const [first = ""] = text.replace(/"[^"]*"/g, "").split(/[\r\n]/);
  const count = (delimiter: string) => first.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Finds out how a file is written. */
export function csvFormat(bytes: Uint8Array): CsvFormat {
  const encoding = encodingOf(bytes);
  return {
    encoding,
    delimiter: delimiterOf(new TextDecoder(encoding).decode(bytes.subarray(0, CHUNK_BYTES))),
  };
}

/** Bytes in pieces, so that reading a large file never holds a second copy of it. */
export function* inChunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += CHUNK_BYTES) {
    yield bytes.subarray(start, start + CHUNK_BYTES);
  }
}

/** Text with one kind of line end: the parser counts a line end inside a quoted cell twice otherwise. */
async function* decoded(chunks: Chunks, encoding: CsvFormat["encoding"]): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for await (const chunk of chunks) {
    const text = held + decoder.decode(chunk, { stream: true });
    held = text.endsWith("\r") ? "\r" : "";
    yield (held ? text.slice(0, -1) : text).replace(/\r\n?/g, "\n");
  }
  yield (held + decoder.decode()).replace(/\r\n?/g, "\n");
}

/**
 * Every record of a file with the line it begins on, headings first; empty lines are skipped. Memory stays flat. What
 * comes before a broken place is given, then `BrokenCsv` is thrown.
 */
export async function* csvRecords(
  chunks: Chunks,
  { encoding, delimiter }: CsvFormat,
): AsyncGenerator<CsvRecord> {
  let ready: CsvRecord[] = [];
  let problem: (Error & { code?: string; lines?: number }) | undefined;
  const parser = parse({
    delimiter,
    bom: true,
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
    // Taken as they are made: records left in the stream's buffer are lost when a later one is broken.
    on_record: (cells: string[], { lines }) => {
      const inside = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
      ready.push({ line: lines - inside, cells: cells.slice(0, MAX_COLUMNS + 1) });
      return null;
    },
  });
  parser.on("error", (error) => (problem = error));
  parser.resume();
  const closed = new Promise((resolve) => parser.once("close", resolve));
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  for await (const text of decoded(chunks, encoding)) {
    if (text) await new Promise<void>((done) => parser.write(text, () => done()));
    yield* take();
    if (problem) break;
  }
  if (!problem) parser.end();
  await closed;
  yield* take();
  if (problem) {
    throw new BrokenCsv(
      problem.code === "CSV_QUOTE_NOT_CLOSED" ? "quote_not_closed" : "unreadable",
      problem.lines ?? 0,
    );
  }
}
