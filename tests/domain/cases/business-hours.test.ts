import { describe, expect, test } from "vitest";
import {
  addBusinessHours,
  type BusinessHours,
  businessHoursBetween,
  isOpen,
  nextClosing,
  nextOpening,
} from "#app/domain/cases/business-hours.ts";
import type { DayHours } from "#db/schema/cases.ts";

const office: DayHours = [
  ["09:00", "12:30"],
  ["14:00", "18:00"],
];
const weekdays = (day: DayHours): DayHours[] => [day, day, day, day, day, [], []];
const everyDay = (day: DayHours): DayHours[] => [day, day, day, day, day, day, day];

const paris: BusinessHours = { timeZone: "Europe/Paris", week: weekdays(office), holidays: [] };
const newYork: BusinessHours = {
  timeZone: "America/New_York",
  week: weekdays([["09:00", "17:00"]]),
  holidays: [],
};
const roundTheClock: BusinessHours = { ...paris, week: everyDay([["00:00", "24:00"]]) };
const nights: BusinessHours = { ...paris, week: everyDay([["22:00", "06:00"]]) };
const never: BusinessHours = { ...paris, week: everyDay([]) };

const at = (text: string) => new Date(text);
const iso = (date: Date | null) => date?.toISOString() ?? null;

describe("isOpen", () => {
  test("follows the clock of the zone, not ours", () => {
    // Thursday 8 January 2026: Paris is an hour ahead of UTC.
    expect(isOpen(paris, at("2026-01-08T07:59:59Z"))).toBe(false);
    expect(isOpen(paris, at("2026-01-08T08:00:00Z"))).toBe(true);
    expect(isOpen(paris, at("2026-01-08T11:29:59Z"))).toBe(true);
    expect(isOpen(paris, at("2026-01-08T11:30:00Z"))).toBe(false);
    expect(isOpen(paris, at("2026-01-08T13:00:00Z"))).toBe(true);
    expect(isOpen(paris, at("2026-01-08T17:00:00Z"))).toBe(false);
  });

  test("is two hours ahead in summer", () => {
    expect(isOpen(paris, at("2026-07-09T07:00:00Z"))).toBe(true);
    expect(isOpen(paris, at("2026-07-09T16:00:00Z"))).toBe(false);
  });

  test("knows weekends and holidays", () => {
    expect(isOpen(paris, at("2026-01-10T10:00:00Z"))).toBe(false);
    expect(isOpen({ ...paris, holidays: [{ date: "2026-01-08" }] }, at("2026-01-08T10:00:00Z"))).toBe(false);
  });

  test("carries a night over midnight, and over the midnight of a holiday it began before", () => {
    expect(isOpen(nights, at("2026-01-08T22:30:00Z"))).toBe(true);
    expect(isOpen(nights, at("2026-01-09T04:59:00Z"))).toBe(true);
    expect(isOpen(nights, at("2026-01-09T05:00:00Z"))).toBe(false);
    const closedFriday = { ...nights, holidays: [{ date: "2026-01-09" }] };
    expect(isOpen(closedFriday, at("2026-01-09T04:00:00Z"))).toBe(true);
    expect(isOpen(closedFriday, at("2026-01-09T22:00:00Z"))).toBe(false);
  });
});

