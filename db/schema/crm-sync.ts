import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { contactLinks, contacts, customerAccounts } from "./crm.ts";
import type { FieldDiff, Verdict } from "./crm-verdicts.ts";
import { workColumns } from "./crm-work.ts";

export type { FieldDiff, Verdict };

export type ConnectionKind = "contact_book" | "webhook" | "salesforce" | "hubspot" | "dynamics" | "tryton";

/** One value of a field, in a CRM or on its way there. Dates are `2026-05-30`. */
export type FactValue = string | number | boolean | null;

/** What a CRM last said of how much it lets us do. */
export type Budget = {
  used: number;
  limit: number;
  /** ISO date and time at which `used` starts again, where the CRM says so. */
  resetsAt: string | null;
};

/** A CRM told of what happens. A connection that has never gone live writes nothing. */
export const crmConnections = pgTable("crm_connections", {
  id: id(),
  kind: text("kind").$type<ConnectionKind>().notNull(),
  name: text("name").notNull(),
  /** What its connector asks for besides credentials: an address, an API version, names of objects and fields. */
  config: jsonb("config").$type<Record<string, string | undefined>>().notNull().default({}),
  /** Encrypted with a key derived from RUCHE_SECRET; never shown again. For a webhook its secret, else JSON of the connector's credentials. */
  secretSealed: text("secret_sealed"),
  /** While a secret is being replaced both sign, until then. */
  previousSecretSealed: text("previous_secret_sealed"),
  previousUntil: at("previous_until"),
  credentialsChangedAt: at("credentials_changed_at"),
  /** When an admin agreed at the vendor; null before, and again when the credentials change. Of kinds that sign in with OAuth. */
  authorizedAt: at("authorized_at"),
  /** What "test connection" said last, and when. */
  checks: jsonb("checks").$type<{ what: string; ok: boolean; detail: string }[]>(),
  checkedAt: at("checked_at"),
  /** It is being removed: what was written is cleared first, then the row goes. */
  removingAt: at("removing_at"),
  /** From then on it writes. Null while it is being set up: only reading, testing and dry runs. */
  liveAt: at("live_at"),
  /** Whether contacts the CRM does not have may be made there. */
  allowCreate: boolean("allow_create").notNull().default(false),
  /** Part of the CRM's own daily limit, in percent, that we use at most. */
  budgetShare: integer("budget_share").notNull().default(80),
  budget: jsonb("budget").$type<Budget>(),
  enabled: boolean("enabled").notNull().default(true),
  disabledReason: text("disabled_reason"),
  /** A person paused it; it keeps collecting what to send. */
  heldAt: at("held_at"),
  /** The other side asked for a pause, or does not answer; nothing is sent before. */
  pausedUntil: at("paused_until"),
  /** Tries in a row that failed for a reason of the whole connection; what the pauses grow by. */
  failuresInRow: integer("failures_in_row").notNull().default(0),
  /** Since when nothing gets through, and when admins were told. */
  failingSince: at("failing_since"),
  adminsToldAt: at("admins_told_at"),
  lastSuccessAt: at("last_success_at"),
  /** Minutes between two readings of what the CRM says of contacts; null reads never. */
  pullEvery: integer("pull_every"),
  /** Everything changed there before is here. */
  pulledUntil: at("pulled_until"),
  createdAt: createdAt(),
});

/** Which fact of ours goes into which field of theirs. Only fields named here are ever written. */
export const crmMappings = pgTable(
  "crm_mappings",
  {
    id: id(),
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => crmConnections.id, { onDelete: "cascade" }),
    /** One of `COMMUNITY_FIELDS`. */
    fact: text("fact").notNull(),
    remoteField: text("remote_field").notNull(),
    remoteType: text("remote_type").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("crm_mappings_fact").on(t.connectionId, t.fact),
    uniqueIndex("crm_mappings_remote").on(t.connectionId, t.remoteField),
  ],
);

/** What a CRM says of a contact; nothing it does not say. */
export type SaidOfContact = Partial<
  Record<
    "customerCode" | "email" | "firstName" | "lastName" | "phone" | "segment" | "tier" | "ownerName",
    string
  >
>;

