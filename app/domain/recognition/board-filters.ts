import { isLocale, type Locale } from "#app/i18n/index.ts";
import type { Period } from "#db/schema/recognition.ts";
import { BOARDS, type Board } from "./boards.ts";
import { PERIODS, periodStart } from "./periods.ts";

/** Which board is looked at, as its address says it. */
export type BoardFilters = {
  board: Board;
  period: Period;
  /** First day of the period; the present one unless an earlier one is asked for. */
  startsOn: string;
  /** A category's slug. */
  category: string | null;
  language: Locale | null;
};

const DEFAULT_BOARD: Board = "points";
const DEFAULT_PERIOD: Period = "month";
const SLUG_MAX = 100;

/** Reads an address; what is not one of ours falls back to the default, so that old links keep working. */
export function readBoardFilters(params: URLSearchParams, now: Date): BoardFilters {
  const period = PERIODS.find((one) => one === params.get("period")) ?? DEFAULT_PERIOD;
  const language = params.get("language");
  return {
    board: BOARDS.find((one) => one === params.get("board")) ?? DEFAULT_BOARD,
    period,
    startsOn: startOf(period, params.get("starts"), now),
    category: params.get("category")?.slice(0, SLUG_MAX) || null,
    language: isLocale(language) ? language : null,
  };
}

function startOf(period: Period, asked: string | null, now: Date): string {
  const present = periodStart(period, now);
  if (!asked || !/^\d{4}-\d\d-\d\d$/.test(asked)) return present;
  const at = new Date(`${asked}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return present;
  // Days as text are in the order of time.
  return [periodStart(period, at), present].sort()[0]!;
}

/** The query of an address, without what is the default. */
export function boardQuery(filters: BoardFilters, now: Date): Record<string, string | null> {
  const { board, period, startsOn, category, language } = filters;
  return {
    board: board === DEFAULT_BOARD ? null : board,
    period: period === DEFAULT_PERIOD ? null : period,
    starts: startsOn === periodStart(period, now) ? null : startsOn,
    category,
    language,
  };
}

/** The same board at another period: the present one, since weeks and months do not begin together. */
export const atPeriod = (filters: BoardFilters, period: Period, now: Date): BoardFilters => ({
  ...filters,
  period,
  startsOn: periodStart(period, now),
});
