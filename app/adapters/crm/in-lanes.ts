import type { Outcome } from "#app/domain/crm/port.ts";

/** It is the whole connection that does not work, or that is not wanted any more. */
const stops = (outcome: Outcome): boolean =>
  "retry" in outcome ? outcome.whole === true : "giveUp" in outcome && outcome.disable === true;

/**
 * Sends one by one, in so many lanes side by side; outcomes in the order of the writes. Once the whole connection fails
 * nothing new is begun: what is left fails with it.
 */
export async function inLanes<W>(
  lanes: number,
  writes: readonly W[],
  send: (write: W) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  let stopped: Outcome | undefined;
  const run = async () => {
    while (next < writes.length) {
      const at = next;
      next += 1;
      const outcome = stopped ?? (await send(writes[at]!));
      outcomes[at] = outcome;
      if (stops(outcome)) stopped = unsent(outcome);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, writes.length) }, run));
  return outcomes;
}

/** What was never sent has no trace, and waits whatever became of the others. */
function unsent(outcome: Outcome): Outcome {
  if ("ok" in outcome) return outcome;
  const { kind, reason } = outcome;
  return {
    retry: true,
    kind,
    reason,
    whole: true,
    ...("retry" in outcome && outcome.afterSeconds && { afterSeconds: outcome.afterSeconds }),
  };
}
