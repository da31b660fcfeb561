import type { Restriction, Role } from "#db/schema/accounts.ts";

export type { Restriction, Role };

/** A policy's answer: true, or the code of the reason why not. */
export type Decision = true | string;

export type MemberActor = {
  kind: "member";
  id: string;
  role: Role;
  username: string;
  displayName: string;
  /** Posting and voting need a verified address; reading does not. */
  emailVerified: boolean;
  locale: "en" | "fr";
  /** What a moderator took away from them, if that still holds. */
  restriction: Restriction | null;
  /** They are an ambassador: they see what is for the circle. */
  circle: boolean;
  /** Helping powers they earned; see `db/schema/recognition.ts`. */
  powers: readonly string[];
};

/** Nothing taken away, nothing earned: staff at work in a job, and most people. */
export const UNMARKED = { restriction: null, circle: false, powers: [] } as const;

/** Who is asking. `system` is the application itself: imports, jobs, consumers. */
export type Actor = { kind: "guest" } | MemberActor | { kind: "system" };

/** Who did something, as far as the log needs to know. */
export type Doer = Actor | Pick<MemberActor, "kind" | "id">;

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

/** Who may write: signed in, with a proven address, and not kept from it by a moderator; else the reason why not. */
export function mayWrite(actor: Actor): Decision {
  if (actor.kind === "system") return true;
  if (actor.kind === "guest") return "sign_in_first";
  if (actor.restriction !== null) return "restricted";
  return actor.emailVerified || "verify_email_first";
}

/** They were right often enough to do this alone. */
export function hasPower(actor: Actor, power: string): boolean {
  return actor.kind === "member" && actor.powers.includes(power);
}

/** Ambassadors, and staff who look after them. */
export function isInCircle(actor: Actor): boolean {
  return isStaff(actor) || (actor.kind === "member" && actor.circle);
}

/** Content everybody sees, or everybody this actor belongs to. */
export function isOpenTo(actor: Actor, visibility: string): boolean {
  return visibility === "public" || (visibility === "circle" && isInCircle(actor));
}

/** The member's id, or null for a guest and the system: what goes into a `*_by_id` column. */
export function actorId(actor: Doer): string | null {
  return actor.kind === "member" ? actor.id : null;
}