/** Whoever a contact is in a CRM, and what that CRM last confirmed to hold of ours. */
export const crmRecords = pgTable(
  "crm_records",
  {
    id: id(),
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => crmConnections.id, { onDelete: "cascade" }),
    contactId: uuid("contact_id")
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    /** `found` has a remote id; `ambiguous` has candidates and waits for a person; `missing` is not there. */
    state: text("state").$type<"found" | "ambiguous" | "missing">().notNull(),
    remoteId: text("remote_id"),
    /** Our external id stands on it, so it may be upserted by that. */
    keyed: boolean("keyed").notNull().default(false),
    foundBy: text("found_by").$type<
      "pull" | "community_id" | "customer_code" | "email" | "person" | "created"
    >(),
    candidates: jsonb("candidates").$type<{ remoteId: string; label: string }[]>().notNull().default([]),
    /** Their field -> what they confirmed to have taken. */
    confirmed: jsonb("confirmed").$type<Record<string, FactValue>>(),
    confirmedAt: at("confirmed_at"),
    /** What they say of the contact, as read last; of the contact book, what a file said. Null: never read, or deleted there. */
    said: jsonb("said").$type<SaidOfContact>(),
    saidAccountId: uuid("said_account_id").references(() => customerAccounts.id, { onDelete: "set null" }),
    saidAt: at("said_at"),
    lookedUpAt: at("looked_up_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("crm_records_contact").on(t.connectionId, t.contactId),
    uniqueIndex("crm_records_remote").on(t.connectionId, t.remoteId).where(sql`${t.remoteId} is not null`),
    index("crm_records_of_contact").on(t.contactId),
    index("crm_records_said_account").on(t.saidAccountId).where(sql`${t.saidAccountId} is not null`),
    index("crm_records_unclear").on(t.connectionId, t.lookedUpAt, t.id).where(sql`${t.state} = 'ambiguous'`),
  ],
);

/** Why something did not work, for grouping and for what to do about it. */
export type FailureKind =
  | "unreachable"
  | "timeout"
  | "busy"
  | "budget"
  | "credentials"
  | "permission"
  | "ambiguous"
  | "duplicate"
  | "not_found"
  | "invalid_value"
  | "locked"
  | "server_error"
  | "refused_address"
  | "too_large"
  | "gone"
  | "unexpected";

/** One thing to tell one CRM. The payload is kept so that a person can see what was sent where and when. */
export const crmDeliveries = pgTable(
  "crm_deliveries",
  {
    id: id(),
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => crmConnections.id, { onDelete: "cascade" }),
    contactId: uuid("contact_id").references(() => contacts.id, { onDelete: "set null" }),
    /** Whose consent it stands on. */
    linkId: uuid("link_id").references(() => contactLinks.id, { onDelete: "set null" }),
    /** The row of an idea’s timeline, or of a case’s steps, that a `timeline_entry` tells of. */
    timelineId: uuid("timeline_id"),
    kind: text("kind").$type<"contact_fields" | "timeline_entry" | "clear_fields">().notNull(),
    /** Same key, same thing: fields of one contact share a row and are told apart by hash. */
    dedupeKey: text("dedupe_key").notNull(),
    /** What the receiver tells repeats by: the same over all tries of one content. */
    messageId: uuid("message_id").notNull(),
    /** Raised by every wish to send again, so that one made while a try is under way is not lost. */
    requested: integer("requested").notNull().default(1),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    payloadHash: text("payload_hash").notNull(),
    composedAt: at("composed_at"),
    confirmedHash: text("confirmed_hash"),
    state: text("state").$type<"pending" | "sent" | "dead" | "cancelled">().notNull().default("pending"),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
    errorKind: text("error_kind").$type<FailureKind>(),
    /** Their field that the CRM named, where it named one. */
    errorField: text("error_field"),
    nextAttemptAt: at("next_attempt_at"),
    /** Someone is sending it; if they died, it is free again from then on. */
    leasedUntil: at("leased_until"),
    createdAt: createdAt(),
    updatedAt: at("updated_at").notNull().defaultNow(),
    sentAt: at("sent_at"),
  },
  (t) => [
    uniqueIndex("crm_deliveries_once").on(t.connectionId, t.dedupeKey),
    index("crm_deliveries_contact").on(t.contactId, t.updatedAt, t.id),
    index("crm_deliveries_link").on(t.linkId),
    index("crm_deliveries_state").on(t.connectionId, t.state, t.updatedAt, t.id),
    index("crm_deliveries_sent").on(t.connectionId, t.sentAt),
    // The console's records: one row of fields per contact.
    index("crm_deliveries_records")
      .on(t.connectionId, t.updatedAt, t.id)
      .where(sql`${t.kind} = 'contact_fields'`),
    index("crm_deliveries_due")
      .on(t.connectionId, t.kind, t.nextAttemptAt, t.id)
      .where(sql`${t.state} = 'pending'`),
    index("crm_deliveries_failed")
      .on(t.connectionId, t.errorKind, t.updatedAt, t.id)
      .where(sql`${t.errorKind} is not null`),
  ],
);

