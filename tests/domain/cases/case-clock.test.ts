import { expect, test } from "vitest";
import {
  type CaseTargets,
  firstAnswerDue,
  nextDue,
  resolutionDue,
  resumedDue,
} from "#app/domain/cases/case-clock.ts";
import type { DayHours } from "#db/schema/cases.ts";

const day: DayHours = [["09:00", "17:00"]];
const office: CaseTargets = {
  timeZone: "Europe/Paris",
  week: [day, day, day, day, day, [], []],
  holidays: [],
  firstAnswerHours: 8,
  resolutionHours: 16,
  businessTargets: true,
};
const wall: CaseTargets = { ...office, businessTargets: false };
/** Friday, 16:00 in Paris. */
const friday = new Date("2026-01-09T15:00:00Z");

test("promises are counted in the team's hours, or by the clock on the wall", () => {
  expect(firstAnswerDue(office, friday)).toEqual(new Date("2026-01-12T15:00:00Z"));
  expect(resolutionDue(office, friday)).toEqual(new Date("2026-01-13T15:00:00Z"));
  expect(firstAnswerDue(wall, friday)).toEqual(new Date("2026-01-09T23:00:00Z"));
  expect(resolutionDue(wall, friday)).toEqual(new Date("2026-01-10T07:00:00Z"));
});

test("waiting moves the end by what was waited, a weekend by nothing", () => {
  const due = new Date("2026-01-13T15:00:00Z");
  const monday = new Date("2026-01-12T10:00:00Z");
  expect(resumedDue(office, due, friday, monday)).toEqual(new Date("2026-01-14T10:00:00Z"));
  expect(resumedDue(office, due, new Date("2026-01-10T10:00:00Z"), new Date("2026-01-11T10:00:00Z"))).toEqual(
    due,
  );
  expect(resumedDue(wall, due, friday, monday)).toEqual(new Date("2026-01-16T10:00:00Z"));
});

test("the next promise is the first answer, then the end; none while it waits or is over", () => {
  const clock = {
    state: "open" as const,
    firstAnsweredAt: null,
    firstAnswerDueAt: new Date(1),
    resolveDueAt: new Date(2),
  };
  expect(nextDue(clock)).toEqual(new Date(1));
  expect(nextDue({ ...clock, firstAnsweredAt: new Date(0) })).toEqual(new Date(2));
  expect(nextDue({ ...clock, state: "waiting" })).toBeNull();
  expect(nextDue({ ...clock, state: "resolved" })).toBeNull();
});
