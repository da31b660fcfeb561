import { decodeCursor } from "#app/domain/core/page.ts";

const TIMESTAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:?\d\d)?$/;

/**
 * Where a page of comments begins: after this moment and number. The moment stays a text, because Postgres counts
 * microseconds and a `Date` would lose them, and then show a comment twice.
 */
export function commentCursor(cursor: string | null | undefined): { at: string; number: number } | null {
  const [at, number] = decodeCursor(cursor, 2) ?? [];
  if (typeof at !== "string" || !TIMESTAMP.test(at) || !Number.isSafeInteger(number)) return null;
  return { at, number: number as number };
}
