import { type SQL, sql } from "drizzle-orm";

type Column = readonly [type: string, values: readonly (string | number | boolean | null)[]];

const element = (value: string | number | boolean | null): string =>
  typeof value === "string" ? `"${value.replace(/[\\"]/g, "\\$&")}"` : value === null ? "null" : `${value}`;

/** Rows for a statement, one parameter a column however many there are: a list of parameters ends at 65,534. */
export function unnest(...columns: readonly Column[]): SQL {
  const arrays = columns.map(
    ([type, values]) => sql`${`{${values.map(element).join(",")}}`}::${sql.raw(type)}[]`,
  );
  return sql`unnest(${sql.join(arrays, sql`, `)})`;
}
