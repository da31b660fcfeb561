import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { EventName, RecordedEvent } from "#app/domain/core/events.ts";
import { plainExcerpt } from "#app/domain/notifications/plain-excerpt.ts";
import { queueMail } from "#app/domain/notifications/queue-mail.server.ts";
import type { CaseUpdateValues } from "#app/mail/templates/case-update.ts";
import { members } from "#db/schema/accounts.ts";
import { caseMessages, cases } from "#db/schema/cases.ts";
import type { Db } from "#db/types.ts";
import { MESSAGE_MAX, SUMMARY_DAYS } from "./limits.ts";
import { type Inbound, replyAddress } from "./reply-token.server.ts";

/** What a customer is written about. */
export const CASE_NEWS = [
  "case.opened",
  "case.message_posted",
  "case.summary_proposed",
  "case.resolved",
] as const satisfies readonly EventName[];

type Case = typeof cases.$inferSelect;
type Content = Pick<CaseUpdateValues, "what" | "words" | "agent">;

/**
 * Puts a mail to the customer into the outbox for everything they should hear of, once for each event. With inbound mail
 * their answer comes back to the case; the private conversation itself is never sent to anybody else.
 */
export async function mailCustomers(
  tx: Db,
  inbound: Inbound | null,
  events: readonly RecordedEvent[],
): Promise<void> {
  for (const event of events) {
    if (!("caseId" in event.payload)) continue;
    const [one] = await tx.select().from(cases).where(eq(cases.id, event.payload.caseId));
    const content = one && (await contentOf(tx, one, event));
    if (one && content) await mailTo(tx, inbound, one, { eventId: event.id, content });
  }
}

async function contentOf(tx: Db, one: Case, event: RecordedEvent): Promise<Content | null> {
  const agent = await nameOf(tx, event.actorId);
  switch (event.name) {
    case "case.opened":
      return { what: "opened", words: "", agent };
    case "case.message_posted": {
      if (!event.payload.toCustomer) return null;
      const [message] = await tx
        .select()
        .from(caseMessages)
        .where(eq(caseMessages.id, event.payload.messageId));
      if (!message) return null;
      // What was moved is theirs already, and a mailbox is no place for what had to leave the public.
      if (message.kind === "moved") return { what: "moved", words: "", agent };
      return { what: "message", words: plainExcerpt(message.source, MESSAGE_MAX), agent };
    }
    case "case.summary_proposed":
      if (one.summaryState !== "proposed") return null;
      return { what: "summary", words: plainExcerpt(one.summary, MESSAGE_MAX), agent };
    case "case.resolved":
      // With a summary the one mail says both; an asker who accepted an answer knows.
      if (one.summaryState === "proposed" || !event.actorId || one.state !== "resolved") return null;
      return { what: "resolved", words: "", agent };
    default:
      return null;
  }
}

async function nameOf(tx: Db, id: string | null): Promise<string> {
  if (!id) return "";
  const [member] = await tx.select({ name: members.displayName }).from(members).where(eq(members.id, id));
  return member?.name ?? "";
}

async function mailTo(
  tx: Db,
  inbound: Inbound | null,
  one: Case,
  { eventId, content }: { eventId: string; content: Content },
): Promise<void> {
  const [customer] = await tx
    .select()
    .from(members)
    .where(and(eq(members.id, one.customerId), isNull(members.closedAt), isNotNull(members.emailVerifiedAt)));
  if (!customer?.email) return;
  await queueMail(tx, {
    dedupeKey: `case:${eventId}`,
    memberId: customer.id,
    to: customer.email,
    locale: customer.locale,
    template: "case-update",
    values: {
      ...content,
      reason: one.reason,
      name: customer.displayName,
      number: one.number,
      title: one.title,
      days: SUMMARY_DAYS,
      replyable: inbound !== null,
    },
    headers: {
      // All mails of a case are one conversation in the mailbox.
      References: `<${one.id}@cases.invalid>`,
      ...(inbound && { "Reply-To": replyAddress(inbound, one) }),
    },
  });
}
