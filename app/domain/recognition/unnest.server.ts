import { type SQL, sql } from "drizzle-orm";

type Column = readonly [type: string, values: readonly (string | number | boolean | null)[]];

/** Values of these types need no quotes in an array. */
const BARE = new Set(["uuid", "bigint", "integer", "smallint", "boolean", "date"]);

const quoted = (value: unknown): string =>
  value === null ? "null" : `"${String(value).replace(/[\\"]/g, "\\$&")}"`;

/** Rows for a statement, one parameter a column however many there are: a list of parameters ends at 65,534. */
export function unnest(...columns: readonly Column[]): SQL {
  const arrays = columns.map(([type, values]) => {
    const elements = BARE.has(type) ? values.map((value) => value ?? "null") : values.map(quoted);
    return sql`${`{${elements.join(",")}}`}::${sql.raw(type)}[]`;
  });
  return sql`unnest(${sql.join(arrays, sql`, `)})`;
}
