import { and, eq, isNull } from "drizzle-orm";
import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members } from "#db/schema/accounts.ts";
import { identities } from "#db/schema/identities.ts";
import type { Db } from "#db/types.ts";
import { insertIdentity } from "./insert-identity.server.ts";
import { lockSubject } from "./lock-subject.server.ts";
import type { Claims } from "./port.ts";
import type { Provider } from "./provider-queries.server.ts";

type Arrival = { provider: Provider; claims: Claims; now: Date };

export type Recognised =
  | { kind: "member"; memberId: string }
  /** An account has the address, and that is all we know: its password comes first. */
  | { kind: "address_taken" }
  | { kind: "newcomer" };

/**
 * Who this is, coming from a provider. Known by the provider's name for them, always; by their address only where the
 * provider is trusted to have proved it, and the account's own address is proved, too. Such an account is told by mail.
 */
export async function recognise(db: Db, { provider, claims, now }: Arrival): Promise<Recognised> {
  return db.transaction(async (tx) => {
    await lockSubject(tx, provider.id, claims.subject);
    const memberId = await comeBack(tx, { provider, claims, now });
    if (memberId) return { kind: "member", memberId };
    if (!claims.email) return { kind: "newcomer" };
    const [owner] = await tx
      .select()
      .from(members)
      .where(and(eq(members.email, claims.email), isNull(members.closedAt)))
      .for("no key update");
    if (!owner) return { kind: "newcomer" };
    const proved = provider.trustsAddresses && claims.emailVerified && owner.emailVerifiedAt !== null;
    const added = proved && (await insertIdentity(tx, owner.id, { provider, claims, now, tell: owner }));
    return added ? { kind: "member", memberId: owner.id } : { kind: "address_taken" };
  });
}

/** Whoever has come from there before; keeps what the provider says of them up to date. */
async function comeBack(tx: Db, { provider, claims, now }: Arrival): Promise<string | null> {
  const [known] = await tx
    .select({ id: identities.id, memberId: identities.memberId, customerCode: identities.customerCode })
    .from(identities)
    .where(and(eq(identities.providerId, provider.id), eq(identities.subject, claims.subject)));
  if (!known) return null;
  const { email, emailVerified, customerCode } = claims;
  await tx
    .update(identities)
    .set({ email, emailVerified, customerCode, lastUsedAt: now })
    .where(eq(identities.id, known.id));
  const { memberId } = known;
  if (customerCode !== known.customerCode)
    await recordEvent(tx, SYSTEM, "identity.linked", { memberId, providerId: provider.id });
  return memberId;
}
