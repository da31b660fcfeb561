import { CrmFailure, type Outcome } from "#app/domain/crm/port.ts";

/** What a failure of the whole connection means for each record that was on its way: later, and nothing is lost. */
export function wholeOutcome(failure: unknown): Outcome {
  if (!(failure instanceof CrmFailure)) throw failure;
  const { kind, message: reason, afterSeconds } = failure;
  return { retry: true, kind, reason, whole: true, ...(afterSeconds !== undefined && { afterSeconds }) };
}
