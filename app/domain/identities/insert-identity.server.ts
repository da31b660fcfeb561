import { SYSTEM } from "#app/domain/core/actor.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { newId } from "#db/ids.ts";
import type { members } from "#db/schema/accounts.ts";
import { identities } from "#db/schema/identities.ts";
import type { Db } from "#db/types.ts";
import type { Claims } from "./port.ts";
import type { Provider } from "./provider-queries.server.ts";

type Added = {
  provider: Pick<Provider, "id" | "name">;
  claims: Claims;
  now: Date;
  /** An account that was there before is told by mail. */
  tell?: typeof members.$inferSelect;
};

/** Adds a way to sign in to an account. False when the account has another person of this provider already. */
export async function insertIdentity(
  tx: Db,
  memberId: string,
  { provider, claims, now, tell }: Added,
): Promise<boolean> {
  const { subject, email, emailVerified, customerCode } = claims;
  const id = newId();
  const [made] = await tx
    .insert(identities)
    .values({
      id,
      memberId,
      providerId: provider.id,
      subject,
      email,
      emailVerified,
      customerCode,
      linkedAt: now,
      lastUsedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: identities.id });
  if (!made) return false;
  await recordEvent(tx, SYSTEM, "identity.linked", { memberId, providerId: provider.id });
  if (tell?.email) {
    await queueMail(tx, {
      dedupeKey: `sign-in-added:${id}`,
      memberId,
      to: tell.email,
      locale: tell.locale,
      template: "sign-in-added",
      values: { name: tell.displayName, provider: provider.name[tell.locale] },
    });
  }
  return true;
}
