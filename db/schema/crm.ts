import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { members } from "./accounts.ts";

/** The built-in contact book. `community` holds the fields we write; everything else comes from imports. */
export const contacts = pgTable(
  "contacts",
  {
    id: id(),
    /** The customer code: what re-imports update by. */
    externalId: text("external_id"),
    /** Lower case; not unique, as in any real CRM. */
    email: text("email"),
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull().default(""),
    company: text("company").notNull().default(""),
    phone: text("phone").notNull().default(""),
    /** Further imported columns, by their heading. */
    extra: jsonb("extra").$type<Record<string, string>>().notNull().default({}),
    community: jsonb("community").$type<Record<string, string | number | null>>(),
    communityUpdatedAt: at("community_updated_at"),
    /** The import that wrote the row last and where it stood: a second row with its key in that file is a duplicate. */
    importId: uuid("import_id"),
    importLine: integer("import_line"),
    createdAt: createdAt(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("contacts_external_key").on(t.externalId),
    index("contacts_email").on(t.email),
    index("contacts_name").on(sql`lower(${t.lastName})`, t.id),
    index("contacts_search").using(
      "gin",
      sql`ruche_plain(${t.firstName} || ' ' || ${t.lastName} || ' ' || coalesce(${t.email}, '') || ' ' || ${t.company}) gin_trgm_ops`,
    ),
  ],
);

/** Who is who. At most one living link per member and per contact. */
export const contactLinks = pgTable(
  "contact_links",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    contactId: uuid("contact_id")
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    method: text("method").$type<"verified_email" | "reviewed">().notNull(),
    linkedById: uuid("linked_by_id").references(() => members.id, { onDelete: "set null" }),
    linkedAt: at("linked_at").notNull().defaultNow(),
    unlinkedAt: at("unlinked_at"),
    unlinkReason: text("unlink_reason").$type<
      "consent_withdrawn" | "account_closed" | "by_staff" | "email_changed"
    >(),
  },
  (t) => [
    uniqueIndex("contact_links_member").on(t.memberId).where(sql`${t.unlinkedAt} is null`),
    uniqueIndex("contact_links_contact").on(t.contactId).where(sql`${t.unlinkedAt} is null`),
    index("contact_links_history").on(t.contactId, t.linkedAt),
  ],
);

/** Two contacts with one address: a person decides, never a guess. */
export const matchReviews = pgTable(
  "match_reviews",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    reason: text("reason").$type<"several_contacts" | "contact_taken">().notNull(),
    /** Who it could have been when the question was asked; only a new face asks it again. */
    candidateIds: uuid("candidate_ids").array().notNull(),
    openedAt: at("opened_at").notNull().defaultNow(),
    decidedAt: at("decided_at"),
    decidedById: uuid("decided_by_id").references(() => members.id, { onDelete: "set null" }),
    /** Null after deciding: none of them is this member. */
    chosenContactId: uuid("chosen_contact_id").references(() => contacts.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("match_reviews_open").on(t.memberId).where(sql`${t.decidedAt} is null`),
    index("match_reviews_queue").on(t.openedAt, t.id).where(sql`${t.decidedAt} is null`),
  ],
);

/** What the community told the contact, in the built-in book. `source_key` makes a repeat a no-op. */
export const contactTimeline = pgTable(
  "contact_timeline",
  {
    id: id(),
    contactId: uuid("contact_id")
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    sourceKey: text("source_key").notNull(),
    kind: text("kind").notNull(),
    role: text("role").notNull().default("author"),
    title: text("title").notNull(),
    detail: text("detail").notNull().default(""),
    url: text("url").notNull().default(""),
    occurredAt: at("occurred_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("contact_timeline_once").on(t.contactId, t.sourceKey),
    index("contact_timeline_list").on(t.contactId, t.occurredAt, t.id),
  ],
);

export const crmConnections = pgTable("crm_connections", {
  id: id(),
  kind: text("kind").$type<"contact_book" | "webhook">().notNull(),
  name: text("name").notNull(),
  config: jsonb("config").$type<{ url?: string }>().notNull().default({}),
  /** Encrypted with a key derived from RUCHE_SECRET; never shown again. */
  secretSealed: text("secret_sealed"),
  /** While a secret is being replaced both sign, until then. */
  previousSecretSealed: text("previous_secret_sealed"),
  previousUntil: at("previous_until"),
  enabled: boolean("enabled").notNull().default(true),
  disabledReason: text("disabled_reason"),
  /** The other side asked for a pause, or does not answer; nothing is sent before. */
  pausedUntil: at("paused_until"),
  createdAt: createdAt(),
});

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
  ],
);

export const contactImports = pgTable(
  "contact_imports",
  {
    id: id(),
    startedById: uuid("started_by_id").references(() => members.id, { onDelete: "set null" }),
    fileName: text("file_name").notNull(),
    /** Where the uploaded file waits, in the storage. */
    storageKey: text("storage_key").notNull(),
    encoding: text("encoding").$type<"utf-8" | "utf-16le" | "windows-1252">().notNull(),
    delimiter: text("delimiter").$type<"," | ";" | "\t">().notNull(),
    headings: text("headings").array().notNull(),
    /** Our field -> their heading. */
    mapping: jsonb("mapping").$type<Record<string, string>>().notNull().default({}),
    state: text("state").$type<"mapping" | "running" | "done" | "failed">().notNull().default("mapping"),
    totalRows: integer("total_rows").notNull().default(0),
    processedRows: integer("processed_rows").notNull().default(0),
    createdRows: integer("created_rows").notNull().default(0),
    updatedRows: integer("updated_rows").notNull().default(0),
    unchangedRows: integer("unchanged_rows").notNull().default(0),
    failedRows: integer("failed_rows").notNull().default(0),
    error: text("error"),
    createdAt: createdAt(),
    finishedAt: at("finished_at"),
  },
  (t) => [index("contact_imports_newest").on(t.createdAt, t.id)],
);

export const contactImportErrors = pgTable(
  "contact_import_errors",
  {
    id: id(),
    importId: uuid("import_id")
      .notNull()
      .references(() => contactImports.id, { onDelete: "cascade" }),
    line: integer("line").notNull(),
    reason: text("reason").notNull(),
    row: jsonb("row").$type<Record<string, string>>().notNull(),
  },
  (t) => [uniqueIndex("contact_import_errors_line").on(t.importId, t.line)],
);
