import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import type { Locale } from "#app/i18n/index.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/types.ts";
import { issueEmailToken } from "./issue-email-token.server.ts";
import { VERIFY_LINK_MS } from "./limits.ts";

type Addressee = { id: string; displayName: string; email: string; locale: Locale };

/** Sends a new link that proves the address. `next` is where the person was going when they signed up. */
export async function mailVerification(
  tx: Db,
  { id, displayName, email, locale }: Addressee,
  next?: string,
): Promise<void> {
  const { id: tokenId, token } = await issueEmailToken(tx, {
    memberId: id,
    kind: "verify_email",
    lifeMs: VERIFY_LINK_MS,
  });
  await queueMail(tx, {
    dedupeKey: `verify-email:${tokenId}`,
    memberId: id,
    to: email,
    locale,
    template: "verify-email",
    values: { name: displayName, path: paths.verifyEmail(token, next), hours: VERIFY_LINK_MS / 3_600_000 },
  });
}
