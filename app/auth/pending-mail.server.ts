import { readCookie, writeCookie } from "#app/http/cookies.server.ts";

const COOKIE = "pending_mail";
/** As long as somebody may look for the mail and want it sent again. */
const AGE_SECONDS = 3600;

/** Remembers, in this browser only, which address a mail was promised to: an address has no place in a URL. */
export const pendingMailCookie = (email: string) =>
  writeCookie(COOKIE, email, { maxAgeSeconds: AGE_SECONDS });

export const readPendingMail = (request: Request): string | null =>
  readCookie(request.headers.get("cookie"), COOKIE);
