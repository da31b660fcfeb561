import { randomBytes } from "node:crypto";
import { recordTraces } from "#app/domain/integrity/record-traces.server.ts";
import { DEVICE_COOKIE, PREFERENCE_AGE_SECONDS, readCookie, writeCookie } from "#app/http/cookies.server.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { keyFor } from "#app/runtime/secret.server.ts";
import type { Db } from "#db/types.ts";

const DEVICE_BYTES = 18;
const DEVICE_FORM = /^[\w-]{24}$/;

/** What the device cookie in a `Cookie` header says, or null. */
function deviceIn(cookieHeader: string | null): string | null {
  const device = readCookie(cookieHeader, DEVICE_COOKIE);
  return device !== null && DEVICE_FORM.test(device) ? device : null;
}

type Seen = { memberId: string; cookieHeader: string | null; address: string };

/**
 * Remembers the device and network a signed-in member comes from, as hashes. The result is the `Set-Cookie` value of the
 * device: a random number that only says that it is the same one as before. It stays when they sign out, or one person
 * with two accounts would be two people.
 */
export async function traceVisit({ memberId, cookieHeader, address }: Seen): Promise<string> {
  const device = deviceIn(cookieHeader) ?? randomBytes(DEVICE_BYTES).toString("base64url");
  await recordTraces(useDatabase().db, { memberId, device, address, key: keyFor("traces") });
  const secure = baseUrl().startsWith("https:");
  return writeCookie(DEVICE_COOKIE, device, { secure, maxAgeSeconds: PREFERENCE_AGE_SECONDS });
}

/** Remembers where a new account was opened. It gets no cookie before somebody signs in. */
export async function traceSignUp(tx: Db, { memberId, cookieHeader, address }: Seen): Promise<void> {
  await recordTraces(tx, { memberId, device: deviceIn(cookieHeader), address, key: keyFor("traces") });
}

export const forgottenDevice = () => writeCookie(DEVICE_COOKIE, "", { maxAgeSeconds: 0 });
