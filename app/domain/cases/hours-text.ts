import { Invalid } from "#app/domain/core/errors.ts";
import type { DayHours, Holiday } from "#db/schema/cases.ts";
import { frenchHolidays } from "./french-holidays.ts";
import { timeOfDay } from "./zoned-time.ts";

const TIME = String.raw`(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?`;
const SPAN = new RegExp(`^${TIME}\\s*(?:-|–|—|to|à)\\s*${TIME}$`, "i");

/** "9" -> "09:00", "14 h 30" -> "14:30"; null for no time of the day. */
function asTime(hour: string, minute = "00"): string | null {
  const text = `${hour.padStart(2, "0")}:${minute}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === "24:00" ? text : null;
}

/**
 * "9-12:30, 14h-18h" -> the spans of a day in order; nothing is a day off. Null for what cannot be read, for spans that
 * overlap, and for any but the last that runs over midnight.
 */
export function parseSpans(text: string): DayHours | null {
  const spans: DayHours = [];
  for (const part of text.split(/[,;\n]/)) {
    if (part.trim() === "") continue;
    const match = SPAN.exec(part.trim().replace(/\s+/g, " "));
    const from = match && asTime(match[1]!, match[2]);
    const to = match && asTime(match[3]!, match[4]);
    if (!from || !to || from === "24:00" || from === to) return null;
    spans.push([from, to]);
  }
  spans.sort(([a], [b]) => a.localeCompare(b));
  const apart = spans.every(([, to], at) => {
    const next = spans[at + 1];
    return !next || (timeOfDay(to) > timeOfDay(spans[at]![0]) && timeOfDay(to) <= timeOfDay(next[0]));
  });
  return apart ? spans : null;
}

export const formatSpans = (spans: DayHours): string => spans.map(([from, to]) => `${from}–${to}`).join(", ");

const isDate = (text: string) =>
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** A line for each: "2026-12-25 Christmas Day | Noël". A day twice is once; null for a line that cannot be read. */
export function parseHolidays(text: string): Holiday[] | null {
  const days = new Map<string, Holiday>();
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const [, date, names] = /^(\d{4}-\d{2}-\d{2})\s*(.*)$/.exec(line.trim()) ?? [];
    if (!date || !isDate(date)) return null;
    const [en = "", fr = ""] = names!.split("|").map((name) => name.trim().slice(0, 80));
    days.set(date, { date, name: { en: en || fr, fr: fr || en } });
  }
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}

export const formatHolidays = (holidays: readonly Holiday[]): string =>
  holidays.map(({ date, name }) => `${date} ${name.en} | ${name.fr}`).join("\n");

/** The text with the French public holidays of a year in it; days that are there keep their names. */
export function withFrenchHolidays(text: string, year: number): { text: string; added: number } {
  const there = parseHolidays(text);
  if (!there) throw new Invalid({ holidays: "bad_holidays" });
  const known = new Set(there.map(({ date }) => date));
  const added = frenchHolidays(year).filter(({ date }) => !known.has(date));
  const all = [...there, ...added].sort((a, b) => a.date.localeCompare(b.date));
  return { text: formatHolidays(all), added: added.length };
}

/** One word or phrase a line, each once. */
export const parsePhrases = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter(Boolean),
  ),
];
