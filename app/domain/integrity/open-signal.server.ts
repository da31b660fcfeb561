import { eq } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { newId } from "#db/ids.ts";
import { type SignalKind, voteSignals } from "#db/schema/integrity.ts";
import type { Db } from "#db/types.ts";
import { holdVotes } from "./hold-votes.server.ts";
import type { VoteKey } from "./vote-key.ts";

/** A group whose votes look wrong, and the numbers that say so. */
export type Suspicion = { kind: SignalKind; memberIds: string[]; facts: Record<string, number> };

type Signal = typeof voteSignals.$inferSelect;

type Ask = {
  suspicion: Suspicion;
  votes: readonly VoteKey[];
  /** The signals that are open, locked. */
  open: readonly Signal[];
  now: Date;
};

/**
 * Asks moderators about a group; a question that is open about some of them becomes one about all. Returns the votes that
 * wait from now on.
 */
export async function openSignal(tx: Db, { suspicion, votes, open, now }: Ask): Promise<VoteKey[]> {
  const { kind, memberIds, facts } = suspicion;
  const asked = open.find((one) => one.kind === kind && one.memberIds.some((id) => memberIds.includes(id)));
  if (asked) {
    const all = [...new Set([...asked.memberIds, ...memberIds])].sort();
    await tx.update(voteSignals).set({ memberIds: all, facts }).where(eq(voteSignals.id, asked.id));
    return holdVotes(tx, asked.id, votes);
  }
  const id = newId();
  await tx.insert(voteSignals).values({ id, kind, memberIds, facts, openedAt: now });
  await recordAudit(tx, SYSTEM, "votes.quarantined", { kind: "votes", id }, { kind, votes: votes.length });
  return holdVotes(tx, id, votes);
}
