import type { Org, Stored, Table, Value } from "./org.ts";

export class SoqlError extends Error {
  readonly errorCode: string;
  constructor(errorCode: string, message: string) {
    super(message);
    this.errorCode = errorCode;
  }
}

type Test = (record: Stored) => boolean;
/** `narrow` are the only ids that can pass, where an index knows. */
type Condition = { test: Test; narrow: readonly string[] | null };
export type Query = {
  table: Table;
  paths: string[][];
  count: boolean;
  rows: Stored[];
};

/** Quoted text, date-times, numbers, names with dots, signs. */
const TOKEN =
  /\s*('(?:[^'\\]|\\.)*'|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?|[\w.]+|<=|>=|!=|<>|[(),=<>])/gy;

function tokens(soql: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < soql.trimEnd().length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(soql);
    if (!match) throw new SoqlError("MALFORMED_QUERY", `unexpected token: '${soql.slice(at, at + 20)}'`);
    found.push(match[1]!);
  }
  return found;
}

const literal = (token: string): Value => {
  if (token.startsWith("'")) return token.slice(1, -1).replace(/\\(.)/g, "$1");
  if (/^null$/i.test(token)) return null;
  if (/^(true|false)$/i.test(token)) return token.toLowerCase() === "true";
  return /^-?\d+(\.\d+)?$/.test(token) ? Number(token) : token;
};

const comparable = (value: Value | undefined): string | number | null => {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") {
    // Dates of any offset compare by their instant.
    return /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value.toLowerCase();
  }
  return value;
};

const like = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll("%", ".*")
      .replaceAll("_", ".")}$`,
    "is",
  );

/** Reads and runs the part of SOQL that clients of contacts need; refuses the rest in Salesforce's own words. */
export function runSoql(org: Org, soql: string, withDeleted: boolean): Query {
  const words = tokens(soql);
  let at = 0;
  const peek = () => words[at]?.toUpperCase();
  const next = () => words[at++] ?? "";
  const take = (word: string) => peek() === word && Boolean(next());
  const must = (word: string) => {
    if (!take(word))
      throw new SoqlError("MALFORMED_QUERY", `expecting '${word}', found '${words[at] ?? "<EOF>"}'`);
  };

  must("SELECT");
  const names = [next()];
  const count = names[0]!.toUpperCase() === "COUNT" && take("(") && take(")");
  while (take(",")) names.push(next());
  must("FROM");
  const from = next();
  const table = org.table(from);
  if (!table) throw new SoqlError("INVALID_TYPE", `sObject type '${from}' is not supported.`);
  const paths = count ? [] : names.map((name) => pathOf(org, table, name));

  const column = (name: string) => {
    const found = table.field(name);
    if (!found) throw new SoqlError("INVALID_FIELD", `No such column '${name}' on entity '${table.name}'.`);
    if (!found.filterable)
      throw new SoqlError("INVALID_FIELD", `field '${found.name}' can not be filtered in a query call`);
    return found.name;
  };
  const condition = (): Condition => {
    if (take("(")) {
      const inner = any();
      must(")");
      return inner;
    }
    const name = column(next());
    const operator = next().toUpperCase();
    if (operator === "IN") {
      must("(");
      const values = [literal(next())];
      while (take(",")) values.push(literal(next()));
      must(")");
      const wanted = new Set(values.map(comparable));
      const narrow = values.flatMap((value) => table.byValue(name, value) ?? []);
      const indexed = table.byValue(name, null) !== null;
      if (name === "Id") return { test: ({ Id }) => narrow.includes(Id), narrow };
      return { test: (record) => wanted.has(comparable(record[name])), narrow: indexed ? narrow : null };
    }
    const value = literal(next());
    if (operator === "LIKE") {
      const pattern = like(String(value));
      return { test: (record) => pattern.test(String(record[name] ?? "")), narrow: null };
    }
    const right = comparable(value);
    const compare: Record<string, (left: string | number | null) => boolean> = {
      "=": (left) => left === right,
      "!=": (left) => left !== right,
      "<": (left) => left !== null && right !== null && left < right,
      "<=": (left) => left !== null && right !== null && left <= right,
      ">": (left) => left !== null && right !== null && left > right,
      ">=": (left) => left !== null && right !== null && left >= right,
    };
    const passes = compare[operator];
    if (!passes) throw new SoqlError("MALFORMED_QUERY", `unexpected token: '${operator}'`);
    const narrow = operator === "=" ? table.byValue(name, value) : null;
    return { test: (record) => passes(comparable(record[name])), narrow };
  };
  const all = (): Condition => {
    let left = condition();
    while (take("AND")) {
      const [one, other] = [left, condition()];
      left = {
        test: (record) => one.test(record) && other.test(record),
        narrow: one.narrow ?? other.narrow,
      };
    }
    return left;
  };
  const any = (): Condition => {
    let left = all();
    while (take("OR")) {
      const [one, other] = [left, all()];
      left = {
        test: (record) => one.test(record) || other.test(record),
        narrow: one.narrow && other.narrow ? [...one.narrow, ...other.narrow] : null,
      };
    }
    return left;
  };

  const where = take("WHERE") ? any() : { test: () => true, narrow: null };
  const order: { name: string; sign: number }[] = [];
  if (take("ORDER")) {
    must("BY");
    do {
      const name = column(next());
      order.push({ name, sign: take("DESC") ? -1 : Number(take("ASC")) || 1 });
    } while (take(","));
  }
  const limit = take("LIMIT") ? Number(next()) : Number.POSITIVE_INFINITY;
  if (at < words.length) throw new SoqlError("MALFORMED_QUERY", `unexpected token: '${words[at]}'`);

  const candidates = where.narrow
    ? [...new Set(where.narrow)].map((id) => table.records.get(id)!)
    : [...table.records.values()];
  const rows = candidates.filter(
    (record) => (withDeleted || !(record.IsDeleted || record.IsArchived)) && where.test(record),
  );
  if (order.length > 0)
    rows.sort((a, b) => {
      for (const { name, sign } of order) {
        const [left, right] = [comparable(a[name]) ?? "", comparable(b[name]) ?? ""];
        if (left !== right) return left < right ? -sign : sign;
      }
      return 0;
    });
  return { table, paths, count, rows: rows.slice(0, limit) };
}

/** `Owner.Name` -> what to follow and what to read there. */
function pathOf(org: Org, table: Table, name: string): string[] {
  const [first = "", second] = name.split(".");
  if (!second) {
    const found = table.field(first);
    if (!found)
      throw new SoqlError(
        "INVALID_FIELD",
        `No such column '${name}' on entity '${table.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`,
      );
    return [found.name];
  }
  const reference = [...table.fields.values()].find(
    ({ relationshipName }) => relationshipName?.toLowerCase() === first.toLowerCase(),
  );
  const target = reference && org.table(reference.referenceTo[0]!);
  if (!target?.field(second))
    throw new SoqlError("INVALID_FIELD", `Didn't understand relationship '${first}' in field path.`);
  return [reference!.relationshipName!, target.field(second)!.name];
}
