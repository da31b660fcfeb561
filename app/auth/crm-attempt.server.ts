import type { SignInAttempt } from "#app/domain/crm/setup/crm-sign-in.ts";
import { readCookie, SESSION_COOKIE } from "#app/http/cookies.server.ts";
import { storedSessionId } from "./lucia.server.ts";
import { sealedCookie } from "./sealed-cookie.server.ts";

/** As long as it may take to find the right password and agree. */
const MAX_AGE_SECONDS = 15 * 60;

const cookie = sealedCookie<SignInAttempt & { session: string }>("crm_attempt", MAX_AGE_SECONDS);

/** Names the session without giving it away. */
const sessionOf = (request: Request): string =>
  storedSessionId(readCookie(request.headers.get("cookie"), SESSION_COOKIE) ?? "");

/** The `Set-Cookie` value that remembers an attempt to sign in at a CRM's vendor, for this session alone. */
export const attemptCookie = (request: Request, attempt: SignInAttempt, now: Date): string =>
  cookie.write({ ...attempt, session: sessionOf(request) }, now);

/** An attempt is good once. */
export const endedAttemptCookie = (): string => cookie.clear();

/** The attempt this browser set out with, or null when there is none, it is too old, or another session's. */
export function readAttempt(request: Request, now: Date): SignInAttempt | null {
  const content = cookie.read(request, now);
  if (content?.session !== sessionOf(request)) return null;
  const { connectionId, state, codeVerifier } = content;
  return { connectionId, state, codeVerifier };
}
