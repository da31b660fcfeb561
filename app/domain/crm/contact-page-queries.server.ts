import type { Actor } from "#app/domain/core/actor.ts";
import type { Page } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import {
  type Activity,
  listActivity,
  listTimeline,
  type TimelineItem,
} from "./contact-history-queries.server.ts";
import { type ContactDetails, getContact } from "./contact-queries.server.ts";
import { type CustomerFacts, customerFacts } from "./customer-queries.server.ts";
import { type DeliveryItem, listDeliveries } from "./delivery-queries.server.ts";

/** One page of what one tab shows. */
export type ContactHistory =
  | { tab: "activity"; page: Page<Activity> }
  | { tab: "timeline"; page: Page<TimelineItem> }
  | { tab: "sent"; page: Page<DeliveryItem> };

const NOTHING = { items: [], next: null };

/** A contact with the part of their history that is asked for; activity unless another tab is named. */
export async function loadContactPage(
  sql: Sql,
  actor: Actor,
  { id, tab, after }: { id: string | undefined; tab: string | null; after: string | null },
): Promise<{ contact: ContactDetails; customer: CustomerFacts | null; history: ContactHistory }> {
  const contact = await getContact(sql, actor, id);
  const contactId = contact.id;
  const customer = await customerFacts(sql, contactId);
  if (tab === "timeline")
    return {
      contact,
      customer,
      history: { tab, page: await listTimeline(sql, actor, { contactId, after }) },
    };
  if (tab === "sent")
    return {
      contact,
      customer,
      history: { tab, page: await listDeliveries(sql, actor, { contactId, after }) },
    };
  const page = contact.link
    ? await listActivity(sql, actor, { memberId: contact.link.memberId, after })
    : NOTHING;
  return { contact, customer, history: { tab: "activity", page } };
}
