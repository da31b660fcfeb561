import type { MemberActor } from "#app/domain/core/actor.ts";

/**
 * A moderator at work in other capabilities. What may be done is decided here, by moderation's own policy; the rules of
 * their desks (who triages, who looks after customers) are about other work.
 */
export const asKeeper = (actor: MemberActor): MemberActor => ({ ...actor, role: "admin" });
