import { Invalid, TooMany } from "#app/domain/core/errors.ts";
import { assertRate } from "#app/domain/core/rate-limit.server.ts";
import type { Sql } from "#db/types.ts";
import { isDisposable } from "./disposable-domains.ts";
import { type LimitName, limitOf } from "./limits.ts";
import { isSolved, readChallenge } from "./sign-up-challenge.server.ts";
import { signUpSettings } from "./sign-up-settings-queries.server.ts";

const DAY_SECONDS = 86_400;

type SignUpAttempt = {
  email: string;
  /** What stood in the field that people do not see. */
  trap: string;
  /** The challenge of the form, and what the browser found. */
  challenge: string;
  answer: string;
  /** They have just signed in somewhere else: no machine's work, so nothing more is asked of the browser. */
  vouched?: boolean;
  /** See `networkKey`: never an address. */
  network: string;
  /** That challenges are signed with. */
  key: Buffer;
  now: Date;
};

/**
 * Whether somebody who wants an account is likely to be a person; throws `Invalid` or `TooMany`, always with a way on.
 * A browser with scripts has found the answer to its challenge by the time the form is filled in; one without takes
 * longer before it is believed, and fewer accounts a day from its network. Nothing here tells whether an address is known.
 */
export async function assertSignUp(sql: Sql, attempt: SignUpAttempt): Promise<void> {
  const { email, trap, network, now } = attempt;
  const settings = await signUpSettings(sql);
  const limit = (name: LimitName) => limitOf(settings.limits, name);
  if (trap !== "") throw new Invalid({ form: "looks_like_a_machine" });
  if (settings.refuseDisposable && isDisposable(email, settings.disposableDomains))
    throw new Invalid({ email: "disposable" });

  const proven = attempt.vouched || settings.proofBits === 0 || (await spend(sql, attempt, limit));
  await countAccount(sql, `accounts:${network}`, limit("accountsPerNetwork"), now);
  if (!proven) {
    await countAccount(sql, `unproven-accounts:${network}`, limit("accountsPerNetworkUnproven"), now);
  }
}

/** Uses the challenge up. Returns whether its work was done; without it, the form must have been open for longer. */
async function spend(
  sql: Sql,
  { challenge: token, answer, key, now }: SignUpAttempt,
  limit: (name: LimitName) => number,
): Promise<boolean> {
  const challenge = readChallenge(key, token, now);
  if (!challenge) throw new Invalid({ form: "sign_up_again" });
  const proven = isSolved(token, challenge.bits, answer);
  const seconds = (now.getTime() - challenge.issuedAt.getTime()) / 1000;
  if (proven && seconds < most(limit("signUpSeconds"))) throw new Invalid({ form: "sign_up_again" });
  if (!proven && seconds < most(limit("signUpSecondsUnproven")))
    throw new Invalid({ form: "sign_up_slower" });
  try {
    // Counted at the time it was made, so that the count is the same one however late it comes.
    await assertRate(
      sql,
      `challenge:${challenge.nonce}`,
      { limit: 1, windowSeconds: DAY_SECONDS },
      challenge.issuedAt,
    );
  } catch (error) {
    throw error instanceof TooMany ? new Invalid({ form: "sign_up_again" }) : error;
  }
  return proven;
}

/** No limit is no time at all. */
const most = (seconds: number) => (Number.isFinite(seconds) ? seconds : 0);

async function countAccount(sql: Sql, key: string, limit: number, now: Date): Promise<void> {
  if (!Number.isFinite(limit)) return;
  try {
    await assertRate(sql, key, { limit, windowSeconds: DAY_SECONDS }, now);
  } catch (error) {
    throw error instanceof TooMany ? new TooMany("too_many_accounts", error.retryAfterSeconds) : error;
  }
}
