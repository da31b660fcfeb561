import { eq, sql } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, Invalid } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks, matchReviews } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import { mayBeMatched } from "./consenting-members.server.ts";
import { canDecideMatches } from "./policy.ts";

/**
 * A person's answer to "which contact is this member?": one of the candidates, or none of them (null). Publishes
 * `contact.linked` for the former.
 */
export async function decideMatch(
  db: Db,
  actor: Actor,
  { reviewId, contactId, now }: { reviewId: string; contactId: string | null; now: Date },
): Promise<void> {
  assertAllowed(canDecideMatches(actor));
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [review] = await tx.select().from(matchReviews).where(eq(matchReviews.id, reviewId)).for("update");
    if (!review || review.decidedAt) throw new Conflict("match_decided");
    const { memberId } = review;
    if (contactId) {
      if (!review.candidateIds.includes(contactId)) throw new Invalid({ contactId: "choose_one" });
      await assertStillMatchable(tx, memberId);
      const [linked] = await tx
        .insert(contactLinks)
        .values({
          id: newId(),
          memberId,
          contactId,
          method: "reviewed",
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

/** Consent may have been withdrawn while the question was on somebody's screen. */
async function assertStillMatchable(tx: Db, memberId: string): Promise<void> {
  const [member] = (await tx.execute(sql`
    select 1 from members m where m.id = ${memberId} and ${mayBeMatched} for share of m`)) as unknown as [
    unknown?,
  ];
  if (!member) throw new Conflict("consent_missing");
}
