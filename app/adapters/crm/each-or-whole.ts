import type { Outcome } from "#app/domain/crm/port.ts";
import { wholeOutcome } from "./whole-outcome.ts";

/** The outcomes of `act`; when it fails as a whole, that failure for each of the writes. */
export async function eachOrWhole(
  writes: readonly unknown[],
  act: () => Promise<Outcome[]>,
): Promise<Outcome[]> {
  try {
    return await act();
  } catch (failure) {
    const outcome = wholeOutcome(failure);
    return writes.map(() => outcome);
  }
}
