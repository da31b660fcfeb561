import { and, eq, isNull } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Conflict } from "#app/domain/core/errors.ts";
import { members } from "#db/schema/accounts.ts";
import { identities } from "#db/schema/identities.ts";
import type { Db } from "#db/types.ts";
import { insertIdentity } from "./insert-identity.server.ts";
import { lockSubject } from "./lock-subject.server.ts";
import type { Claims } from "./port.ts";
import type { Provider } from "./provider-queries.server.ts";

/** Somebody who is signed in came back from a provider: from now on they can sign in from there, too. */
export async function addIdentity(
  db: Db,
  actor: MemberActor,
  { provider, claims, now }: { provider: Provider; claims: Claims; now: Date },
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    await lockSubject(tx, provider.id, claims.subject);
    const [known] = await tx
      .select({ memberId: identities.memberId })
      .from(identities)
      .where(and(eq(identities.providerId, provider.id), eq(identities.subject, claims.subject)));
    if (known?.memberId === actor.id) return;
    if (known) throw new Conflict("sign_in_of_another");
    const [me] = await tx
      .select()
      .from(members)
      .where(and(eq(members.id, actor.id), isNull(members.closedAt)))
      .for("no key update");
    if (!me) throw new Conflict("sign_in_again");
    const added = await insertIdentity(tx, actor.id, { provider, claims, now, tell: me });
    if (!added) throw new Conflict("provider_added_already");
  });
}
