import { decodeCursor } from "./page.ts";

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** SQL expression: a moment as it stands in cursors, whole: a `Date` would lose the microseconds and show a row twice. */
export const momentSql = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Where a list by time goes on, from the `momentSql` and the id of the last row shown; null is its top. */
export function momentCursor(cursor: string | null | undefined): { at: string; id: string } | null {
  const [at, id] = (decodeCursor(cursor, 2) ?? []).map(String);
  if (!at || !id || !MOMENT.test(at) || Number.isNaN(Date.parse(at)) || !UUID.test(id)) return null;
  return { at, id };
}
