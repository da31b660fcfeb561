import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { changeThread } from "./change-thread.server.ts";
import { CLAIM_MS } from "./limits.ts";
import { type HeldThread, holdThread } from "./load-thread.server.ts";
import { canClaim } from "./policy.ts";

type ClaimThread = { number: number; now?: Date };
export type Claim = { number: number; slug: string; until: Date | null };

/**
 * "I'm taking this": for ten minutes other helpers leave the question alone. Nothing is recorded; it is over before it
 * would be read. Taking it again starts the ten minutes anew.
 */
export async function claimThread(
  db: Db,
  actor: MemberActor,
  { number, now = new Date() }: ClaimThread,
): Promise<Claim> {
  return db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, { number });
    assertAllowed(canClaim(actor, thread.facts));
    await assertFree(tx, actor, thread, now);
    const until = new Date(now.getTime() + CLAIM_MS);
    await changeThread(tx, thread, { claimedById: actor.id, claimedUntil: until });
    return { number, slug: thread.slug, until };
  });
}

/** Refuses, with who has it and for how long, while somebody else does. */
async function assertFree(tx: Db, actor: MemberActor, thread: HeldThread, now: Date): Promise<void> {
  const { claimedById, claimedUntil } = thread;
  if (!claimedById || claimedById === actor.id || !claimedUntil || claimedUntil <= now) return;
  const [holder] = await tx
    .select({ name: members.displayName })
    .from(members)
    .where(eq(members.id, claimedById));
  throw new Conflict("claimed", {
    name: holder!.name,
    minutes: Math.ceil((claimedUntil.getTime() - now.getTime()) / 60_000),
    until: claimedUntil.toISOString(),
  });
}
