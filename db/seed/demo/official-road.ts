import { DEFAULT_STATUSES } from "../defaults.ts";
import type { DemoStep } from "./content.ts";
import { daysBefore } from "./random.ts";

const categoryOf = (id: string) => DEFAULT_STATUSES.find((status) => status.id === id)!.category;

/** Where an idea's official steps have led it. */
export function officialRoad(steps: readonly DemoStep[], now: Date) {
  let statusId: string = "received";
  let answeredAt: Date | null = null;
  let statusChangedAt: Date | null = null;
  const entries = steps.map((step) => {
    const createdAt = daysBefore(now, step.daysAgo);
    const fromStatusId = statusId;
    if (step.to) {
      statusId = step.to;
      statusChangedAt = createdAt;
    }
    if (step.text || (step.to && categoryOf(step.to) !== "open")) answeredAt ??= createdAt;
    return { ...step, createdAt, fromStatusId: step.to ? fromStatusId : null };
  });
  const closed = categoryOf(statusId) === "closed";
  return { statusId, answeredAt, statusChangedAt, entries, closed } as {
    statusId: string;
    answeredAt: Date | null;
    statusChangedAt: Date | null;
    entries: typeof entries;
    closed: boolean;
  };
}
