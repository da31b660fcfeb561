import { and, eq, isNotNull, sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import { contactLinks } from "#db/schema/crm.ts";
import { articleFeedback } from "#db/schema/faq.ts";
import { helperExpertise, threads } from "#db/schema/forum.ts";
import { memberTraces } from "#db/schema/integrity.ts";
import { mails } from "#db/schema/notifications.ts";
import { contentReads } from "#db/schema/readership.ts";
import { searchQueries } from "#db/schema/search.ts";
import type { Db } from "#db/types.ts";

/**
 * What is kept of a member beside their words. Goes: what they know about, what they are just taking, which pages they
 * read, the devices and networks they came from, the mails sent to them, where their mails came from, and by what they
 * were ever recognised as a customer. What they searched for and whether an article helped stays counted, but nobody can
 * tell any more that it was them.
 *
 * Stays, under "Former member": questions, answers, remarks, votes and "me too"; what was shown before a question was
 * asked, which belongs to the question and is for staff only; and the private conversation of their cases with its files,
 * which only agents read, because a company has to be able to show what it promised. Cases that are open are settled by
 * who reacts to the event, and a summary they had not agreed to is not published.
 */
export async function forgetTraces(tx: Db, memberId: string): Promise<void> {
  await tx.delete(helperExpertise).where(eq(helperExpertise.memberId, memberId));
  await tx.delete(memberTraces).where(eq(memberTraces.memberId, memberId));
  await tx.delete(contentReads).where(eq(contentReads.visitor, memberId));
  await tx.delete(mails).where(eq(mails.memberId, memberId));
  // To the customer whose code they named, with their name in it.
  await tx.execute(sql`
    delete from mails where dedupe_key in (
      select 'customer-code:' || h.id from contact_challenges h where h.member_id = ${memberId})`);
  // The link that stands is ended, and taken back everywhere, by who reacts to the event; earlier ones have ended before.
  await tx
    .update(contactLinks)
    .set({ proof: {}, note: null })
    .where(and(eq(contactLinks.memberId, memberId), isNotNull(contactLinks.unlinkedAt)));
  await tx
    .update(threads)
    .set({ claimedById: null, claimedUntil: null })
    .where(eq(threads.claimedById, memberId));
  const nobody = newId();
  await tx.update(searchQueries).set({ visitor: nobody }).where(eq(searchQueries.visitor, memberId));
  await tx
    .update(articleFeedback)
    .set({ visitor: nobody, memberId: null })
    .where(eq(articleFeedback.visitor, memberId));
  await tx.execute(sql`
    update case_messages x set sender = null, mail_message_id = null
    from cases c where c.id = x.case_id and c.customer_id = ${memberId} and x.via = 'mail'`);
}
