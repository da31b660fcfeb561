import { expect, test } from "vitest";
import { readBoardFilters } from "#app/domain/recognition/board-filters.ts";
import { periodEnd, periodStart, periodsLater } from "#app/domain/recognition/periods.ts";

test.each([
  // A Monday, the Sunday before it, and the days around a turn of the year.
  ["week", "2026-06-01T00:00:00Z", "2026-06-01"],
  ["week", "2026-05-31T23:59:59Z", "2026-05-25"],
  ["week", "2027-01-01T12:00:00Z", "2026-12-28"],
  ["month", "2026-02-28T23:00:00Z", "2026-02-01"],
  ["quarter", "2026-12-31T23:00:00Z", "2026-10-01"],
  ["all", "2026-12-31T23:00:00Z", "1970-01-01"],
] as const)("the %s of %s begins on %s", (period, at, start) => {
  expect(periodStart(period, new Date(at))).toBe(start);
});

test("periods follow each other without a gap", () => {
  expect(periodsLater("week", "2026-12-28", 1)).toBe("2027-01-04");
  expect(periodsLater("month", "2026-03-01", -1)).toBe("2026-02-01");
  expect(periodsLater("quarter", "2026-01-01", -1)).toBe("2025-10-01");
  expect(periodEnd("quarter", "2026-10-01")).toBe("2026-12-31");
  expect(periodEnd("week", "2026-02-23")).toBe("2026-03-01");
});

test("an address may name any day of an earlier period, and nothing else", () => {
  const now = new Date("2026-06-10T12:00:00Z");
  const read = (query: string) => readBoardFilters(new URLSearchParams(query), now);
  expect(read("period=week&starts=2026-05-20").startsOn).toBe("2026-05-18");
  expect(read("period=week&starts=2031-01-01").startsOn).toBe("2026-06-08");
  expect(read("period=month&starts=2026-02-31").startsOn).toBe("2026-03-01");
  expect(read("period=month&starts=soon").startsOn).toBe("2026-06-01");
  expect(read("board=nonsense&period=decade&language=de")).toEqual({
    board: "points",
    period: "month",
    startsOn: "2026-06-01",
    category: null,
    language: null,
  });
});
