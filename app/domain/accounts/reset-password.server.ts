import { and, eq, isNull, sql as raw } from "drizzle-orm";
import type { Actor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members, sessions } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { hashPassword } from "./hash-password.server.ts";
import { mailPasswordChanged } from "./mail-password-changed.server.ts";
import { passwordProblem } from "./password-problem.ts";
import { useEmailToken } from "./use-email-token.server.ts";

type Input = { token: string; newPassword: string; now?: Date };

/**
 * Sets the password through a link from a mail. Signs every device out: whoever had the old password may be on one of
 * them. The link also proves the address.
 */
export async function resetPassword(
  db: Db,
  actor: Actor,
  { token, newPassword, now = new Date() }: Input,
): Promise<{ memberId: string }> {
  const problem = passwordProblem(newPassword);
  if (problem) throw new Invalid({ newPassword: problem });
  const passwordHash = await hashPassword(newPassword);
  return db.transaction(async (tx) => {
    const { memberId } = await useEmailToken(tx, "reset_password", token, now);
    const [before] = await tx
      .select()
      .from(members)
      .where(and(eq(members.id, memberId), isNull(members.closedAt)))
      .for("update");
    if (!before) throw new Invalid({ form: "link_expired" });
    // Thrown inside, so that the link stays good for the next try.
    if (passwordProblem(newPassword, [before.email ?? ""])) throw new Invalid({ newPassword: "like_email" });
    await tx
      .update(members)
      .set({ passwordHash, emailVerifiedAt: raw`coalesce(${members.emailVerifiedAt}, ${now.toISOString()})` })
      .where(eq(members.id, memberId));
    await tx.delete(sessions).where(eq(sessions.memberId, memberId));
    if (!before.emailVerifiedAt) await recordEvent(tx, actor, "member.email_verified", { memberId });
    await mailPasswordChanged(tx, before);
    return { memberId };
  });
}
