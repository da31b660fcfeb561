const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What a clock on a wall of the zone shows, as if it were UTC. */
export function wallClock(instant: number, timeZone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = Number(value);
  return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
}

const offset = (instant: number, timeZone: string) => {
  const whole = Math.floor(instant / 1000) * 1000;
  return wallClock(whole, timeZone) - whole;
};

/**
 * The moment at which the wall of the zone shows this. Of an hour that comes twice, the first; of one that the clock
 * jumps over, as much later as it jumps.
 */
export function instantOf(wall: number, timeZone: string): number {
  const before = offset(wall - DAY_MS, timeZone);
  const after = offset(wall + DAY_MS, timeZone);
  const first = wall - before;
  if (before === after || offset(first, timeZone) === before) return first;
  const second = wall - after;
  return offset(second, timeZone) === after ? second : first;
}

/** Days since 1970 of what the wall shows. */
export const dayOf = (wall: number) => Math.floor(wall / DAY_MS);

/** Monday is 0; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7;

/** 20816 -> "2026-12-29" */
export const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** "08:30" -> milliseconds since midnight; "24:00" is the end of the day. */
export function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(":").map(Number);
  return (hours! * 60 + minutes!) * MINUTE_MS;
}
