import type { Actor } from "#app/domain/core/actor.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/domain/core/csv-output.ts";
import type { Sql } from "#db/types.ts";
import {
  listConsentRegister,
  type RegisterEntry,
  type RegisterFilter,
} from "./consent-register-queries.server.ts";

/** Rows read at once; the file is as long as the register. */
const CHUNK = 500;

type Words = {
  headings: string[];
  answer: (granted: boolean) => string;
  purpose: (purpose: RegisterEntry["purpose"]) => string;
  source: (source: RegisterEntry["source"]) => string;
};

/** The register under a filter, newest first, piece by piece; with the words each person saw. */
export async function* consentRegisterCsv(
  sql: Sql,
  actor: Actor,
  filter: RegisterFilter,
  words: Words,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(words.headings);
  let after: string | null = null;
  do {
    const page = await listConsentRegister(sql, actor, { ...filter, after }, CHUNK);
    yield page.items
      .map((entry) =>
        csvLine([
          entry.recordedAt.toISOString(),
          entry.username,
          words.purpose(entry.purpose),
          words.answer(entry.granted),
          entry.wordingVersion,
          entry.locale,
          words.source(entry.source),
          entry.wording,
        ]),
      )
      .join("");
    after = page.next;
  } while (after);
}
