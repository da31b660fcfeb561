/** How many rows a list shows at once. */
export const PAGE_SIZE = 20;

export type Page<T> = { items: T[]; next: string | null };

/** A keyset cursor: the sort values of the last row shown. Opaque to people, harmless if changed by hand. */
export function encodeCursor(values: readonly (string | number | Date)[]): string {
  const plain = values.map((value) => (value instanceof Date ? value.toISOString() : value));
  return btoa(JSON.stringify(plain)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The values of a cursor, or null when there is none or it is not one of ours (the list then starts at the top). */
export function decodeCursor(cursor: string | null | undefined, length: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")));
    if (!Array.isArray(values) || values.length !== length) return null;
    return values.every((value) => typeof value === "string" || Number.isFinite(value)) ? values : null;
  } catch {
    return null;
  }
}

/** From `size + 1` rows to a page: the extra row only tells that there is more. */
export function toPage<T>(
  rows: T[],
  cursorOf: (row: T) => (string | number | Date)[],
  size = PAGE_SIZE,
): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor(cursorOf(last)) : null };
}
