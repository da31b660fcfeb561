import { and, eq, ne } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { members, sessions } from "#db/schema/accounts.ts";
import type { Db } from "#db/types.ts";
import { assertOwnPassword } from "./assert-own-password.server.ts";
import { hashPassword } from "./hash-password.server.ts";
import { mailPasswordChanged } from "./mail-password-changed.server.ts";
import { passwordProblem } from "./password-problem.ts";

type Input = {
  password: string;
  newPassword: string;
  /** The stored id of the session that asks: the one device that stays signed in. */
  keepSession: string;
};

export async function changePassword(
  db: Db,
  actor: MemberActor,
  { password, newPassword, keepSession }: Input,
): Promise<void> {
  await assertOwnPassword(db, actor, password);
  const [me] = await db.select({ email: members.email }).from(members).where(eq(members.id, actor.id));
  const problem =
    newPassword === password ? "same_password" : passwordProblem(newPassword, [me?.email ?? ""]);
  if (problem) throw new Invalid({ newPassword: problem });
  const passwordHash = await hashPassword(newPassword);
  await db.transaction(async (tx) => {
    const [member] = await tx
      .update(members)
      .set({ passwordHash })
      .where(eq(members.id, actor.id))
      .returning();
    await tx.delete(sessions).where(and(eq(sessions.memberId, actor.id), ne(sessions.id, keepSession)));
    await mailPasswordChanged(tx, member!);
  });
}
