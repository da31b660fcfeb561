import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import { paths } from "#app/paths.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { issueEmailToken } from "./issue-email-token.server.ts";
import { RESET_LINK_MS } from "./limits.ts";

/** Mails a link for choosing a new password, if the address has an account. Answers the same for every address. */
export async function requestPasswordReset(
  db: Db,
  _actor: Actor,
  { email }: { email: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [member] = await tx
      .select({ id: members.id, displayName: members.displayName, locale: members.locale })
      .from(members)
      .where(and(eq(members.email, email), isNull(members.closedAt)));
    if (!member) return;
    const { id, token } = await issueEmailToken(tx, {
      memberId: member.id,
      kind: "reset_password",
      lifeMs: RESET_LINK_MS,
    });
    await queueMail(tx, {
      dedupeKey: `reset-password:${id}`,
      memberId: member.id,
      to: email,
      locale: member.locale,
      template: "reset-password",
      values: {
        name: member.displayName,
        path: paths.resetPassword(token),
        hours: RESET_LINK_MS / 3_600_000,
      },
    });
  });
}
