import { holdVotes } from "#app/domain/integrity/hold-votes.server.ts";
import { settleQuarantine } from "#app/domain/integrity/settle-quarantine.server.ts";
import type { VoteKey } from "#app/domain/integrity/vote-key.ts";
import { newId } from "#db/ids.ts";
import { type SignalKind, voteSignals } from "#db/schema/integrity.ts";
import { db } from "#tests/support/database.ts";

type Wanted = { kind?: SignalKind; memberIds?: string[]; facts?: Record<string, number> };

/** An open signal that holds these votes; they are out of every count. */
export async function aVoteSignal(votes: readonly VoteKey[], wanted: Wanted = {}) {
  const id = newId();
  const memberIds = wanted.memberIds ?? [...new Set(votes.map((vote) => vote.memberId))];
  const number = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(voteSignals)
      .values({ id, kind: "ring", facts: {}, ...wanted, memberIds })
      .returning({ number: voteSignals.number });
    await settleQuarantine(tx, await holdVotes(tx, id, votes));
    return row!.number;
  });
  return { id, number };
}
