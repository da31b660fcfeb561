import type { CommunityFields } from "./community-fields.ts";

/** Who the CRM should write to. Our id is in every message, so a receiver may store it at first sight. */
export type CrmContact = { id: string; externalId: string | null; email: string | null };

/** What is told: how an idea fared, that a case was opened or settled, what somebody reached in the community. */
export type EntryKind =
  | "accepted"
  | "planned"
  | "implemented"
  | "not_planned"
  | "taken_back"
  | "case_opened"
  | "case_resolved"
  | "level_reached"
  | "badge_awarded"
  | "tier_reached"
  | "tier_ended";
/** The contact's part in it: `customer` is for cases, `member` for what they reached, the others are for ideas. */
export type CreditRole = "author" | "extension_author" | "customer" | "member";

/** One line on a contact's timeline. */
export type TimelineEntry = {
  kind: EntryKind;
  role: CreditRole;
  title: string;
  url: string;
  /** The official words, as plain text; of a settled case, what is said of it in public. */
  reason: string;
  /** ISO date and time. */
  occurredAt: string;
};

/** The same over all tries of one content: a CRM that has seen `id` already does nothing. */
export type MessageKey = { id: string; at: Date };

export type Outcome =
  | { ok: true }
  /** It may work later; not before `afterSeconds`, and that holds for the whole connection. */
  | { retry: true; reason: string; afterSeconds?: number }
  /** It will not work however often we try; `disable` when the other side wants nothing more from us. */
  | { giveUp: true; reason: string; disable?: boolean };

/** A place outside where customers are kept. Implementations translate every failure into an outcome. */
export type Crm = {
  writeFields(contact: CrmContact, fields: CommunityFields, key: MessageKey): Promise<Outcome>;
  addTimelineEntry(contact: CrmContact, entry: TimelineEntry, key: MessageKey): Promise<Outcome>;
  /** Takes back everything the community ever wrote about this contact. */
  clearFields(contact: CrmContact, key: MessageKey): Promise<Outcome>;
  /** Says hello, and changes nothing. */
  sendTest(key: MessageKey): Promise<Outcome>;
};
