import { CrmFailure, type Exchange } from "#app/domain/crm/port.ts";
import type { FailureKind } from "#db/schema/crm-sync.ts";
import { failureOfStatus } from "../failure-of-status.ts";
import { errorsOf } from "./salesforce-errors.ts";
import type { Session } from "./salesforce-session.server.ts";

export type Row = Record<string, unknown> & { Id: string };
export type QueryPage = {
  totalSize: number;
  nextRecordsUrl: string | null;
  records: Row[];
  date: Date | null;
};

/** Address and headers together may have 16,384 letters; access tokens are of any length, and theirs grow. */
const MAX_QUERY_LENGTH = 13_000;

/** What is wrong with a question whoever it is about: a name that is not there, or that we may not see. */
const KINDS: Record<string, FailureKind> = {
  INVALID_FIELD: "permission",
  INVALID_TYPE: "permission",
  QUERY_TIMEOUT: "timeout",
};

/** A text as SOQL wants it. Whoever changes this lets strangers ask what they like. */
export const quoted = (text: string): string =>
  `'${text
    .replace(/[\\'"]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")}'`;

const SAFE_NAME = /^[A-Za-z]\w*(\.\w+)?$/;

/** Names come from settings that people type: nothing else goes into a query. */
export function named(name: string): string {
  if (!SAFE_NAME.test(name)) throw new CrmFailure("invalid_value", `not the name of a field: ${name}`);
  return name;
}

async function page(
  session: Session,
  action: Exchange["action"],
  path: string,
  headers?: Record<string, string>,
): Promise<QueryPage> {
  const answer = await session.call({ action, method: "GET", path, headers });
  if (answer.status >= 300) {
    const [error] = errorsOf(answer.json);
    const kind = KINDS[error?.code ?? ""] ?? failureOfStatus(answer.status) ?? "unexpected";
    throw new CrmFailure(kind, error ? `${error.code}: ${error.message}` : `http_${answer.status}`);
  }
  const { totalSize, nextRecordsUrl, records } = answer.json as Partial<QueryPage>;
  const date = new Date(answer.headers.date ?? "");
  return {
    totalSize: totalSize ?? 0,
    nextRecordsUrl: nextRecordsUrl ?? null,
    records: records ?? [],
    date: Number.isNaN(date.getTime()) ? null : date,
  };
}

/** The first page; `deleted` also shows what is in the bin. */
export const firstPage = (session: Session, action: Exchange["action"], soql: string, deleted = false) =>
  page(session, action, `/${deleted ? "queryAll" : "query"}?q=${encodeURIComponent(soql)}`);

/** A page that follows, by the path the page before gave. */
export const pageAt = (session: Session, action: Exchange["action"], nextRecordsUrl: string) =>
  page(session, action, nextRecordsUrl);

type Query = {
  select: readonly string[];
  from: string;
  field: string;
  values: readonly string[];
  and?: readonly string[];
  /** Rows of one answer, from 200; 2,000 where it says nothing. */
  perPage?: number;
  /** Tasks are archived after a year, and then only told of together with what is in the bin. */
  archived?: boolean;
};

/**
 * The rows in which `field` is one of `values`, page by page, in as many queries as the length of addresses makes
 * necessary.
 */
export async function* pagesWith(
  session: Session,
  action: Exchange["action"],
  { select, from, field, values, and = [], perPage, archived }: Query,
): AsyncGenerator<Row[]> {
  const rest = [...and, ...(archived ? ["IsDeleted = false"] : [])];
  const asking = (list: readonly string[]) => {
    const where = [`${named(field)} IN (${list.join(",")})`, ...rest].join(" AND ");
    return `SELECT ${select.map(named).join(",")} FROM ${named(from)} WHERE ${where}`;
  };
  const room = MAX_QUERY_LENGTH - encodeURIComponent(asking([])).length;
  const headers = perPage ? { "sforce-query-options": `batchSize=${perPage}` } : undefined;
  for (const list of lists(values, room)) {
    let path: string | null = `/${archived ? "queryAll" : "query"}?q=${encodeURIComponent(asking(list))}`;
    while (path) {
      const { records, nextRecordsUrl }: QueryPage = await page(session, action, path, headers);
      yield records;
      path = nextRecordsUrl;
    }
  }
}

/** All of them, where it is known that they are few. */
export async function rowsWith(session: Session, action: Exchange["action"], query: Query): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const records of pagesWith(session, action, query)) rows.push(...records);
  return rows;
}

function lists(values: readonly string[], room: number): string[][] {
  const found: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const value of new Set(values)) {
    const text = quoted(value);
    length += encodeURIComponent(`${text},`).length;
    if (length > room) {
      found.push([]);
      length = encodeURIComponent(`${text},`).length;
    }
    found.at(-1)!.push(text);
  }
  return found;
}
