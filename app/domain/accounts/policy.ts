import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";
import type { Role } from "#db/schema/accounts.ts";

/** What the rules need to know about the person whose role is to change. */
export type RoleTarget = {
  role: Role;
  closed: boolean;
  /** Proved that the address is theirs; imported people have no address at all. */
  verified: boolean;
};

export const canGrantRoles = (actor: Actor): Decision => hasRole(actor, "admin") || "not_your_role";

/** Why this person cannot get this role, or null. `otherAdmins`: how many admins there are without them. */
export function roleProblem(target: RoleTarget, role: Role, otherAdmins: number): string | null {
  if (target.closed) return "account_closed";
  if (role !== "member" && !target.verified) return "address_unverified";
  return target.role === "admin" && role !== "admin" && otherAdmins === 0 ? "last_admin" : null;
}

/** Closing is everyone's right, but a community without an admin could never be looked after again. */
export const closingProblem = (role: Role, otherAdmins: number): string | null =>
  role === "admin" && otherAdmins === 0 ? "last_admin" : null;
