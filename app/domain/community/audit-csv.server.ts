import { BYTE_ORDER_MARK, csvLine } from "#app/domain/core/csv-output.ts";
import type { Sql } from "#db/types.ts";
import { type AuditFilter, listAudit } from "./audit-queries.server.ts";

/** Rows read at once; the file is as long as the log. */
const CHUNK = 500;

type Words = { headings: string[]; system: string; action: (action: string) => string };

/** The log under a filter, newest first, piece by piece: the moment in UTC, details as they were written down. */
export async function* auditCsv(sql: Sql, filter: AuditFilter, words: Words): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(words.headings);
  let after: string | null = null;
  do {
    const page = await listAudit(sql, { ...filter, after }, CHUNK);
    yield page.items
      .map((entry) =>
        csvLine([
          entry.createdAt.toISOString(),
          entry.actor?.username ?? words.system,
          entry.action,
          words.action(entry.action),
          entry.targetKind,
          entry.person?.username ?? entry.targetId,
          JSON.stringify(entry.detail),
        ]),
      )
      .join("");
    after = page.next;
  } while (after);
}
