import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { contacts } from "./crm.ts";
import { crmConnections } from "./crm-sync.ts";
import { workColumns } from "./crm-work.ts";

/** One reading of contacts and accounts from a CRM. */
export const crmPulls = pgTable(
  "crm_pulls",
  {
    id: id(),
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => crmConnections.id, { onDelete: "cascade" }),
    state: text("state").$type<"running" | "done" | "failed">().notNull().default("running"),
    /** Null reads everything. */
    since: at("since"),
    /** Where the CRM said to go on. */
    cursor: text("cursor"),
    /** By their clock, told with the first page: what changed before is in this reading. */
    until: at("until"),
    accountRows: integer("account_rows").notNull().default(0),
    readRows: integer("read_rows").notNull().default(0),
    createdRows: integer("created_rows").notNull().default(0),
    updatedRows: integer("updated_rows").notNull().default(0),
    failedRows: integer("failed_rows").notNull().default(0),
    unchangedRows: integer("unchanged_rows").notNull().default(0),
    /** Deleted over there. */
    missingRows: integer("missing_rows").notNull().default(0),
    /** How many the CRM says there are, where it says so. */
    expectedRows: integer("expected_rows"),
    ...workColumns(),
  },
  (t) => [
    index("crm_pulls_newest").on(t.connectionId, t.createdAt, t.id),
    uniqueIndex("crm_pulls_running").on(t.connectionId).where(sql`${t.state} = 'running'`),
  ],
);

/** Contacts of a reading that were left as they are, and why. */
export const crmPullErrors = pgTable(
  "crm_pull_errors",
  {
    id: id(),
    pullId: uuid("pull_id")
      .notNull()
      .references(() => crmPulls.id, { onDelete: "cascade" }),
    remoteId: text("remote_id").notNull(),
    /** Their name, or what stands for it. */
    label: text("label").notNull(),
    reason: text("reason")
      .$type<"code_taken" | "code_twice" | "several_contacts" | "several_records">()
      .notNull(),
    /** Who it was in conflict with. */
    contactId: uuid("contact_id").references(() => contacts.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("crm_pull_errors_once").on(t.pullId, t.remoteId),
    index("crm_pull_errors_list").on(t.pullId, t.id),
  ],
);
