import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id, type Translated } from "../columns.ts";
import { members } from "./accounts.ts";
import { threads } from "./forum.ts";
import { posts } from "./forum-posts.ts";

/** Opening hours of one weekday, as "HH:MM" pairs in the community's time zone; none means closed. */
export type DayHours = [open: string, close: string][];
export type Holiday = { date: string; name: Translated };

/** One row (id = 1): when the team is there, and after how long which step of help takes over. */
export const helpSettings = pgTable(
  "help_settings",
  {
    id: integer("id").primaryKey().default(1),
    timeZone: text("time_zone").notNull().default("Europe/Paris"),
    /** Monday first, seven days. */
    week: jsonb("week").$type<DayHours[]>().notNull(),
    holidays: jsonb("holidays").$type<Holiday[]>().notNull().default([]),
    /** Business hours without an answer after which a question becomes a case. */
    escalateAfterHours: integer("escalate_after_hours").notNull().default(24),
    /** Targets of a case, in hours of the clock on the wall or of business hours, as `business_targets` says. */
    firstAnswerHours: integer("first_answer_hours").notNull().default(24),
    resolutionHours: integer("resolution_hours").notNull().default(48),
    businessTargets: boolean("business_targets").notNull().default(true),
    /** A question with one of these words or phrases becomes a case at once. */
    urgentWords: jsonb("urgent_words").$type<{ en: string[]; fr: string[] }>().notNull(),
    /** Days after which the asker is asked whether an answered question is solved. */
    nudgeAfterDays: integer("nudge_after_days").notNull().default(3),
    /** Days without activity after which a thread is locked. */
    lockAfterDays: integer("lock_after_days").notNull().default(180),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [check("help_settings_single", sql`${t.id} = 1`)],
);

export const CASE_STATES = ["open", "waiting", "resolved"] as const;
/** `waiting`: for the customer; the clock of the resolution stands still. */
export type CaseState = (typeof CASE_STATES)[number];
export const CASE_REASONS = ["unanswered", "urgent", "asker", "agent"] as const;
export type CaseReason = (typeof CASE_REASONS)[number];
export const SUMMARY_STATES = ["none", "proposed", "published", "withdrawn"] as const;
export type SummaryState = (typeof SUMMARY_STATES)[number];

/** What customer service has taken over. */
export const cases = pgTable(
  "cases",
  {
    id: id(),
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    threadId: uuid("thread_id").references(() => threads.id, { onDelete: "set null" }),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => members.id, { onDelete: "restrict" }),
    title: text("title").notNull(),
    reason: text("reason").$type<CaseReason>().notNull(),
    /** The words of who asked for it. */
    reasonNote: text("reason_note").notNull().default(""),
    urgent: boolean("urgent").notNull().default(false),
    state: text("state").$type<CaseState>().notNull().default("open"),
    openedById: uuid("opened_by_id").references(() => members.id, { onDelete: "set null" }),
    assigneeId: uuid("assignee_id").references(() => members.id, { onDelete: "set null" }),
    openedAt: at("opened_at").notNull().defaultNow(),
    firstAnswerDueAt: at("first_answer_due_at").notNull(),
    resolveDueAt: at("resolve_due_at").notNull(),
    /** The next of the two that is still to be met; null while it waits for the customer or is resolved. */
    dueAt: at("due_at"),
    firstAnsweredAt: at("first_answered_at"),
    waitingSince: at("waiting_since"),
    resolvedAt: at("resolved_at"),
    resolvedById: uuid("resolved_by_id").references(() => members.id, { onDelete: "set null" }),
    /** Something of it is said in private. */
    privateAt: at("private_at"),
    /** What the agent proposes to say in public when it is settled; Markdown. */
    summary: text("summary").notNull().default(""),
    summaryState: text("summary_state").$type<SummaryState>().notNull().default("none"),
    summaryProposedAt: at("summary_proposed_at"),
    /** What the customer adds to it. */
    customerAddition: text("customer_addition").notNull().default(""),
    summaryPostId: uuid("summary_post_id").references((): AnyPgColumn => posts.id, { onDelete: "set null" }),
    lastMessageAt: at("last_message_at").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("cases_number_key").on(t.number),
    // One open case per question, however many reasons there are for one.
    uniqueIndex("cases_open_thread")
      .on(t.threadId)
      .where(sql`${t.state} <> 'resolved' and ${t.threadId} is not null`),
    index("cases_due").on(t.dueAt, t.number).where(sql`${t.state} <> 'resolved'`),
    index("cases_assignee").on(t.assigneeId, t.dueAt, t.number).where(sql`${t.state} <> 'resolved'`),
    index("cases_resolved").on(t.resolvedAt, t.number).where(sql`${t.state} = 'resolved'`),
    index("cases_customer").on(t.customerId, t.lastMessageAt, t.number),
    index("cases_thread").on(t.threadId, t.openedAt),
    index("cases_proposed").on(t.summaryProposedAt).where(sql`${t.summaryState} = 'proposed'`),
    check("cases_state", sql`${t.state} in ('open','waiting','resolved')`),
  ],
);

/** What happened to a case; the words are the reader's language. */
export const CASE_STEPS = [
  "opened",
  "assigned",
  "unassigned",
  "answered_in_public",
  "accepted_in_public",
  "made_private",
  "waiting",
  "resumed",
  "resolved",
  "reopened",
  "summary_proposed",
  "summary_accepted",
  "summary_published",
  "complaint_withdrawn",
  "customer_left",
] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** The private side of a case. A `note` is for agents only, a `step` tells what happened. */
export const caseMessages = pgTable(
  "case_messages",
  {
    id: id(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    kind: text("kind").$type<"customer" | "agent" | "note" | "moved" | "step">().notNull(),
    authorId: uuid("author_id").references(() => members.id, { onDelete: "set null" }),
    /** Of a `step`; its own text is empty. */
    step: text("step").$type<CaseStep>(),
    /** Whom a step concerns: who was made responsible. */
    aboutId: uuid("about_id").references(() => members.id, { onDelete: "set null" }),
    source: text("source").notNull(),
    html: text("html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    via: text("via").$type<"web" | "mail">().notNull().default("web"),
    /** Message-ID of the mail it came in: the same mail twice is one message. */
    mailMessageId: text("mail_message_id"),
    /** Where a mail came from that is not the customer's address: kept as a note, never shown as their words. */
    sender: text("sender"),
    /** The public post it was moved from. */
    fromPostId: uuid("from_post_id").references(() => posts.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("case_messages_mail").on(t.mailMessageId),
    index("case_messages_case").on(t.caseId, t.createdAt, t.id),
  ],
);
