import type { Exchange } from "../port.ts";

/**
 * The call that failed for everything it was made for: the last one that failed and that no record has an answer from. A
 * sign-in, when it came no further. Where nobody has an answer, the last one was of no use, whatever its status.
 */
export function failedCall(made: readonly Exchange[], answered: readonly (string | undefined)[] = []) {
  const failed = made.findLast(({ callId, failure }) => failure && !answered.includes(callId));
  return (failed ?? (answered.some(Boolean) ? undefined : made.at(-1)))?.callId;
}
