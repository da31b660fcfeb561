const DAY_MS = 86_400_000;
const known = new Map<number, string>();

/** The day (UTC) of a moment, as one and the same string whenever it is asked for: a whole log has few of them. */
export function utcDay(at: Date): string {
  const number = Math.floor(at.getTime() / DAY_MS);
  const found = known.get(number);
  if (found) return found;
  const day = at.toISOString().slice(0, 10);
  known.set(number, day);
  return day;
}
