import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { MemberActor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { members } from "#db/schema/accounts.ts";
import { badges, memberBadges } from "#db/schema/recognition.ts";
import type { Db } from "#db/types.ts";
import { canManageRecognition } from "./policy.ts";

/** Takes away a badge that was given by hand; what the rules gave, they would give again. */
export async function takeBadge(
  db: Db,
  actor: MemberActor,
  { slug, username }: { slug: string; username: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    assertAllowed(canManageRecognition(actor));
    const [row] = await tx
      .select({ memberId: members.id, badgeId: badges.id })
      .from(memberBadges)
      .innerJoin(badges, eq(badges.id, memberBadges.badgeId))
      .innerJoin(members, eq(members.id, memberBadges.memberId))
      .where(
        and(
          eq(badges.slug, slug),
          eq(sql`lower(${members.username})`, username.toLowerCase()),
          isNotNull(memberBadges.awardedById),
        ),
      );
    if (!row) throw new NotFound("no_such_badge_of_member");
    const [taken] = await tx
      .delete(memberBadges)
      .where(and(eq(memberBadges.memberId, row.memberId), eq(memberBadges.badgeId, row.badgeId)))
      .returning();
    if (!taken) throw new NotFound("no_such_badge_of_member");
    await recordEvent(tx, actor, "member.badge_revoked", row);
    const detail = { badge: slug, note: taken.note };
    await recordAudit(tx, actor, "badge.taken", { kind: "member", id: row.memberId }, detail);
  });
}
