import { and, eq, isNull, sql } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks, matchReviews } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import { assertMatchable } from "./assert-matchable.server.ts";
import { canDecideMatches } from "./policy.ts";
import { unlinkContacts } from "./unlink-contacts.server.ts";

type Decision = { reviewId: string; contactId: string | null; now: Date };

/**
 * A person's answer to "which contact is this member?": one of the candidates, or none of them (null). A link that the
 * answer contradicts ends. Publishes `contact.linked` for a new one.
 */
export async function decideMatch(
  db: Db,
  actor: Actor,
  { reviewId, contactId, now }: Decision,
): Promise<void> {
  assertAllowed(canDecideMatches(actor));
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [review] = await tx.select().from(matchReviews).where(eq(matchReviews.id, reviewId)).for("update");
    if (!review || review.decidedAt) throw new Conflict("match_decided");
    const { memberId } = review;
    if (contactId && !review.candidateIds.includes(contactId)) throw new Invalid({ contactId: "choose_one" });
    if (contactId) await assertMatchable(tx, memberId);
    const kept = await endOthers(tx, actor, memberId, contactId, review.candidateIds);
    if (contactId && !kept) {
      const [linked] = await tx
        .insert(contactLinks)
        .values({
          id: newId(),
          memberId,
          contactId,
          method: "reviewed",
          proof: { review: reviewId },
          linkedById: actorId(actor),
          linkedAt: now,
        })
        .onConflictDoNothing()
        .returning({ id: contactLinks.id });
      if (!linked) throw new Conflict("contact_taken");
      await recordEvent(tx, actor, "contact.linked", { memberId, contactId });
    }
    await tx
      .update(matchReviews)
      .set({ decidedAt: now, decidedById: actorId(actor), chosenContactId: contactId })
      .where(eq(matchReviews.id, reviewId));
    const target = { kind: "match_review", id: reviewId };
    await recordAudit(tx, actor, contactId ? "match.chosen" : "match.refused", target, {
      memberId,
      contactId,
    });
  });
}

/** Ends the link that the member has, if it was in question and is not the answer. Returns true if it is the answer. */
async function endOthers(
  tx: Db,
  actor: Actor,
  memberId: string,
  contactId: string | null,
  candidateIds: string[],
): Promise<boolean> {
  const [living] = await tx
    .select({ id: contactLinks.id, contactId: contactLinks.contactId })
    .from(contactLinks)
    .where(and(eq(contactLinks.memberId, memberId), isNull(contactLinks.unlinkedAt)))
    .for("update");
  if (!living) return false;
  if (living.contactId === contactId) return true;
  if (candidateIds.includes(living.contactId))
    await unlinkContacts(tx, actor, sql`select ${living.id}::uuid as id, 'by_staff' as reason`);
  return false;
}
