import { addBusinessHours, type BusinessHours, businessHoursBetween } from "./business-hours.ts";

/** How a community counts the hours of a promise. */
export type CaseTargets = BusinessHours & {
  firstAnswerHours: number;
  resolutionHours: number;
  /** Only hours in which the team is there count; otherwise every hour does. */
  businessTargets: boolean;
};

const HOUR_MS = 3_600_000;

const after = (targets: CaseTargets, from: Date, hours: number) =>
  targets.businessTargets
    ? addBusinessHours(targets, from, hours)
    : new Date(from.getTime() + hours * HOUR_MS);

export const firstAnswerDue = (targets: CaseTargets, openedAt: Date) =>
  after(targets, openedAt, targets.firstAnswerHours);

export const resolutionDue = (targets: CaseTargets, openedAt: Date) =>
  after(targets, openedAt, targets.resolutionHours);

/** Waiting for the customer does not count: the end moves by the hours waited. */
export function resumedDue(targets: CaseTargets, due: Date, waitingSince: Date, now: Date): Date {
  const waited = targets.businessTargets
    ? businessHoursBetween(targets, waitingSince, now)
    : (now.getTime() - waitingSince.getTime()) / HOUR_MS;
  return after(targets, due, waited);
}

type Clock = {
  state: "open" | "waiting" | "resolved";
  firstAnsweredAt: Date | null;
  firstAnswerDueAt: Date;
  resolveDueAt: Date;
};

/** The next promise to keep; null while there is none. */
export function nextDue({ state, firstAnsweredAt, firstAnswerDueAt, resolveDueAt }: Clock): Date | null {
  if (state !== "open") return null;
  return firstAnsweredAt ? resolveDueAt : firstAnswerDueAt;
}
