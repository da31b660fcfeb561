import { createHash } from "node:crypto";
import { assertRate } from "#app/domain/core/rate-limit.server.ts";
import type { Sql } from "#db/types.ts";
import { ATTEMPT_LIMITS, type Attempt } from "./attempt-limits.ts";

/** Rows of the limiter must not become a list of who has an account here. */
const fingerprint = (text: string) =>
  createHash("sha256").update(text.trim().toLowerCase()).digest("base64url").slice(0, 22);

/**
 * Counts one attempt from this network address and, if given, on this e-mail address or member; throws `TooMany`.
 * Called before the account is looked up, so that the answer says nothing about it.
 */
export async function assertAttempt(sql: Sql, attempt: Attempt, ip: string, subject?: string): Promise<void> {
  const { perIp, perSubject } = ATTEMPT_LIMITS[attempt];
  await assertRate(sql, `${attempt}:ip:${fingerprint(ip)}`, perIp);
  if (subject) await assertRate(sql, `${attempt}:for:${fingerprint(subject)}`, perSubject);
}
