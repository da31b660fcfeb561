import { type BusinessHours, isOpen, nextClosing, nextOpening } from "./business-hours.ts";
import { DAY_MS, dateOf, dayOf, wallClock, weekdayOf } from "./zoned-time.ts";

/** A moment as the team's own clock and calendar show it. */
export type LocalMoment = {
  at: Date;
  /** 0 is today, 1 tomorrow. */
  daysAway: number;
  /** Monday is 0. */
  weekday: number;
  /** `YYYY-MM-DD` */
  date: string;
  hour: number;
  minute: number;
};

/** What people are told: there until, or back at; null when it never changes. */
export type TeamState = { open: boolean; changes: LocalMoment | null; timeZone: string };

export function localMoment(at: Date, now: Date, timeZone: string): LocalMoment {
  const wall = wallClock(at.getTime(), timeZone);
  const day = dayOf(wall);
  const minutes = Math.floor((wall - day * DAY_MS) / 60_000);
  return {
    at,
    daysAway: day - dayOf(wallClock(now.getTime(), timeZone)),
    weekday: weekdayOf(day),
    date: dateOf(day),
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  };
}

/** Worked out on the server, so that the browser, which may be elsewhere, says the same. */
export function teamState(hours: BusinessHours, now: Date): TeamState {
  const open = isOpen(hours, now);
  const changes = open ? nextClosing(hours, now) : nextOpening(hours, now);
  return {
    open,
    changes: changes && localMoment(changes, now, hours.timeZone),
    timeZone: hours.timeZone,
  };
}
