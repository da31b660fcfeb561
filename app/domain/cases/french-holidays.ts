import type { Holiday } from "#db/schema/cases.ts";
import { DAY_MS } from "./zoned-time.ts";

/** Easter Sunday of a year of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easterSunday(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, day);
}

const asDate = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The eleven public holidays of a year in France, in order. */
export function frenchHolidays(year: number): Holiday[] {
  const fixed = (month: number, day: number) => asDate(Date.UTC(year, month - 1, day));
  const afterEaster = (days: number) => asDate(easterSunday(year) + days * DAY_MS);
  return [
    { date: fixed(1, 1), name: { en: "New Year’s Day", fr: "Jour de l’An" } },
    { date: afterEaster(1), name: { en: "Easter Monday", fr: "Lundi de Pâques" } },
    { date: fixed(5, 1), name: { en: "Labour Day", fr: "Fête du Travail" } },
    { date: fixed(5, 8), name: { en: "Victory Day 1945", fr: "Victoire 1945" } },
    { date: afterEaster(39), name: { en: "Ascension Day", fr: "Ascension" } },
    { date: afterEaster(50), name: { en: "Whit Monday", fr: "Lundi de Pentecôte" } },
    { date: fixed(7, 14), name: { en: "Bastille Day", fr: "Fête nationale" } },
    { date: fixed(8, 15), name: { en: "Assumption Day", fr: "Assomption" } },
    { date: fixed(11, 1), name: { en: "All Saints’ Day", fr: "Toussaint" } },
    { date: fixed(11, 11), name: { en: "Armistice Day 1918", fr: "Armistice 1918" } },
    { date: fixed(12, 25), name: { en: "Christmas Day", fr: "Noël" } },
  ].sort((a, b) => a.date.localeCompare(b.date));
}
