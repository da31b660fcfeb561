import { eq } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Invalid, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { findMemberByHandle } from "#app/domain/ideas/find-member-by-handle.server.ts";
import { members } from "#db/schema/accounts.ts";
import { badges, memberBadges } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import type { GivingInput } from "./badge-schema.ts";
import { canManageRecognition } from "./policy.ts";

/** Gives a badge by hand, with what it is given for. Returns whom to. */
export async function giveBadge(
  db: Db,
  actor: MemberActor,
  { slug, handle, note }: GivingInput & { slug: string },
): Promise<{ username: string; name: string }> {
  return db.transaction(async (tx) => {
    assertAllowed(canManageRecognition(actor));
    const [badge] = await tx.select().from(badges).where(eq(badges.slug, slug)).for("share");
    if (!badge) throw new NotFound("no_such_page");
    if (badge.retiredAt) throw new Invalid({ form: "badge_retired" });
    const found = await findMemberByHandle(tx, handle);
    if (!found) throw new Invalid({ handle: "no_such_member" });
    const [given] = await tx
      .insert(memberBadges)
      .values({ memberId: found.id, badgeId: badge.id, awardedById: actor.id, note })
      .onConflictDoNothing()
      .returning();
    if (!given) throw new Invalid({ handle: "badge_had" });
    const change = { memberId: found.id, badgeId: badge.id };
    await recordEvent(tx, actor, "member.badge_awarded", change);
    await recordAudit(tx, actor, "badge.given", { kind: "member", id: found.id }, { badge: slug, note });
    const [member] = await tx
      .select({ username: members.username, name: members.displayName })
      .from(members)
      .where(eq(members.id, found.id));
    return member!;
  });
}
