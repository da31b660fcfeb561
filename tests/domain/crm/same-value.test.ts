import { describe, expect, test } from "vitest";
import { sameValue } from "#app/domain/crm/same-value.ts";

describe("two values of a field", () => {
  test.each([
    [null, ""],
    [null, "  "],
    [5, "5"],
    [5, "5.00"],
    [0, "-0.0"],
    ["7.50", 7.5],
    ["2026-05-30", "2026-05-30T00:00:00.000Z"],
    ["2026-05-30", "2026-05-30T00:00:00.000+0000"],
    ["2026-05-30T10:00:00Z", "2026-05-30T12:00:00+02:00"],
    [true, "true"],
    [true, 1],
    [false, null],
    [false, "False"],
    ["a\r\nb", "a\nb"],
  ])("%j and %j are the same", (a, b) => {
    expect(sameValue(a, b)).toBe(true);
    expect(sameValue(b, a)).toBe(true);
  });

  test.each([
    [0, null],
    [5, "50"],
    [5, "-5"],
    ["007", "7"],
    ["1.0", "1"],
    [true, null],
    [true, "yes"],
    ["Gold", "gold"],
    ["2026-05-30", "2026-05-31"],
    ["12345678901234567890", 12345678901234567000],
  ])("%j and %j are not", (a, b) => {
    expect(sameValue(a, b)).toBe(false);
    expect(sameValue(b, a)).toBe(false);
  });
});
