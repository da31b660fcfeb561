import { and, eq, sql } from "drizzle-orm";
import { voteSignals } from "#db/schema/integrity.ts";
import { reviewItems } from "#db/schema/moderation.ts";
import type { Db } from "#db/types.ts";
import { openItem } from "./open-item.server.ts";
import { VOTES_SCORE } from "./source-scores.ts";

type Quarantined = { signalId: string; now: Date };

/** Votes wait because of a signal. More of the same signal is the same question, with more to look at. */
export async function openFromVotes(tx: Db, { signalId, now }: Quarantined): Promise<void> {
  const [again] = await tx
    .update(reviewItems)
    .set({ version: sql`${reviewItems.version} + 1` })
    .where(
      and(eq(reviewItems.kind, "votes"), eq(reviewItems.targetId, signalId), eq(reviewItems.state, "open")),
    )
    .returning({ id: reviewItems.id });
  if (again) return;
  const [signal] = await tx
    .select({ kind: voteSignals.kind })
    .from(voteSignals)
    .where(eq(voteSignals.id, signalId));
  if (!signal) return;
  const source = { source: "votes" as const, reason: signal.kind, score: VOTES_SCORE };
  await openItem(tx, { kind: "votes", targetId: signalId, sources: [source], now });
}