describe("nextOpening and nextClosing", () => {
  test("after lunch, tomorrow, after the weekend", () => {
    expect(iso(nextOpening(paris, at("2026-01-08T12:00:00Z")))).toBe("2026-01-08T13:00:00.000Z");
    expect(iso(nextOpening(paris, at("2026-01-08T19:00:00Z")))).toBe("2026-01-09T08:00:00.000Z");
    expect(iso(nextOpening(paris, at("2026-01-09T17:00:00Z")))).toBe("2026-01-12T08:00:00.000Z");
  });

  test("skips a holiday, and a fortnight of them", () => {
    const holidays = Array.from({ length: 14 }, (_, day) => ({
      date: `2026-01-${String(12 + day).padStart(2, "0")}`,
    }));
    expect(iso(nextOpening({ ...paris, holidays }, at("2026-01-09T20:00:00Z")))).toBe(
      "2026-01-26T08:00:00.000Z",
    );
  });

  test("an opening that is now is not the next one", () => {
    expect(iso(nextOpening(paris, at("2026-01-08T08:00:00Z")))).toBe("2026-01-08T13:00:00.000Z");
    expect(iso(nextClosing(paris, at("2026-01-08T08:00:00Z")))).toBe("2026-01-08T11:30:00.000Z");
  });

  test("spans that touch or overlap are one", () => {
    const week = weekdays([
      ["09:00", "12:00"],
      ["12:00", "15:00"],
      ["14:00", "18:00"],
    ]);
    expect(iso(nextClosing({ ...paris, week }, at("2026-01-08T09:00:00Z")))).toBe("2026-01-08T17:00:00.000Z");
    expect(
      businessHoursBetween({ ...paris, week }, at("2026-01-08T00:00:00Z"), at("2026-01-09T00:00:00Z")),
    ).toBe(9);
  });

  test("who is always or never there neither opens nor closes", () => {
    expect(nextOpening(roundTheClock, at("2026-01-08T08:00:00Z"))).toBeNull();
    expect(nextClosing(roundTheClock, at("2026-01-08T08:00:00Z"))).toBeNull();
    expect(isOpen(roundTheClock, at("2026-01-08T23:00:00Z"))).toBe(true);
    expect(nextOpening(never, at("2026-01-08T08:00:00Z"))).toBeNull();
    expect(nextClosing(never, at("2026-01-08T08:00:00Z"))).toBeNull();
    expect(isOpen(never, at("2026-01-08T08:00:00Z"))).toBe(false);
  });

  test("nothing closes a team that is not there", () => {
    expect(nextClosing(paris, at("2026-01-10T10:00:00Z"))).toBeNull();
  });
});

