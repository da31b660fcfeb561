import type { ConnectionKind } from "#db/schema/crm-sync.ts";
import type { Connector } from "./connector.ts";
import { contactBook } from "./connectors/contact-book.ts";
import { dynamics } from "./connectors/dynamics.ts";
import { hubspot } from "./connectors/hubspot.ts";
import { salesforce } from "./connectors/salesforce.ts";
import { tryton } from "./connectors/tryton.ts";
import { webhook } from "./connectors/webhook.ts";

/** Every kind of CRM, in the order in which they are offered. */
export const CONNECTORS: Record<ConnectionKind, Connector> = {
  salesforce,
  hubspot,
  dynamics,
  tryton,
  webhook,
  contact_book: contactBook,
};
