/** What a list may be ordered by, as Postgres calls it. */
export type SortType = "float8" | "int" | "timestamptz";

const INT_MAX = 2_147_483_647;

/** Whether what a cursor says is a value of the column; a cursor is anybody's to write, and null is not a value of it. */
export function isSortKey(key: unknown, type: SortType): key is string {
  if (typeof key !== "string") return false;
  if (type === "timestamptz") {
    return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/.test(key) && !Number.isNaN(Date.parse(key));
  }
  const value = key === "" ? Number.NaN : Number(key);
  return type === "int" ? Number.isInteger(value) && Math.abs(value) <= INT_MAX : Number.isFinite(value);
}