/** What was asked and answered, with secrets and personal data masked; kept for a month, and wiped when a link ends. */
export const crmExchanges = pgTable(
  "crm_exchanges",
  {
    id: id(),
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => crmConnections.id, { onDelete: "cascade" }),
    /** The same for all records that went in one call. */
    callId: uuid("call_id").notNull(),
    deliveryId: uuid("delivery_id").references(() => crmDeliveries.id, { onDelete: "cascade" }),
    contactId: uuid("contact_id").references(() => contacts.id, { onDelete: "cascade" }),
    action: text("action")
      .$type<"sign_in" | "check" | "describe" | "find" | "pull" | "write" | "entry" | "clear" | "provision">()
      .notNull(),
    /** `PATCH /services/data/v62.0/composite/sobjects`: never a query string. */
    request: text("request").notNull(),
    /** Null when no answer came. */
    status: integer("status"),
    durationMs: integer("duration_ms").notNull(),
    failure: text("failure").$type<FailureKind>(),
    /** The record's own part of request and answer. */
    sent: jsonb("sent"),
    answer: jsonb("answer"),
    at: at("at").notNull().defaultNow(),
  },
  (t) => [
    index("crm_exchanges_connection").on(t.connectionId, t.at, t.id),
    index("crm_exchanges_contact").on(t.contactId, t.at, t.id),
    index("crm_exchanges_delivery").on(t.deliveryId, t.at, t.id),
    index("crm_exchanges_old").on(t.at),
  ],
);

/** One comparison of what a CRM holds with what we hold: a dry run before the first write, a reconciliation after. */
export const crmComparisons = pgTable(
  "crm_comparisons",
  {
    id: id(),
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => crmConnections.id, { onDelete: "cascade" }),
    purpose: text("purpose").$type<"dry_run" | "reconcile">().notNull(),
    state: text("state").$type<"running" | "done" | "failed" | "stopped">().notNull().default("running"),
    /** The mapping it was made with; one that has changed since asks for a new dry run. */
    mappingHash: text("mapping_hash").notNull(),
    total: integer("total").notNull().default(0),
    processed: integer("processed").notNull().default(0),
    /** By verdict. */
    counts: jsonb("counts").$type<Partial<Record<Verdict, number>>>().notNull().default({}),
    /** Contacts up to this one are done; a killed comparison goes on from here. */
    cursor: uuid("cursor"),
    ...workColumns(),
  },
  (t) => [
    index("crm_comparisons_newest").on(t.connectionId, t.createdAt, t.id),
    uniqueIndex("crm_comparisons_running").on(t.connectionId).where(sql`${t.state} = 'running'`),
  ],
);

export const crmComparisonRows = pgTable(
  "crm_comparison_rows",
  {
    id: id(),
    comparisonId: uuid("comparison_id")
      .notNull()
      .references(() => crmComparisons.id, { onDelete: "cascade" }),
    contactId: uuid("contact_id")
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    verdict: text("verdict").$type<Verdict>().notNull(),
    remoteId: text("remote_id"),
    /** Fields that differ, or all of a new one: theirs now, ours. */
    diff: jsonb("diff").$type<FieldDiff[]>().notNull().default([]),
    repairedAt: at("repaired_at"),
  },
  (t) => [
    uniqueIndex("crm_comparison_rows_once").on(t.comparisonId, t.contactId),
    index("crm_comparison_rows_list").on(t.comparisonId, t.verdict, t.id),
    index("crm_comparison_rows_contact").on(t.contactId),
  ],
);
