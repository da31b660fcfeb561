import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { newId } from "#db/ids.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { isUniqueViolation } from "./is-unique-violation.ts";
import { useEmailToken } from "./use-email-token.server.ts";

/**
 * The link at the new address was followed by the person who asked for it. The token alone is not enough: sent to a
 * mistyped address, it would hand the account to a stranger.
 */
export async function confirmEmailChange(
  db: Db,
  actor: MemberActor,
  { token, now = new Date() }: { token: string; now?: Date },
): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      const { memberId, newEmail } = await useEmailToken(tx, "change_email", token, now);
      if (memberId !== actor.id || !newEmail) throw new Invalid({ form: "link_expired" });
      const [before] = await tx.select().from(members).where(eq(members.id, memberId)).for("update");
      await tx.update(members).set({ email: newEmail, emailVerifiedAt: now }).where(eq(members.id, memberId));
      await recordEvent(tx, actor, "member.email_verified", { memberId });
      if (!before?.email) return;
      await queueMail(tx, {
        dedupeKey: `email-changed:${newId()}`,
        memberId,
        to: before.email,
        locale: before.locale,
        template: "email-changed",
        values: { name: before.displayName, newEmail },
      });
    });
  } catch (error) {
    // Somebody opened an account with it since the link was sent.
    if (isUniqueViolation(error)) throw new Invalid({ form: "link_expired" });
    throw error;
  }
}
