import { eq } from "drizzle-orm";
import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { hashPassword } from "./hash-password.server.ts";
import { insertMember } from "./insert-member.server.ts";
import { issueEmailToken } from "./issue-email-token.server.ts";
import { RESET_LINK_MS } from "./limits.ts";
import { passwordProblem } from "./password-problem.ts";

type Input = {
  email: string;
  displayName: string;
  locale: "en" | "fr";
  /** Without one, a one-time link for choosing it is made. */
  password: string | null;
};

export type CreatedAdmin = { username: string; existed: boolean; resetToken: string | null };

/** For the person at the server's command line: makes an admin, or makes an existing member one. */
export async function createAdmin(
  db: Db,
  actor: Actor,
  { email, displayName, locale, password }: Input,
  now = new Date(),
): Promise<CreatedAdmin> {
  assertAllowed(hasRole(actor, "admin") || "not_your_role");
  const problem = password === null ? null : passwordProblem(password, [email]);
  if (problem) throw new Invalid({ password: problem });
  const passwordHash = password === null ? null : await hashPassword(password);
  return db.transaction(async (tx) => {
    const made = await insertMember(tx, {
      displayName,
      email,
      passwordHash,
      locale,
      role: "admin",
      emailVerifiedAt: now,
    });
    const [member] = await tx
      .select()
      .from(members)
      .where(made ? eq(members.id, made.id) : eq(members.email, email))
      .for("update");
    const memberId = member!.id;
    if (made) await recordEvent(tx, actor, "member.registered", { memberId });
    else {
      await tx
        .update(members)
        .set({
          role: "admin",
          emailVerifiedAt: member!.emailVerifiedAt ?? now,
          ...(passwordHash && { passwordHash }),
        })
        .where(eq(members.id, memberId));
      if (member!.role !== "admin")
        await recordEvent(tx, actor, "member.role_changed", { memberId, role: "admin" });
    }
    if (made || !member!.emailVerifiedAt) await recordEvent(tx, actor, "member.email_verified", { memberId });
    await recordAudit(
      tx,
      actor,
      "role.changed",
      { kind: "member", id: memberId },
      { from: made ? null : member!.role, to: "admin", by: "command line" },
    );
    const link =
      password === null
        ? await issueEmailToken(tx, { memberId, kind: "reset_password", lifeMs: RESET_LINK_MS, now })
        : null;
    return { username: member!.username, existed: !made, resetToken: link?.token ?? null };
  });
}
