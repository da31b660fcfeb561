import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { newId } from "#db/ids.ts";
import type { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";

/** Tells the owner of an account, so that a change by somebody else does not stay hidden. */
export async function mailPasswordChanged(tx: Db, member: typeof members.$inferSelect): Promise<void> {
  if (!member.email) return;
  await queueMail(tx, {
    dedupeKey: `password-changed:${newId()}`,
    memberId: member.id,
    to: member.email,
    locale: member.locale,
    template: "password-changed",
    values: { name: member.displayName },
  });
}
