import { and, eq } from "drizzle-orm";
import { insertMember } from "#app/domain/accounts/insert-member.server.ts";
import { mailVerification } from "#app/domain/accounts/mail-verification.server.ts";
import { recordSignUpConsents } from "#app/domain/accounts/record-sign-up-consents.server.ts";
import { writeToOwner } from "#app/domain/accounts/write-to-owner.server.ts";
import type { Actor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { identities } from "#db/schema/identities.ts";
import type { Db } from "#db/types.ts";
import { insertIdentity } from "./insert-identity.server.ts";
import { lockSubject } from "./lock-subject.server.ts";
import type { Claims } from "./port.ts";
import type { Provider } from "./provider-queries.server.ts";
import type { NewcomerInput } from "./schema.ts";

type Input = NewcomerInput & { provider: Provider; claims: Claims; next: string; now: Date };

/** Done in the transaction that opens the account. */
type Registered = (tx: Db, memberId: string) => Promise<void>;

export type Opened = { kind: "signed_in"; memberId: string } | { kind: "mail_sent" };

/**
 * Opens the account of somebody who comes from elsewhere, without a password. An address that the provider is not trusted
 * to have proved is asked by mail. One that they typed themselves tells nothing of whether it has an account: then, as
 * when signing up, the answer is always a mail.
 */
export async function openAccount(
  db: Db,
  actor: Actor,
  input: Input,
  registered?: Registered,
): Promise<Opened> {
  const { provider, claims, displayName, username, email, locale, next, now } = input;
  const claimed = email === claims.email;
  const proved = claimed && provider.trustsAddresses && claims.emailVerified;
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    await lockSubject(tx, provider.id, claims.subject);
    const [known] = await tx
      .select({ memberId: identities.memberId })
      .from(identities)
      .where(and(eq(identities.providerId, provider.id), eq(identities.subject, claims.subject)));
    if (known) return { kind: "signed_in", memberId: known.memberId };
    const member = await insertMember(tx, {
      displayName,
      username,
      email,
      passwordHash: null,
      locale,
      ...(proved && { emailVerifiedAt: now }),
    });
    if (!member) {
      if (claimed) throw new Invalid({ email: "address_taken" });
      await writeToOwner(tx, email, now, next);
      return { kind: "mail_sent" };
    }
    const { id } = member;
    await recordSignUpConsents(tx, id, input);
    await recordEvent(tx, actor, "member.registered", { memberId: id });
    await registered?.(tx, id);
    await insertIdentity(tx, id, { provider, claims, now });
    if (proved) await recordEvent(tx, actor, "member.email_verified", { memberId: id });
    else await mailVerification(tx, { id, displayName, email, locale }, next);
    return claimed ? { kind: "signed_in", memberId: id } : { kind: "mail_sent" };
  });
}
