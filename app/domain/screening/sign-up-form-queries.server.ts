import type { Sql } from "#db/types.ts";
import { type LimitName, limitOf } from "./limits.ts";
import { newChallenge } from "./sign-up-challenge.server.ts";
import { signUpSettings } from "./sign-up-settings-queries.server.ts";

/** What the form of a new account carries. Without a limit, no time is asked for. */
export async function signUpForm(sql: Sql, key: Buffer, now: Date) {
  const { limits, proofBits: bits } = await signUpSettings(sql);
  const seconds = (name: LimitName) => {
    const limit = limitOf(limits, name);
    return Number.isFinite(limit) ? limit : 0;
  };
  return {
    challenge: newChallenge(key, bits, now),
    bits,
    seconds: seconds("signUpSeconds"),
    secondsUnproven: seconds("signUpSecondsUnproven"),
  };
}
