import { and, eq, isNull } from "drizzle-orm";
import { type Actor, actorId } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { Conflict, NotFound } from "#app/domain/core/errors.ts";
import { recordAudit } from "#app/domain/core/record-audit.server.ts";
import { recordEvent } from "#app/domain/core/record-event.server.ts";
import { newId } from "#db/ids.ts";
import { contactLinks, contacts, matchReviews } from "#db/schema/crm.ts";
import type { Db } from "#db/types.ts";
import { assertMatchable } from "./assert-matchable.server.ts";
import { canDecideMatches } from "./policy.ts";

type Input = { contactId: string; memberId: string; note: string; now: Date };

/**
 * Somebody from the team knows that this member is this contact, and says why. The member's consent is needed as ever;
 * neither may be anybody else. Answers an open question about the member. Publishes `contact.linked`.
 */
export async function linkByAgent(
  db: Db,
  actor: Actor,
  { contactId, memberId, note, now }: Input,
): Promise<void> {
  assertAllowed(canDecideMatches(actor));
  await db.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [contact] = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(eq(contacts.id, contactId))
      .for("key share");
    if (!contact) throw new NotFound("no_such_contact");
    await assertMatchable(tx, memberId);
    const by = actorId(actor);
    const [linked] = await tx
      .insert(contactLinks)
      .values({
        id: newId(),
        memberId,
        contactId,
        method: "by_agent",
        proof: { by: by ?? "system" },
        note,
        linkedById: by,
        linkedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: contactLinks.id });
    if (!linked) throw new Conflict(await whyNot(tx, memberId));
    await tx
      .update(matchReviews)
      .set({ decidedAt: now, decidedById: by, chosenContactId: contactId })
      .where(and(eq(matchReviews.memberId, memberId), isNull(matchReviews.decidedAt)));
    await recordEvent(tx, actor, "contact.linked", { memberId, contactId });
    await recordAudit(tx, actor, "contact.linked", { kind: "contact", id: contactId }, { memberId, note });
  });
}

async function whyNot(tx: Db, memberId: string): Promise<"member_linked" | "contact_taken"> {
  const [own] = await tx
    .select({ id: contactLinks.id })
    .from(contactLinks)
    .where(and(eq(contactLinks.memberId, memberId), isNull(contactLinks.unlinkedAt)));
  return own ? "member_linked" : "contact_taken";
}
