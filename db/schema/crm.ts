import { sql } from "drizzle-orm";
import { index, integer, jsonb, numeric, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { members } from "./accounts.ts";
import { crmConnections, type FactValue } from "./crm-sync.ts";

/** The companies that contacts belong to, as a CRM knows them. Seen by staff alone. */
export const customerAccounts = pgTable(
  "customer_accounts",
  {
    id: id(),
    /** Who told us of it, and its id there. */
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => crmConnections.id, { onDelete: "cascade" }),
    remoteId: text("remote_id").notNull(),
    name: text("name").notNull(),
    /** What it is worth to the brand in a year, in `currency`; null when the CRM does not say. */
    value: numeric("value", { precision: 16, scale: 2 }),
    /** ISO 4217. */
    currency: text("currency"),
    segment: text("segment"),
    tier: text("tier"),
    ownerName: text("owner_name"),
    createdAt: createdAt(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("customer_accounts_remote_key").on(t.connectionId, t.remoteId),
    index("customer_accounts_name").on(sql`lower(${t.name})`, t.id),
    index("customer_accounts_segment").on(t.segment, t.tier),
    index("customer_accounts_tier").on(t.tier),
  ],
);

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
    /** What a CRM says of them; read from there, never written back. Seen by staff alone. */
    accountId: uuid("account_id").references(() => customerAccounts.id, { onDelete: "set null" }),
    segment: text("segment"),
    tier: text("tier"),
    ownerName: text("owner_name"),
    /** Further imported columns, by their heading. */
    extra: jsonb("extra").$type<Record<string, string>>().notNull().default({}),
    community: jsonb("community").$type<Record<string, FactValue>>(),
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
    index("contacts_account").on(t.accountId).where(sql`${t.accountId} is not null`),
    index("contacts_segment").on(t.segment).where(sql`${t.segment} is not null`),
    index("contacts_name").on(sql`lower(${t.lastName})`, t.id),
    index("contacts_search").using(
      "gin",
      sql`ruche_plain(${t.firstName} || ' ' || ${t.lastName} || ' ' || coalesce(${t.email}, '') || ' ' || ${t.company}) gin_trgm_ops`,
    ),
  ],
);

/** How it was found out that a member is a contact. */
export type LinkMethod = "verified_email" | "reviewed" | "customer_code" | "single_sign_on" | "by_agent";

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
    method: text("method").$type<LinkMethod>().notNull(),
    /** What it was concluded from: an address, a code's challenge, an issuer and subject, the review decided. Never a secret. */
    proof: jsonb("proof").$type<Record<string, string>>().notNull().default({}),
    /** An agent's words on why. */
    note: text("note"),
    linkedById: uuid("linked_by_id").references(() => members.id, { onDelete: "set null" }),
    linkedAt: at("linked_at").notNull().defaultNow(),
    unlinkedAt: at("unlinked_at"),
    unlinkReason: text("unlink_reason").$type<
      "consent_withdrawn" | "account_closed" | "by_staff" | "by_member" | "email_changed" | "identity_removed"
    >(),
  },
  (t) => [
    uniqueIndex("contact_links_member").on(t.memberId).where(sql`${t.unlinkedAt} is null`),
    uniqueIndex("contact_links_contact").on(t.contactId).where(sql`${t.unlinkedAt} is null`),
    index("contact_links_history").on(t.contactId, t.linkedAt),
  ],
);

/** Two contacts with one address, or two proofs that contradict: a person decides, never a guess. */
export const matchReviews = pgTable(
  "match_reviews",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    reason: text("reason").$type<"several_contacts" | "contact_taken" | "proofs_contradict">().notNull(),
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
