import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import type { Claim } from "./claim-thread.server.ts";
import { holdThread } from "./load-thread.server.ts";

/** Gives back a question one had taken; what somebody else has stays theirs. */
export async function releaseThread(
  db: Db,
  actor: MemberActor,
  { number }: { number: number },
): Promise<Claim> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    if (thread.claimedById === actor.id) {
      await changeThread(tx, thread, { claimedById: null, claimedUntil: null });
    }
    return { number, slug: thread.slug, until: null };
  });
}
