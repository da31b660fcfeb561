import type { FailureKind } from "#db/schema/crm-sync.ts";
import { LONGEST_PAUSE } from "../retry-schedule.ts";
import { BUDGET_PAUSE_SECONDS } from "./delivery-limits.ts";

const MINUTE = 60;

/** Seconds of pause after each failure in a row of a whole connection; the last one is for all that follow. */
const PAUSES = [10, 30, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE];
/** Nobody lets us in before a person did something; asking more often may lock the account. */
const CLOSED_DOOR = 30 * MINUTE;
/** A CRM that is busy and does not say for how long. */
const BREATHER = 30;

const CLOSED: readonly FailureKind[] = ["credentials", "permission", "refused_address"];

/** Whether only a person can mend it, so that admins hear of it at once. */
export const needsPerson = (kind: FailureKind): boolean => CLOSED.includes(kind);

/**
 * Seconds until a connection is tried again after `failures` in a row. Up to a tenth is added by `random` (0 to 1), so
 * that not everybody comes back at once.
 */
export function pauseAfter(kind: FailureKind, failures: number, random: number, askedFor = 0): number {
  const asked = Math.min(askedFor, LONGEST_PAUSE);
  // How long is up to the CRM, where it says so.
  const named = { busy: BREATHER, budget: BUDGET_PAUSE_SECONDS }[kind as string];
  const growing = PAUSES[Math.min(failures, PAUSES.length) - 1]!;
  const own = CLOSED.includes(kind) ? CLOSED_DOOR : named === undefined ? growing : asked > 0 ? 0 : named;
  return Math.ceil(Math.max(own, asked) * (1 + random / 10));
}

/** Records in a batch after failures in a row: fewer and fewer, until what a CRM stumbles over goes alone. */
export const batchAfter = (failures: number, most: number): number =>
  Math.max(1, Math.floor(most / 4 ** failures));
