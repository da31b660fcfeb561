import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { decideSignal } from "#app/domain/integrity/decide-signal.server.ts";
import { voteSignals } from "#db/schema/integrity.ts";
import type { Db } from "#db/types.ts";
import type { Before } from "./before.ts";
import type { Performing } from "./perform-act.server.ts";

/** Votes that wait: they never count, or they do. */
export async function decideVotes(
  tx: Db,
  actor: MemberActor,
  { facts, input, now }: Performing,
): Promise<Before> {
  const [signal] = await tx
    .select({ state: voteSignals.state })
    .from(voteSignals)
    .where(eq(voteSignals.id, facts.id));
  const upheld = input.act === "quarantine_votes";
  await decideSignal(tx, actor, { signalId: facts.id, upheld, now });
  return { signal: signal!.state };
}
