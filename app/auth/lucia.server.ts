import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { asksConsent } from "#app/domain/accounts/asks-consent.server.ts";
import type { Viewer } from "#app/http/context.server.ts";
import { useDatabase } from "#app/runtime/db.server.ts";

const hashed = (id: string) => createHash("sha256").update(id).digest("base64url");

type SessionAttributes = { userAgent: string; persistent: boolean; lastSeenAt: Date };
type Row = Omit<Viewer, "id" | "avatarUrl"> & {
  memberId: string;
  expiresAt: Date;
  lastSeenAt: Date;
  userAgent: string;
  persistent: boolean;
  avatarKey: string | null;
  closed: boolean;
};

/**
 * Lucia's storage on our tables. Session ids are hashed on the way in and given back plain, so that a leaked table is
 * not a set of logins. Looking a session up also brings what the page frame shows: one statement per request.
 */
const adapter: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const { sql } = useDatabase();
    const [row] = await sql<Row[]>`
      select s.member_id as "memberId", s.expires_at as "expiresAt", s.last_seen_at as "lastSeenAt",
        s.user_agent as "userAgent", s.persistent, m.username, m.display_name as "displayName",
        m.avatar_key as "avatarKey", m.role, m.email_verified_at is not null as "emailVerified", m.locale, m.theme,
        case when m.restricted_until is null or m.restricted_until > now() then m.restriction end as restriction,
        m.restricted_until as "restrictedUntil",
        m.tier is not null as circle, m.powers, ${asksConsent(sql)} as "asksConsent",
        m.closed_at is not null as closed,
        (select count(*)::int from (select 1 from notices n where n.member_id = m.id and n.read_at is null limit 100) u) as unread
      from sessions s join members m on m.id = s.member_id where s.id = ${hashed(sessionId)}`;
    if (!row || row.closed) return [null, null];
    const {
      memberId,
      expiresAt,
      lastSeenAt,
      userAgent,
      persistent,
      avatarKey,
      closed: _closed,
      ...viewer
    } = row;
    return [
      { id: sessionId, userId: memberId, expiresAt, attributes: { userAgent, persistent, lastSeenAt } },
      { id: memberId, attributes: { ...viewer, avatarKey } },
    ];
  },
  async getUserSessions(userId) {
    const rows = await useDatabase().sql<{ id: string; expiresAt: Date }[]>`
      select id, expires_at as "expiresAt" from sessions where member_id = ${userId}`;
    const attributes = { userAgent: "", persistent: false, lastSeenAt: new Date(0) };
    return rows.map((row) => ({ id: row.id, userId, expiresAt: row.expiresAt, attributes }));
  },
  async setSession(session) {
    const { userAgent, persistent } = session.attributes;
    await useDatabase().sql`
      with seen as (update members set last_active_at = now() where id = ${session.userId})
      insert into sessions (id, member_id, expires_at, user_agent, persistent)
      values (${hashed(session.id)}, ${session.userId}, ${session.expiresAt}, ${userAgent}, ${persistent})`;
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    await useDatabase().sql`update sessions set expires_at = ${expiresAt} where id = ${hashed(sessionId)}`;
  },
  async deleteSession(sessionId) {
    await useDatabase().sql`delete from sessions where id = ${hashed(sessionId)}`;
  },
  async deleteUserSessions(userId) {
    await useDatabase().sql`delete from sessions where member_id = ${userId}`;
  },
  async deleteExpiredSessions() {
    await useDatabase().sql`delete from sessions where expires_at < now()`;
  },
};

/** How a session is stored, for code that lists or revokes devices by their row. */
export const storedSessionId = hashed;

export const lucia = new Lucia<SessionAttributes, Omit<Viewer, "id">>(adapter, {
  sessionExpiresIn: new TimeSpan(30, "d"),
  getSessionAttributes: ({ userAgent, persistent, lastSeenAt }) => ({ userAgent, persistent, lastSeenAt }),
  getUserAttributes: ({ avatarKey, ...viewer }) => ({
    ...viewer,
    avatarUrl: avatarKey && `/uploads/${avatarKey}`,
  }),
});

declare module "lucia" {
  interface Register {
    Lucia: typeof lucia;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: Omit<Viewer, "id" | "avatarUrl"> & { avatarKey: string | null };
  }
}
