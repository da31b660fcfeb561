import type { Row, Table } from "./environment.ts";
import { Refusal } from "./refused.ts";

type Term = { attribute: string; operator: string; value: unknown };
/** Any of these groups, of which all terms must hold. */
type Groups = Term[][];

const TOKEN =
  /\s*(\(|\)|and\b|or\b|'(?:[^']|'')*'|\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|-?\d+(?:\.\d+)?|[A-Za-z_][A-Za-z0-9_]*)/iy;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) throw new Refusal(400, "0x80060888", `Syntax error at position ${at} in '${text}'.`);
    tokens.push(found[1]!);
  }
  return tokens;
}

function literal(token: string): unknown {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (/^\d{4}-\d\d-\d\dT/.test(token)) return Date.parse(token);
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  if (token === "null") return null;
  return token.toLowerCase();
}

/** `a eq 'x' or a eq 'y'`, `a eq 1 and (b eq 'x' or b eq 'y')`: what a client of ours may ask, as sums of products. */
function parse(text: string, table: Table): Groups {
  const tokens = tokensOf(text);
  let at = 0;
  const primary = (): Groups => {
    if (tokens[at] === "(") {
      at += 1;
      const inner = any();
      at += 1;
      return inner;
    }
    const [attribute, operator, value] = tokens.slice(at, at + 3);
    at += 3;
    if (!attribute || !/^(eq|ne|gt|ge|lt|le)$/.test(operator ?? "") || value === undefined)
      throw new Refusal(400, "0x80060888", `Syntax error in '${text}'.`);
    if (!table.attributes.has(attribute.replace(/^_(.+)_value$/, "$1")))
      throw new Refusal(
        400,
        "0x80060888",
        `Could not find a property named '${attribute}' on type 'Microsoft.Dynamics.CRM.${table.name}'.`,
      );
    return [[{ attribute, operator: operator!, value: literal(value) }]];
  };
  const all = (): Groups => {
    let groups = primary();
    while (tokens[at] === "and") {
      at += 1;
      const right = primary();
      groups = groups.flatMap((left) => right.map((one) => [...left, ...one]));
    }
    return groups;
  };
  const any = (): Groups => {
    const groups = all();
    while (tokens[at] === "or") {
      at += 1;
      groups.push(...all());
    }
    return groups;
  };
  return any();
}

function held(row: Row, attribute: string, table: Table): unknown {
  if (attribute === table.idName) return row.id;
  if (attribute === "modifiedon" || attribute === "createdon") return row[attribute];
  if (attribute === "statecode") return row.values.statecode ?? 0;
  const value = row.values[attribute.replace(/^_(.+)_value$/, "$1")] ?? null;
  return typeof value === "string" ? value.toLowerCase() : value;
}

function holds(row: Row, { attribute, operator, value }: Term, table: Table): boolean {
  const left = held(row, attribute, table);
  const right = typeof value === "string" ? value.toLowerCase() : value;
  if (operator === "eq") return left === right;
  if (operator === "ne") return left !== right;
  if (left === null || right === null) return false;
  const [a, b] = [left as number, right as number];
  return operator === "gt" ? a > b : operator === "ge" ? a >= b : operator === "lt" ? a < b : a <= b;
}

/** The rows that `$filter` lets through. One that names values is answered from what is at hand. */
export function filtered(table: Table, text: string | null): Row[] {
  if (!text) return [...table.rows.values()];
  const groups = parse(text, table);
  const named = groups.map((terms) =>
    terms.find(
      ({ attribute, operator, value }) => operator === "eq" && value !== null && attribute !== "statecode",
    ),
  );
  const candidates = named.every((term) => term !== undefined)
    ? new Set(named.flatMap((term) => table.where(term!.attribute, term!.value)))
    : table.rows.values();
  return [...candidates].filter((row) =>
    groups.some((terms) => terms.every((term) => holds(row, term, table))),
  );
}
