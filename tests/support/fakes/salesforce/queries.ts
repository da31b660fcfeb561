import type { FakeAnswer, FakeRequest } from "../loopback.ts";
import type { Org, Stored, Value } from "./org.ts";
import { type Query, runSoql } from "./soql.ts";

/** Rows of one answer, unless fewer are asked for; the client asks for the others by `nextRecordsUrl`. */
const PAGE = 2000;
const SMALLEST_PAGE = 200;

const pageOf = ({ headers }: FakeRequest): number => {
  const asked = Number(/batchSize=(\d+)/.exec(String(headers["sforce-query-options"] ?? ""))?.[1] ?? PAGE);
  return Math.min(PAGE, Math.max(SMALLEST_PAGE, asked));
};
/** Cursors that stay open; the oldest goes. */
const MOST_CURSORS = 10;
/** What Salesforce's servers take as an address, alone and with all headers. */
const LONGEST_URI = 16_384;

/** `/query?q=`, `/queryAll?q=` and the pages that follow. */
export function queries(org: Org, version: string) {
  const cursors = new Map<string, Query>();
  let serial = 0;

  const row = ({ table, paths }: Query, record: Stored) => ({
    attributes: { type: table.name, url: `/services/data/v${version}/sobjects/${table.name}/${record.Id}` },
    ...Object.fromEntries(
      paths.map(([name = "", inner]) => [
        name,
        inner ? related(table.name, record, name, inner) : (record[name] ?? null),
      ]),
    ),
  });
  const related = (
    tableName: string,
    record: Stored,
    relationship: string,
    inner: string,
  ): object | Value => {
    const reference = [...org.table(tableName)!.fields.values()].find(
      (one) => one.relationshipName === relationship,
    )!;
    const target = org.table(reference.referenceTo[0]!)!;
    const other = target.records.get(String(record[reference.name]));
    if (!other) return null;
    return {
      attributes: {
        type: target.name,
        url: `/services/data/v${version}/sobjects/${target.name}/${other.Id}`,
      },
      [inner]: other[inner] ?? null,
    };
  };
  const page = (query: Query, cursor: string, start: number, size: number): FakeAnswer => {
    const end = start + size;
    const done = end >= query.rows.length;
    if (done) cursors.delete(cursor);
    return {
      status: 200,
      json: {
        totalSize: query.rows.length,
        done,
        ...(done ? {} : { nextRecordsUrl: `/services/data/v${version}/query/${cursor}-${end}` }),
        records: query.rows.slice(start, end).map((record) => row(query, record)),
      },
    };
  };

  return {
    forget: () => cursors.clear(),
    answer(request: FakeRequest, path: string): FakeAnswer {
      const { query: search, headers } = request;
      const size = pageOf(request);
      const [, cursor, start] = /^\/query(?:All)?\/(01g\w+)-(\d+)$/.exec(path) ?? [];
      if (cursor) {
        const open = cursors.get(cursor);
        if (!open)
          return {
            status: 400,
            json: [{ message: "invalid query locator", errorCode: "INVALID_QUERY_LOCATOR" }],
          };
        return page(open, cursor, Number(start), size);
      }
      const uri = `/services/data/v${version}${path}?q=${encodeURIComponent(search.get("q") ?? "")}`.length;
      const others = Object.entries(headers).reduce(
        (sum, [name, value]) => sum + `${name}: ${value}`.length,
        0,
      );
      if (uri > LONGEST_URI) return { status: 414, text: "URI Too Long" };
      if (uri + others > LONGEST_URI) return { status: 431, text: "Request Header Fields Too Large" };
      const query = runSoql(org, search.get("q") ?? "", path === "/queryAll");
      if (query.count)
        return { status: 200, json: { totalSize: query.rows.length, done: true, records: [] } };
      serial += 1;
      const name = `01g7Q0000${String(serial).padStart(6, "0")}`;
      if (query.rows.length > size) cursors.set(name, query);
      if (cursors.size > MOST_CURSORS) cursors.delete(cursors.keys().next().value!);
      return page(query, name, 0, size);
    },
  };
}
