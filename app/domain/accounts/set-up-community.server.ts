import { and, eq, isNull } from "drizzle-orm";
import { type Actor, SYSTEM } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members } from "#db/schema/accounts.ts";
import { settings } from "#db/schema/community.ts";
import type { Db } from "#db/types.ts";
import { hashPassword } from "./hash-password.server.ts";
import { hashToken } from "./hash-token.server.ts";
import { insertMember } from "./insert-member.server.ts";
import { passwordProblem } from "./password-problem.ts";

type Input = { token: string; displayName: string; email: string; password: string; locale: "en" | "fr" };

/**
 * Makes the first admin. Who can read the server's log is trusted with the address too: without a mail server nobody
 * could prove one yet. Of two people with the token, one becomes admin.
 */
export async function setUpCommunity(
  db: Db,
  _actor: Actor,
  input: Input,
  now = new Date(),
): Promise<{ memberId: string }> {
  const { token, password, ...person } = input;
  const problem = passwordProblem(password, [person.email]);
  if (problem) throw new Invalid({ password: problem });
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const [row] = await tx.select({ hash: settings.setupTokenHash }).from(settings).for("update");
    if (!row?.hash || row.hash !== hashToken(token)) throw new Invalid({ form: "setup_closed" });
    const [admin] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.role, "admin"), isNull(members.closedAt)))
      .limit(1);
    if (admin) throw new Invalid({ form: "setup_closed" });
    const member = await insertMember(tx, { ...person, passwordHash, role: "admin", emailVerifiedAt: now });
    if (!member) throw new Invalid({ email: "has_account" });
    await tx.update(settings).set({ setupTokenHash: null });
    await recordEvent(tx, SYSTEM, "member.registered", { memberId: member.id });
    await recordEvent(tx, SYSTEM, "member.email_verified", { memberId: member.id });
    await recordAudit(
      tx,
      SYSTEM,
      "role.changed",
      { kind: "member", id: member.id },
      { from: null, to: "admin", by: "setup page" },
    );
    return { memberId: member.id };
  });
}
