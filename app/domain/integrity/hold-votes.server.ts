import { sql } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import type { VoteKey } from "./vote-key.ts";

/**
 * Writes down that votes wait under a signal, which the caller has locked; those another signal holds already stay there.
 * Returns the new ones: the caller settles them, all at once.
 */
export async function holdVotes(tx: Db, signalId: string, votes: readonly VoteKey[]): Promise<VoteKey[]> {
  if (votes.length === 0) return [];
  const held = (await tx.execute(sql`
    insert into quarantined_votes (kind, target_id, member_id, signal_id)
    select x.kind, x."targetId", x."memberId", ${signalId}
    from json_to_recordset(${JSON.stringify(votes)}::json) x (kind text, "targetId" uuid, "memberId" uuid)
    on conflict (kind, target_id, member_id) do update set signal_id = excluded.signal_id
      where exists (select 1 from vote_signals s where s.id = quarantined_votes.signal_id and s.state = 'released')
    returning kind, target_id as "targetId", member_id as "memberId"`)) as unknown as VoteKey[];
  if (held.length > 0) await recordEvent(tx, SYSTEM, "votes.quarantined", { signalId, votes: [...held] });
  return [...held];
}
