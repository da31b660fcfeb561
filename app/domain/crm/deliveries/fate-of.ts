import type { FailureKind } from "#db/schema/crm-sync.ts";
import type { Outcome } from "../port.ts";
import { nextTryIn } from "../retry-schedule.ts";
import { MAX_REASON } from "./delivery-limits.ts";
import type { Claim } from "./fix-batch.server.ts";

/** What becomes of a delivery after a try. */
export type Fate = {
  id: string;
  state: "pending" | "sent" | "dead";
  attempts: number;
  error: string | null;
  kind: FailureKind | null;
  field: string | null;
  next: Date | null;
  confirmed: string | null;
};

/** The record we knew is not there; it is looked for again, once. */
export const isForgotten = ({ delivery, target }: Claim, outcome: Outcome): boolean =>
  "giveUp" in outcome &&
  outcome.kind === "not_found" &&
  target.remoteId !== null &&
  delivery.errorKind !== "not_found";

/** Whatever the others of its batch did has no influence on it. `asked`: how often it was asked for, by now. */
export function fateOf(
  claim: Claim,
  outcome: Outcome,
  { asked, random, now }: { asked: number; random: number; now: Date },
): Fate {
  const { id, attempts, requested, payloadHash } = claim.delivery;
  if ("ok" in outcome) {
    const newer = asked !== requested;
    const state = newer ? "pending" : "sent";
    const none = { error: null, kind: null, field: null, next: null };
    return { id, state, attempts: newer ? 0 : attempts, confirmed: payloadHash, ...none };
  }
  const failed = {
    id,
    error: outcome.reason.slice(0, MAX_REASON),
    kind: outcome.kind,
    field: "giveUp" in outcome ? (outcome.field ?? null) : null,
    confirmed: null,
  };
  if (isForgotten(claim, outcome)) return { ...failed, state: "pending", attempts, next: null };
  if ("giveUp" in outcome) return { ...failed, state: "dead", attempts, next: null };
  // The connection's fault uses up no try of the record; one counts as made, because its words may be out.
  // What failed before goes behind the others.
  if (outcome.whole) {
    const next = attempts > 1 ? now : null;
    return { ...failed, state: "pending", attempts: Math.max(1, attempts - 1), next };
  }
  const seconds = nextTryIn(attempts, random, outcome.afterSeconds);
  if (seconds === null) return { ...failed, state: "dead", attempts, next: null };
  return { ...failed, state: "pending", attempts, next: new Date(now.getTime() + seconds * 1000) };
}
