import { and, eq, ne } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members } from "#db/schema/accounts.ts";
import { identities, signInProviders } from "#db/schema/identities.ts";
import type { Db } from "#db/types.ts";

/** Takes a way to sign in away, but never the last one. What was concluded from it about their customer file ends. */
export async function removeIdentity(
  db: Db,
  actor: MemberActor,
  { identityId }: { identityId: string },
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    // Two removals at once come one after the other, so that the second sees what the first left.
    const [me] = await tx
      .select({ passwordHash: members.passwordHash })
      .from(members)
      .where(eq(members.id, actor.id))
      .for("no key update");
    const [other] = await tx
      .select({ id: identities.id })
      .from(identities)
      .innerJoin(signInProviders, eq(signInProviders.id, identities.providerId))
      .where(
        and(
          eq(identities.memberId, actor.id),
          ne(identities.id, identityId),
          eq(signInProviders.enabled, true),
        ),
      )
      .limit(1);
    if (!me?.passwordHash && !other) throw new Conflict("last_way_in");
    const [removed] = await tx
      .delete(identities)
      .where(and(eq(identities.id, identityId), eq(identities.memberId, actor.id)))
      .returning({ providerId: identities.providerId });
    if (!removed) throw new Conflict("sign_in_gone");
    await recordEvent(tx, actor, "identity.unlinked", { memberId: actor.id, providerId: removed.providerId });
  });
}
