import { type Actor, hasRole } from "#app/domain/core/actor.ts";
import type { Decision } from "#app/domain/core/authorize.ts";
import type { Role } from "#db/schema/accounts.ts";
import type { Visibility } from "#db/schema/ideas.ts";
import { ACTS_OF, type Act, isContentKind, isMemberAct, type ReviewKind, UPHOLDING } from "./acts.ts";

/** Categories a moderator keeps to; null for everything. */
export type Scope = readonly string[] | null;

export const canModerate = (actor: Actor): Decision => hasRole(actor, "moderator") || "not_your_role";

export type ItemFacts = {
  kind: ReviewKind;
  authorId: string | null;
  /** Who decided before, and may not decide again. */
  notForId: string | null;
};

/** Nobody judges what is their own, nor an appeal against themselves. */
export function canDecide(actor: Actor, item: ItemFacts): Decision {
  const may = canModerate(actor);
  if (may !== true || actor.kind !== "member") return may;
  if (item.authorId === actor.id) return "own_content";
  return item.notForId === actor.id ? "decided_before" : true;
}

type Wanted = { kind: ReviewKind; act: Act; visibility: Visibility | null; gone: boolean };

/**
 * Whether an act settles an item of this kind as it is now. What nobody can read must be decided on itself: a warning does
 * not say what becomes of it. What is gone can only be closed, and its author spoken to.
 */
export function canSettle({ kind, act, visibility, gone }: Wanted): Decision {
  if (!ACTS_OF[kind].includes(act)) return "act_not_for_this";
  const aside = act === "dismiss" || isMemberAct(act);
  if (gone) return (isContentKind(kind) && !aside && "content_gone") || true;
  const unseen = visibility !== null && visibility !== "public" && visibility !== "circle";
  return !(unseen && aside) || "content_waits";
}

type Sanctioned = { memberId: string; role: Role; closed: boolean };

/** Moderators of categories warn and limit; who may not come in at all concerns everybody. Staff answer to admins. */
export function canSanction(actor: Actor, scope: Scope, act: Act, member: Sanctioned): Decision {
  const may = canModerate(actor);
  if (may !== true || actor.kind !== "member") return may;
  if (member.memberId === actor.id) return "own_content";
  if (member.closed) return "account_closed";
  if (member.role !== "member" && actor.role !== "admin") return "staff_member";
  return scope === null || act === "warn" || act === "limit" || "not_your_category";
}

/** A sanction comes with an act that finds something wrong in what was written. */
export const takesSanction = (kind: ReviewKind, act: Act): boolean =>
  UPHOLDING.includes(act) && !isMemberAct(act) && ACTS_OF[kind].includes("warn");
