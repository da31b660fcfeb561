import type { MemberActor } from "#app/domain/core/actor.ts";
import type { Sql } from "#db/types.ts";
import { type Device, deviceName } from "./device-name.ts";

export type OwnDevice = Device & {
  id: string;
  current: boolean;
  persistent: boolean;
  createdAt: Date;
  lastSeenAt: Date;
};

type Row = Omit<OwnDevice, "browser" | "system" | "current"> & { userAgent: string };

/** Where the actor is signed in: this device first, then by last use. */
export async function listDevices(
  sql: Sql,
  actor: MemberActor,
  currentSession: string,
): Promise<OwnDevice[]> {
  const rows = await sql<Row[]>`
    select id, user_agent as "userAgent", persistent, created_at as "createdAt", last_seen_at as "lastSeenAt"
    from sessions where member_id = ${actor.id} and expires_at > now()
    order by id = ${currentSession} desc, last_seen_at desc limit 100`;
  return rows.map(({ userAgent, ...row }) => ({
    ...row,
    ...deviceName(userAgent),
    current: row.id === currentSession,
  }));
}
