import { readCookie, writeCookie } from "#app/http/cookies.server.ts";

const COOKIE = "consent_later";
const AGE_SECONDS = 30 * 86_400;

/** Somebody does not want to be asked now: in this browser, for a month. It names them, for who signs in here after them. */
export const consentLaterCookie = (memberId: string): string =>
  writeCookie(COOKIE, memberId, { maxAgeSeconds: AGE_SECONDS });

export const asksLater = (request: Request, memberId: string): boolean =>
  readCookie(request.headers.get("cookie"), COOKIE) === memberId;
