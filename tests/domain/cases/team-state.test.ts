import { expect, test } from "vitest";
import { momentWords, timeWords } from "#app/components/cases/moment-words.ts";
import { teamState } from "#app/domain/cases/team-state.ts";
import type { DayHours } from "#db/schema/cases.ts";

const day: DayHours = [["09:00", "18:30"]];
const paris = { timeZone: "Europe/Paris", week: [day, day, day, day, day, [], []], holidays: [] };

test("says until when the team is there, by the team's clock", () => {
  const state = teamState(paris, new Date("2026-01-08T10:00:00Z"));
  expect(state).toMatchObject({ open: true, changes: { daysAway: 0, hour: 18, minute: 30 } });
  expect(timeWords(state.changes!, "fr")).toBe("18\u00a0h\u00a030");
});

test("says when it is back: later today, tomorrow, on Monday, after the holidays", () => {
  const when = (now: string, holidays: { date: string }[] = []) =>
    momentWords(teamState({ ...paris, holidays }, new Date(now)).changes!, "en");
  expect(when("2026-01-08T05:00:00Z")).toBe("today at 9:00");
  expect(when("2026-01-08T23:30:00Z")).toBe("today at 9:00");
  expect(when("2026-01-08T20:00:00Z")).toBe("tomorrow at 9:00");
  expect(when("2026-01-09T20:00:00Z")).toBe("Monday at 9:00");
  const week = ["12", "13", "14", "15", "16"].map((date) => ({ date: `2026-01-${date}` }));
  expect(when("2026-01-09T20:00:00Z", week)).toBe("on 19 Jan 2026 at 9:00");
});

test("has nothing to announce when the hours never change", () => {
  expect(teamState({ ...paris, week: [[], [], [], [], [], [], []] }, new Date())).toMatchObject({
    open: false,
    changes: null,
  });
});