describe("the changes of the clock", () => {
  test("Paris opens an hour earlier by UTC once summer time has begun (29 March 2026)", () => {
    expect(iso(nextOpening(paris, at("2026-03-27T20:00:00Z")))).toBe("2026-03-30T07:00:00.000Z");
    expect(businessHoursBetween(roundTheClock, at("2026-03-28T23:00:00Z"), at("2026-03-29T22:00:00Z"))).toBe(
      23,
    );
  });

  test("Paris opens an hour later by UTC once summer time has ended (25 October 2026)", () => {
    expect(iso(nextOpening(paris, at("2026-10-23T20:00:00Z")))).toBe("2026-10-26T08:00:00.000Z");
    expect(businessHoursBetween(roundTheClock, at("2026-10-24T22:00:00Z"), at("2026-10-25T23:00:00Z"))).toBe(
      25,
    );
  });

  test("a night over the change has seven hours in spring and nine in autumn", () => {
    expect(businessHoursBetween(nights, at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z"))).toBe(7);
    expect(businessHoursBetween(nights, at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z"))).toBe(9);
  });

  test("New York: 8 March and 1 November 2026", () => {
    expect(iso(nextOpening(newYork, at("2026-03-06T23:00:00Z")))).toBe("2026-03-09T13:00:00.000Z");
    expect(iso(nextOpening(newYork, at("2026-10-30T23:00:00Z")))).toBe("2026-11-02T14:00:00.000Z");
    expect(iso(addBusinessHours(newYork, at("2026-03-06T21:00:00Z"), 2))).toBe("2026-03-09T14:00:00.000Z");
    expect(iso(addBusinessHours(newYork, at("2026-10-30T20:00:00Z"), 2))).toBe("2026-11-02T15:00:00.000Z");
  });

  test("an opening in the hour that does not exist is as much later; one in the hour that comes twice is the first", () => {
    const early = { ...paris, week: everyDay([["02:30", "05:00"]]) };
    expect(iso(nextOpening(early, at("2026-03-28T12:00:00Z")))).toBe("2026-03-29T01:30:00.000Z");
    expect(iso(nextOpening(early, at("2026-10-24T12:00:00Z")))).toBe("2026-10-25T00:30:00.000Z");
    const lost = { ...paris, week: everyDay([["02:00", "03:00"]]) };
    expect(iso(nextOpening(lost, at("2026-03-28T12:00:00Z")))).toBe("2026-03-30T00:00:00.000Z");
  });
});

describe("addBusinessHours", () => {
  test("stays within the day, jumps over lunch, the night and the weekend", () => {
    expect(iso(addBusinessHours(paris, at("2026-01-08T08:00:00Z"), 2))).toBe("2026-01-08T10:00:00.000Z");
    expect(iso(addBusinessHours(paris, at("2026-01-08T08:00:00Z"), 4))).toBe("2026-01-08T13:30:00.000Z");
    expect(iso(addBusinessHours(paris, at("2026-01-09T16:30:00Z"), 1))).toBe("2026-01-12T08:30:00.000Z");
    expect(iso(addBusinessHours(paris, at("2026-01-10T12:00:00Z"), 1))).toBe("2026-01-12T09:00:00.000Z");
  });

  test("ends when the doors close rather than when they open again", () => {
    expect(iso(addBusinessHours(paris, at("2026-01-08T08:00:00Z"), 7.5))).toBe("2026-01-08T17:00:00.000Z");
  });

  test("goes back as it went forth", () => {
    expect(iso(addBusinessHours(paris, at("2026-01-12T08:30:00Z"), -1))).toBe("2026-01-09T16:30:00.000Z");
    expect(iso(addBusinessHours(nights, at("2026-03-29T12:00:00Z"), -7))).toBe("2026-03-28T21:00:00.000Z");
    for (const hours of [paris, newYork, nights, roundTheClock]) {
      for (const start of ["2026-03-06T15:20:00Z", "2026-03-27T15:20:00Z", "2026-10-23T15:20:00Z"]) {
        const later = addBusinessHours(hours, at(start), 37.25);
        expect(businessHoursBetween(hours, at(start), later)).toBeCloseTo(37.25, 9);
        const earlier = addBusinessHours(hours, later, -37.25);
        expect(businessHoursBetween(hours, earlier, later)).toBeCloseTo(37.25, 9);
      }
    }
  });

  test("nothing, from any moment, is that moment", () => {
    expect(iso(addBusinessHours(paris, at("2026-01-10T12:00:00Z"), 0))).toBe("2026-01-10T12:00:00.000Z");
  });

  test("a team that is never there is measured by the clock", () => {
    expect(iso(addBusinessHours(never, at("2026-01-10T12:00:00Z"), 24))).toBe("2026-01-11T12:00:00.000Z");
    expect(iso(addBusinessHours(never, at("2026-01-10T12:00:00Z"), -24))).toBe("2026-01-09T12:00:00.000Z");
    expect(businessHoursBetween(never, at("2026-01-10T12:00:00Z"), at("2026-01-11T12:00:00Z"))).toBe(24);
  });
});

describe("businessHoursBetween", () => {
  test("counts only hours in which the team is there", () => {
    expect(businessHoursBetween(paris, at("2026-01-08T00:00:00Z"), at("2026-01-09T00:00:00Z"))).toBe(7.5);
    expect(businessHoursBetween(paris, at("2026-01-05T00:00:00Z"), at("2026-01-12T00:00:00Z"))).toBe(37.5);
    expect(businessHoursBetween(paris, at("2026-01-10T00:00:00Z"), at("2026-01-11T00:00:00Z"))).toBe(0);
    expect(businessHoursBetween(paris, at("2026-01-08T12:00:00Z"), at("2026-01-08T08:00:00Z"))).toBe(-3.5);
    expect(businessHoursBetween(paris, at("2026-01-08T08:00:00Z"), at("2026-01-08T08:00:00Z"))).toBe(0);
  });
});
