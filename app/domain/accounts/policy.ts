import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";
import type { Role } from "#db/schema/accounts.ts";

/** What the rules need to know about the person whose role is to change. */
export type RoleTarget = {
  role: Role;
  closed: boolean;
  /** Someone who proved that the address is theirs; imported people have no address at all. */
  verified: boolean;
};

/** `otherAdmins`: how many admins there would be without this person. */
export function canChangeRole(actor: Actor, target: RoleTarget, role: Role, otherAdmins: number): Decision {
  if (!hasRole(actor, "admin")) return "not_your_role";
  if (target.closed) return "account_closed";
  if (role !== "member" && !target.verified) return "address_unverified";
  if (target.role === "admin" && role !== "admin" && otherAdmins === 0) return "last_admin";
  return true;
}

/** Closing is everyone's right, but a community without an admin could never be looked after again. */
export function canCloseAccount(actor: Actor, otherAdmins: number): Decision {
  if (actor.kind !== "member") return "sign_in_first";
  return actor.role !== "admin" || otherAdmins > 0 || "last_admin";
}
