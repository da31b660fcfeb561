import { type SQL, sql } from "drizzle-orm";

type Column = readonly [type: string, values: readonly (string | number | boolean | null)[]];

/** Values of these types need no quotes in an array; `word` is a text without anything that would. */
const BARE = new Set(["word", "uuid", "bigint", "integer", "smallint", "boolean", "date", "timestamptz"]);

const quoted = (value: unknown): string =>
  value === null ? "null" : `"${String(value).replace(/[\\"]/g, "\\$&")}"`;

/** Rows for a statement, one parameter a column however many there are: a list of parameters ends at 65,534. */
export function unnest(...columns: readonly Column[]): SQL {
  const arrays = columns.map(([type, values]) => {
    const elements = BARE.has(type) ? values.map((value) => value ?? "null") : values.map(quoted);
    return sql`${`{${elements.join(",")}}`}::${sql.raw(type === "word" ? "text" : type)}[]`;
  });
  return sql`unnest(${sql.join(arrays, sql`, `)})`;
}
