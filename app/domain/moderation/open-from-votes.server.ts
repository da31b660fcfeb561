import { eq } from "drizzle-orm";
import { voteSignals } from "#db/schema/integrity.ts";
import type { Db } from "#db/types.ts";
import { openItem } from "./open-item.server.ts";
import { VOTES_SCORE } from "./source-scores.ts";
import { touchItem } from "./touch-item.server.ts";

type Quarantined = { signalId: string; now: Date };

/** Votes wait because of a signal. More of the same signal is the same question, with more to look at. */
export async function openFromVotes(tx: Db, { signalId, now }: Quarantined): Promise<void> {
  if (await touchItem(tx, "votes", signalId)) return;
  const [signal] = await tx
    .select({ kind: voteSignals.kind, state: voteSignals.state })
    .from(voteSignals)
    .where(eq(voteSignals.id, signalId));
  // New votes of people who were judged already are judged with them.
  if (signal?.state !== "open") return;
  const source = { source: "votes" as const, reason: signal.kind, score: VOTES_SCORE };
  await openItem(tx, { kind: "votes", targetId: signalId, sources: [source], now });
}
