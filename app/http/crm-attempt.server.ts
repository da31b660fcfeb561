import { createHash } from "node:crypto";
import { z } from "zod";
import { openSecret, sealSecret } from "#app/domain/crm/sealed-secret.server.ts";
import type { SignInAttempt } from "#app/domain/crm/setup/crm-sign-in.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { keyFor, keysFor } from "#app/runtime/secret.server.ts";
import { readCookie, SESSION_COOKIE, writeCookie } from "./cookies.server.ts";

const COOKIE = "crm_attempt";
/** As long as it may take to find the right password and agree. */
const MAX_AGE_SECONDS = 15 * 60;

const schema = z.object({
  connectionId: z.uuid(),
  state: z.string(),
  codeVerifier: z.string(),
  /** Milliseconds since 1970; a cookie's own age is kept by the browser, which need not. */
  until: z.number(),
});

/** A sealed cookie opens in the session it was made in, and in no other. */
const sessionOf = (request: Request): string =>
  createHash("sha256")
    .update(readCookie(request.headers.get("cookie"), SESSION_COOKIE) ?? "")
    .digest("base64url");

/** The `Set-Cookie` value that remembers an attempt to sign in at a vendor. */
export function attemptCookie(request: Request, attempt: SignInAttempt, now: Date): string {
  const until = now.getTime() + MAX_AGE_SECONDS * 1000;
  const sealed = sealSecret(keyFor("crm-attempt"), JSON.stringify({ ...attempt, until }), sessionOf(request));
  return writeCookie(COOKIE, sealed, {
    maxAgeSeconds: MAX_AGE_SECONDS,
    secure: baseUrl().startsWith("https:"),
  });
}

/** An attempt is good once. */
export const endedAttemptCookie = () => writeCookie(COOKIE, "", { maxAgeSeconds: 0 });

/** The attempt this browser set out with, or null when there is none, it is too old, or another session's. */
export function readAttempt(request: Request, now: Date): SignInAttempt | null {
  const sealed = readCookie(request.headers.get("cookie"), COOKIE);
  if (!sealed) return null;
  try {
    const text = openSecret(keysFor("crm-attempt"), sealed, sessionOf(request));
    const { until, ...attempt } = schema.parse(JSON.parse(text));
    return until > now.getTime() ? attempt : null;
  } catch {
    return null;
  }
}
