import { decodeCursor } from "#app/domain/core/page.ts";

const INT_MAX = 2_147_483_647;

const isInt = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Math.abs(value as number) <= INT_MAX;

/** Where a page of answers begins: after this place in "official, then most helpful, then oldest". */
export function postCursor(
  cursor: string | null | undefined,
): { official: boolean; score: number; number: number } | null {
  const [official, score, number] = decodeCursor(cursor, 3) ?? [];
  if ((official !== 0 && official !== 1) || !isInt(score) || !Number.isSafeInteger(number)) return null;
  return { official: official === 1, score, number: number as number };
}
