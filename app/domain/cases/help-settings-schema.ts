import { z } from "zod";
import { parseHolidays, parsePhrases, parseSpans } from "./hours-text.ts";
import { HOLIDAYS_MAX, SPANS_PER_DAY_MAX, URGENT_WORD_LENGTH, URGENT_WORDS_MAX } from "./limits.ts";

/** What `parse` makes of a text; null is refused with this code. */
const read = <T>(parse: (text: string) => T | null, code: string) =>
  z
    .string()
    .default("")
    .transform((text, context) => {
      const value = parse(text.replace(/\r\n?/g, "\n"));
      if (value === null) {
        context.addIssue({ code: "custom", message: code });
        return z.NEVER;
      }
      return value;
    });

const day = read(parseSpans, "bad_hours").refine((spans) => spans.length <= SPANS_PER_DAY_MAX, "bad_hours");
const phrases = read(parsePhrases, "invalid")
  .refine((words) => words.length <= URGENT_WORDS_MAX, "too_many_words")
  .refine((words) => words.every((word) => word.length <= URGENT_WORD_LENGTH), "word_too_long");
const count = (max: number) =>
  z.coerce.number("bad_number").int("bad_number").min(1, "bad_number").max(max, "bad_number");

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The form of hours and deadlines, as it is typed: a line of spans for each weekday. */
export const helpSettingsSchema = z
  .object({
    timeZone: z.string().min(1, "required").refine(isTimeZone, "bad_time_zone"),
    day0: day,
    day1: day,
    day2: day,
    day3: day,
    day4: day,
    day5: day,
    day6: day,
    holidays: read(parseHolidays, "bad_holidays").refine(
      (days) => days.length <= HOLIDAYS_MAX,
      "too_many_holidays",
    ),
    escalateAfterHours: count(720),
    firstAnswerHours: count(720),
    resolutionHours: count(2160),
    businessTargets: z.enum(["business", "wall"], "invalid").transform((value) => value === "business"),
    urgentEn: phrases,
    urgentFr: phrases,
    nudgeAfterDays: count(90),
    lockAfterDays: count(3650),
  })
  .refine((settings) => settings.resolutionHours >= settings.firstAnswerHours, {
    path: ["resolutionHours"],
    message: "before_first_answer",
  })
  .transform(({ day0, day1, day2, day3, day4, day5, day6, urgentEn, urgentFr, ...rest }) => ({
    ...rest,
    week: [day0, day1, day2, day3, day4, day5, day6],
    urgentWords: { en: urgentEn, fr: urgentFr },
  }));
