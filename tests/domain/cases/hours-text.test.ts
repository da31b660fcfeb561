import { describe, expect, test } from "vitest";
import { easterSunday, frenchHolidays } from "#app/domain/cases/french-holidays.ts";
import { helpSettingsSchema } from "#app/domain/cases/help-settings-schema.ts";
import {
  formatHolidays,
  formatSpans,
  parseHolidays,
  parsePhrases,
  parseSpans,
} from "#app/domain/cases/hours-text.ts";

describe("a day", () => {
  test.each([
    [
      "9-12:30, 14h-18h",
      [
        ["09:00", "12:30"],
        ["14:00", "18:00"],
      ],
    ],
    [
      "14:00–18:00; 09:00 – 12:30",
      [
        ["09:00", "12:30"],
        ["14:00", "18:00"],
      ],
    ],
    ["9 h 30 à 17 h", [["09:30", "17:00"]]],
    ["0-24", [["00:00", "24:00"]]],
    ["22:00-06:00", [["22:00", "06:00"]]],
    [
      "9-12, 12-17",
      [
        ["09:00", "12:00"],
        ["12:00", "17:00"],
      ],
    ],
    ["", []],
  ])("%s", (text, spans) => {
    expect(parseSpans(text)).toEqual(spans);
  });

  test.each(["9", "9-25", "9:75-10", "9-12, 11-13", "22-6, 23-24", "9-9", "24:00-02:00", "morning"])(
    "not %s",
    (text) => {
      expect(parseSpans(text)).toBeNull();
    },
  );

  test("reads what it writes", () => {
    const spans = parseSpans("8:15-12, 13-17:45")!;
    expect(parseSpans(formatSpans(spans))).toEqual(spans);
  });
});

describe("holidays", () => {
  test("are a line each, in order, each day once", () => {
    expect(parseHolidays("2026-12-25 Christmas | Noël\n\n2026-01-01 New Year\n2026-12-25 X-mas")).toEqual([
      { date: "2026-01-01", name: { en: "New Year", fr: "New Year" } },
      { date: "2026-12-25", name: { en: "X-mas", fr: "X-mas" } },
    ]);
    expect(parseHolidays("25/12/2026 Noël")).toBeNull();
    expect(parseHolidays("2026-02-30 Never")).toBeNull();
    expect(parseHolidays(formatHolidays(frenchHolidays(2026)))).toEqual(frenchHolidays(2026));
  });

  test.each([
    [1961, "04-02"],
    [2000, "04-23"],
    [2024, "03-31"],
    [2025, "04-20"],
    [2026, "04-05"],
    [2027, "03-28"],
    [2038, "04-25"],
    [2285, "03-22"],
  ])("Easter of %i is %s", (year, day) => {
    expect(new Date(easterSunday(year)).toISOString().slice(5, 10)).toBe(day);
  });

  test("of France in 2026", () => {
    expect(frenchHolidays(2026).map(({ date }) => date.slice(5))).toEqual([
      "01-01",
      "04-06",
      "05-01",
      "05-08",
      "05-14",
      "05-25",
      "07-14",
      "08-15",
      "11-01",
      "11-11",
      "12-25",
    ]);
  });

  test("Ascension may come before 8 May", () => {
    const days = frenchHolidays(2024).map(({ date }) => date);
    expect(days).toEqual([...days].sort());
  });
});

test("phrases are a line each, each once", () => {
  expect(parsePhrases(" fire \n\ndata   breach\nfire")).toEqual(["fire", "data breach"]);
});

describe("the form", () => {
  const typed = {
    timeZone: "Europe/Paris",
    day0: "9-18",
    holidays: "",
    escalateAfterHours: "24",
    firstAnswerHours: "24",
    resolutionHours: "48",
    businessTargets: "business",
    urgentEn: "fire\r\nsmoke",
    urgentFr: "",
    nudgeAfterDays: "3",
    lockAfterDays: "180",
  };

  test("becomes settings", () => {
    expect(helpSettingsSchema.parse(typed)).toMatchObject({
      week: [[["09:00", "18:00"]], [], [], [], [], [], []],
      businessTargets: true,
      urgentWords: { en: ["fire", "smoke"], fr: [] },
      escalateAfterHours: 24,
    });
  });

  test.each([
    [{ timeZone: "Mars/Olympus" }, "timeZone", "bad_time_zone"],
    [{ day3: "always" }, "day3", "bad_hours"],
    [{ holidays: "Christmas" }, "holidays", "bad_holidays"],
    [{ escalateAfterHours: "0" }, "escalateAfterHours", "bad_number"],
    [{ firstAnswerHours: "x" }, "firstAnswerHours", "bad_number"],
    [{ resolutionHours: "2" }, "resolutionHours", "before_first_answer"],
    [{ urgentFr: "x".repeat(81) }, "urgentFr", "word_too_long"],
  ])("%j is refused at its field", (change, field, code) => {
    const { issues } = helpSettingsSchema.safeParse({ ...typed, ...change }).error!;
    expect(issues[0]).toMatchObject({ path: [field], message: code });
  });
});
