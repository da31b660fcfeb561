import type { DayHours } from "#db/schema/cases.ts";
import { DAY_MS, dateOf, dayOf, instantOf, timeOfDay, wallClock, weekdayOf } from "./zoned-time.ts";

export type BusinessHours = {
  /** IANA name, such as Europe/Paris. */
  timeZone: string;
  /** Monday first. A span that ends before it begins runs over midnight and belongs to the day it begins on. */
  week: readonly DayHours[];
  /** Closed from midnight to midnight, `YYYY-MM-DD`. */
  holidays: readonly { date: string }[];
};

/** Milliseconds since 1970, end not included. */
type Span = { from: number; to: number };

const HOUR_MS = 3_600_000;
/** A team that is on holiday for ten years is not coming back. */
const HORIZON_DAYS = 3660;
/** Open for a week without a break is round the clock. */
const ROUND_THE_CLOCK_MS = 8 * DAY_MS;

const isNeverOpen = ({ week }: BusinessHours) => week.every((day) => day.length === 0);

function spansOfDay(hours: BusinessHours, day: number, closed: ReadonlySet<string>): Span[] {
  if (closed.has(dateOf(day))) return [];
  return (hours.week[weekdayOf(day)] ?? [])
    .map(([open, close]) => {
      const [from, to] = [timeOfDay(open), timeOfDay(close)];
      const midnight = day * DAY_MS;
      return {
        from: instantOf(midnight + from, hours.timeZone),
        to: instantOf(midnight + (to > from ? to : to + DAY_MS), hours.timeZone),
      };
    })
    .filter((span) => span.to > span.from)
    .sort((a, b) => a.from - b.from);
}

/** The team's time after a moment, in order, never overlapping; two spans may touch. */
function* spansAfter(hours: BusinessHours, moment: number): Generator<Span> {
  if (isNeverOpen(hours)) return;
  const closed = new Set(hours.holidays.map(({ date }) => date));
  const today = dayOf(wallClock(moment, hours.timeZone));
  let reached = moment;
  for (let day = today - 1; day < today + HORIZON_DAYS; day++) {
    for (const { from, to } of spansOfDay(hours, day, closed)) {
      if (to <= reached) continue;
      yield { from: Math.max(from, reached), to };
      reached = to;
    }
  }
}

/** The team's time before a moment, latest first, never overlapping. */
function* spansBefore(hours: BusinessHours, moment: number): Generator<Span> {
  if (isNeverOpen(hours)) return;
  const closed = new Set(hours.holidays.map(({ date }) => date));
  const today = dayOf(wallClock(moment, hours.timeZone));
  let reached = moment;
  for (let day = today; day > today - HORIZON_DAYS; day--) {
    for (const { from, to } of spansOfDay(hours, day, closed).reverse()) {
      if (from >= reached) continue;
      yield { from, to: Math.min(to, reached) };
      reached = from;
    }
  }
}

/** Whether the team is there. */
export function isOpen(hours: BusinessHours, now: Date): boolean {
  const [first] = spansAfter(hours, now.getTime());
  return first !== undefined && first.from <= now.getTime();
}

/** When the doors open next, after now; null when they never do, also because they never close. */
export function nextOpening(hours: BusinessHours, now: Date): Date | null {
  const start = now.getTime();
  let reached = start;
  for (const { from, to } of spansAfter(hours, start)) {
    if (from > reached) return new Date(from);
    reached = to;
    if (reached - start > ROUND_THE_CLOCK_MS) return null;
  }
  return null;
}

/** When the doors close, if they are open; null when they are not, or are never closed. */
export function nextClosing(hours: BusinessHours, now: Date): Date | null {
  const start = now.getTime();
  let reached = start;
  for (const { from, to } of spansAfter(hours, start)) {
    if (from > reached) break;
    reached = to;
    if (reached - start > ROUND_THE_CLOCK_MS) return null;
  }
  return reached > start ? new Date(reached) : null;
}

/**
 * The moment at which the team will have been there for so many hours; with a negative number, from which on it has been.
 * A team that is never there has its hours counted by the clock: a promise needs an end.
 */
export function addBusinessHours(hours: BusinessHours, from: Date, count: number): Date {
  const start = from.getTime();
  let left = Math.abs(count) * HOUR_MS;
  const direction = count < 0 ? -1 : 1;
  if (left === 0) return from;
  for (const span of direction === 1 ? spansAfter(hours, start) : spansBefore(hours, start)) {
    const length = span.to - span.from;
    if (length >= left) return new Date(direction === 1 ? span.from + left : span.to - left);
    left -= length;
  }
  return new Date(start + direction * left);
}

/** Hours the team is there between two moments; negative when the second is the earlier one. */
export function businessHoursBetween(hours: BusinessHours, a: Date, b: Date): number {
  const [start, end] = [a.getTime(), b.getTime()];
  if (end < start) return -businessHoursBetween(hours, b, a);
  if (isNeverOpen(hours)) return (end - start) / HOUR_MS;
  let total = 0;
  for (const { from, to } of spansAfter(hours, start)) {
    if (from >= end) break;
    total += Math.min(to, end) - from;
  }
  return total / HOUR_MS;
}
