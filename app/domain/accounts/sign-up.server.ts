import type { Actor } from "#app/domain/core/actor.ts";
import { Invalid } from "#app/domain/core/errors.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import type { Db } from "#db/types.ts";
import { hashPassword } from "./hash-password.server.ts";
import { insertMember } from "./insert-member.server.ts";
import { mailVerification } from "./mail-verification.server.ts";
import { passwordProblem } from "./password-problem.ts";
import { recordSignUpConsents } from "./record-sign-up-consents.server.ts";
import type { SignUpInput } from "./schema.ts";
import { writeToOwner } from "./write-to-owner.server.ts";

/** Done in the transaction that opens the account. */
type Registered = (tx: Db, memberId: string) => Promise<void>;

/**
 * Opens an account, or, when the address has one, tells its owner so by mail. The caller learns nothing either way, and
 * the work is the same: one hash, one insert, one mail.
 */
export async function signUp(
  db: Db,
  actor: Actor,
  input: SignUpInput,
  now = new Date(),
  registered?: Registered,
): Promise<void> {
  const { displayName, email, password, locale, next } = input;
  const problem = passwordProblem(password, [email]);
  if (problem) throw new Invalid({ password: problem });
  const passwordHash = await hashPassword(password);

  await db.transaction(async (tx) => {
    const member = await insertMember(tx, { displayName, email, passwordHash, locale });
    if (!member) return writeToOwner(tx, email, now, next);
    await recordSignUpConsents(tx, member.id, input);
    await recordEvent(tx, actor, "member.registered", { memberId: member.id });
    await registered?.(tx, member.id);
    await mailVerification(tx, { id: member.id, displayName, email, locale }, next);
  });
}
