import { CrmFailure, type Outcome } from "#app/domain/crm/port.ts";

/** What a call that failed for all of its records means for each of them. Anything but a `CrmFailure` is thrown on. */
export function outcomeOfFailure(error: unknown, callId?: string): Outcome {
  if (!(error instanceof CrmFailure)) throw error;
  const { kind, message: reason, afterSeconds } = error;
  return {
    retry: true,
    kind,
    reason,
    whole: true,
    ...(afterSeconds !== undefined && { afterSeconds }),
    ...(callId && { trace: { callId } }),
  };
}
