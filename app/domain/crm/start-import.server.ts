import { randomBytes } from "node:crypto";
import type { Storage } from "#app/domain/community/storage.ts";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { newId } from "#db/ids.ts";
import { contactImports } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import { tellApart } from "./contact-row.ts";
import { BrokenCsv, csvFormat, csvRecords, inChunks } from "./csv-source.server.ts";
import { guessMapping } from "./guess-mapping.ts";
import { MAX_COLUMNS, MAX_IMPORT_BYTES } from "./limits.ts";
import { canManageCrm } from "./policy.ts";

/** Keeps an uploaded contact file and what its columns seem to be; a person confirms before anything is read in. */
export async function startImport(
  db: Db,
  storage: Storage,
  actor: Actor,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<string> {
  assertAllowed(canManageCrm(actor));
  if (bytes.byteLength === 0) throw new Invalid({ file: "file_missing" });
  if (bytes.byteLength > MAX_IMPORT_BYTES) throw new Invalid({ file: "file_too_large" });
  const format = csvFormat(bytes);
  const headings = await readHeadings(bytes, format);
  const id = newId();
  const storageKey = `contacts/${randomBytes(16).toString("hex")}.csv`;
  await storage.put(storageKey, bytes);
  const row = {
    id,
    startedById: actorId(actor),
    fileName: fileName.slice(0, 200) || "contacts.csv",
    storageKey,
  };
  await db.insert(contactImports).values({ ...row, ...format, headings, mapping: guessMapping(headings) });
  return id;
}

async function readHeadings(bytes: Uint8Array, format: ReturnType<typeof csvFormat>): Promise<string[]> {
  // Zero bytes: a spreadsheet or a picture with the wrong ending.
  if (format.encoding !== "utf-16le" && bytes.subarray(0, 4096).includes(0))
    throw new Invalid({ file: "not_csv" });
  const records: string[][] = [];
  try {
    for await (const { cells } of csvRecords(inChunks(bytes), format)) {
      records.push(cells);
      if (records.length === 2) break;
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    if (records.length < 2) throw new Invalid({ file: "not_csv" });
  }
  const [headings, firstRow] = records;
  if (!headings || !firstRow) throw new Invalid({ file: "no_rows" });
  if (headings.length > MAX_COLUMNS) throw new Invalid({ file: "too_many_columns" });
  return tellApart(headings);
}
