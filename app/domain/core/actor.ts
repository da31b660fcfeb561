import type { Role } from "#db/schema/accounts.ts";

export type { Role };

export type MemberActor = {
  kind: "member";
  id: string;
  role: Role;
  username: string;
  displayName: string;
  /** Posting and voting need a verified address; reading does not. */
  emailVerified: boolean;
  locale: "en" | "fr";
};

/** Who is asking. `system` is the application itself: imports, jobs, consumers. */
export type Actor = { kind: "guest" } | MemberActor | { kind: "system" };

export const GUEST: Actor = { kind: "guest" };
export const SYSTEM: Actor = { kind: "system" };

/** True for any of the roles, and always for an admin and the system. */
export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  if (actor.kind === "system") return true;
  return actor.kind === "member" && (actor.role === "admin" || roles.includes(actor.role));
}

export function isStaff(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "member" && actor.role !== "member");
}

/** The member's id, or null for a guest and the system: what goes into a `*_by_id` column. */
export function actorId(actor: Actor): string | null {
  return actor.kind === "member" ? actor.id : null;
}
