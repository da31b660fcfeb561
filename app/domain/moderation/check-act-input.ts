import { Invalid } from "#app/domain/core/errors.ts";
import { type ReviewKind, reasonsFor, TIMED_ACTS, UPHOLDING } from "./acts.ts";
import { takesSanction } from "./policy.ts";
import type { ActInput } from "./schema.ts";

/**
 * What only some acts need: words for who is told something unwelcome, days for what ends, a place for what moves. Throws
 * `Invalid` with everything that is missing.
 */
export function checkActInput(kind: ReviewKind, input: ActInput): void {
  const { act, reason, words, days, sanction, sanctionDays, category, into } = input;
  const wrong: Record<string, string> = {};
  if (!reasonsFor(act).includes(reason)) wrong.reason = "invalid";
  const unwelcome = UPHOLDING.includes(act) || act === "lift" || kind === "appeal";
  if (unwelcome && !words) wrong.words = "required";
  if (TIMED_ACTS.includes(act) && days === null) wrong.days = "required";
  if (sanction && !takesSanction(kind, act)) wrong.sanction = "invalid";
  if (sanction && TIMED_ACTS.includes(sanction) && sanctionDays === null) wrong.sanctionDays = "required";
  if (act === "move" && !category) wrong.category = "required";
  if (act === "merge" && !into) wrong.into = "required";
  if (act === "edit" && input.body === undefined) wrong.body = "required";
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
}
