import { type Actor, GUEST } from "#app/domain/core/actor.ts";
import type { Visit } from "#app/http/context.server.ts";
import { PREFERENCE_AGE_SECONDS, readCookie, SESSION_COOKIE, writeCookie } from "#app/http/cookies.server.ts";
import { baseUrl } from "#app/runtime/base-url.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";
import { lucia, storedSessionId } from "./lucia.server.ts";
import { traceVisit } from "./trace-visit.server.ts";

/** How old "last seen" may be before a request refreshes it; every request would be a write per page. */
const SEEN_EVERY_MS = 5 * 60_000;

const secure = () => baseUrl().startsWith("https:");

const sessionCookie = (id: string, persistent: boolean) =>
  writeCookie(SESSION_COOKIE, id, {
    secure: secure(),
    maxAgeSeconds: persistent ? PREFERENCE_AGE_SECONDS : undefined,
  });

export const endedSessionCookie = () =>
  writeCookie(SESSION_COOKIE, "", { secure: secure(), maxAgeSeconds: 0 });

/** Starts a session on this device; the result is the `Set-Cookie` value. */
export async function startSession(
  memberId: string,
  { userAgent, persistent }: { userAgent: string; persistent: boolean },
): Promise<string> {
  const session = await lucia.createSession(memberId, {
    userAgent: userAgent.slice(0, 300),
    persistent,
    lastSeenAt: new Date(),
  });
  return sessionCookie(session.id, persistent);
}

export const endSession = (sessionId: string) => lucia.invalidateSession(sessionId);

const NOBODY: Visit = { actor: GUEST, viewer: null, sessionId: null };

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Who a `Cookie` header speaks for. Appends refreshed or cleared cookies to `extraHeaders`. With an address, the first
 * visit of a day also leaves its traces.
 */
export async function resolveVisit(
  cookieHeader: string | null,
  extraHeaders: Headers,
  address?: string,
): Promise<Visit> {
  const cookie = readCookie(cookieHeader, SESSION_COOKIE);
  if (!cookie) return NOBODY;
  const { session, user } = await lucia.validateSession(cookie);
  if (!session || !user) {
    extraHeaders.append("Set-Cookie", endedSessionCookie());
    return NOBODY;
  }
  if (session.fresh) extraHeaders.append("Set-Cookie", sessionCookie(session.id, session.persistent));
  if (Date.now() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    const { sql } = useDatabase();
    await sql`with seen as (update sessions set last_seen_at = now() where id = ${storedSessionId(session.id)})
      update members set last_active_at = now() where id = ${user.id}`;
    if (address && dayOf(session.lastSeenAt) !== dayOf(new Date())) {
      extraHeaders.append("Set-Cookie", await traceVisit({ memberId: user.id, cookieHeader, address }));
    }
  }
  const actor: Actor = {
    kind: "member",
    id: user.id,
    role: user.role as Extract<Actor, { kind: "member" }>["role"],
    username: user.username,
    displayName: user.displayName,
    emailVerified: user.emailVerified,
    locale: user.locale,
    restriction: user.restriction,
    circle: user.circle,
    powers: user.powers,
  };
  return { actor, viewer: user, sessionId: session.id };
}
