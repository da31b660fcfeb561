import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { members } from "./accounts.ts";
import { categories } from "./community.ts";

/** What can be flagged, held, decided on. `votes`: a vote signal. `appeal`: an act somebody contests. */
export const REVIEW_KINDS = [
  "idea",
  "comment",
  "thread",
  "post",
  "remark",
  "article_feedback",
  "profile",
  "picture",
  "helping_act",
  "votes",
  "appeal",
] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export const FLAG_REASONS = ["spam", "abuse", "off_topic", "personal_data", "illegal", "other"] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** What members told us about content. One per member and target while it is open. */
export const flags = pgTable(
  "flags",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    targetKind: text("target_kind").$type<ReviewKind>().notNull(),
    targetId: uuid("target_id").notNull(),
    reason: text("reason").$type<FlagReason>().notNull(),
    note: text("note").notNull().default(""),
    createdAt: createdAt(),
    decidedAt: at("decided_at"),
    /** Null: not decided, or decided without judging it. */
    upheld: boolean("upheld"),
  },
  (t) => [
    uniqueIndex("flags_once").on(t.memberId, t.targetKind, t.targetId).where(sql`${t.decidedAt} is null`),
    index("flags_target").on(t.targetKind, t.targetId, t.createdAt),
    index("flags_member").on(t.memberId, t.decidedAt),
    index("flags_lately").on(t.memberId, t.createdAt),
  ],
);

/**
 * The review queue: at most one open item per target. `version` goes up with everything that changes what a moderator
 * would see; a decision names the version it was made on.
 */
export const reviewItems = pgTable(
  "review_items",
  {
    id: id(),
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    kind: text("kind").$type<ReviewKind>().notNull(),
    targetId: uuid("target_id").notNull(),
    /** Whose it is; null for a signal about several. */
    authorId: uuid("author_id").references(() => members.id, { onDelete: "cascade" }),
    /** Of the content; null is for moderators of everything. */
    categoryId: uuid("category_id").references(() => categories.id, { onDelete: "set null" }),
    language: text("language"),
    state: text("state").$type<"open" | "decided">().notNull().default("open"),
    /** Sum of its sources' scores. */
    score: doublePrecision("score").notNull().default(0),
    version: integer("version").notNull().default(1),
    /** The content was taken out of sight until somebody decides. */
    hidden: boolean("hidden").notNull().default(false),
    /** Somebody flagged it, a rule caught it: what the queue is filtered by. */
    flagged: boolean("flagged").notNull().default(false),
    caught: boolean("caught").notNull().default(false),
    /** What items decided together have in common: the print of the text, or a host. */
    likeness: text("likeness"),
    /** For an appeal: who decided before, and may not decide again. */
    notForId: uuid("not_for_id").references(() => members.id, { onDelete: "set null" }),
    claimedById: uuid("claimed_by_id").references(() => members.id, { onDelete: "set null" }),
    claimedUntil: at("claimed_until"),
    openedAt: at("opened_at").notNull().defaultNow(),
    decidedAt: at("decided_at"),
    decidedById: uuid("decided_by_id").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => {
    const open = sql`${t.state} = 'open'`;
    // Heaviest first, and of those that weigh the same the one that waits longest.
    const place = [t.score, sql`(-${t.number})`] as const;
    return [
      uniqueIndex("review_items_number").on(t.number),
      uniqueIndex("review_items_open").on(t.kind, t.targetId).where(open),
      index("review_items_target").on(t.kind, t.targetId),
      index("review_items_queue")
        .on(...place)
        .where(open),
      index("review_items_kind")
        .on(t.kind, ...place)
        .where(open),
      index("review_items_category")
        .on(t.categoryId, ...place)
        .where(open),
      index("review_items_language")
        .on(t.language, ...place)
        .where(open),
      index("review_items_flagged")
        .on(...place)
        .where(sql`${open} and ${t.flagged}`),
      index("review_items_caught")
        .on(...place)
        .where(sql`${open} and ${t.caught}`),
      index("review_items_likeness")
        .on(t.likeness, ...place)
        .where(open),
      index("review_items_author").on(t.authorId, t.openedAt),
      index("review_items_decided").on(t.decidedAt, t.number).where(sql`${t.state} = 'decided'`),
    ];
  },
);

/** Why an item is in the queue. */
export const reviewSources = pgTable(
  "review_sources",
  {
    id: id(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => reviewItems.id, { onDelete: "cascade" }),
    source: text("source").$type<"flag" | "rule" | "votes" | "appeal" | "feedback" | "proposal">().notNull(),
    flagId: uuid("flag_id").references(() => flags.id, { onDelete: "set null" }),
    ruleId: uuid("rule_id"),
    /** A flag's reason, a rule's kind. */
    reason: text("reason").notNull(),
    detail: text("detail").notNull().default(""),
    score: doublePrecision("score").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [index("review_sources_item").on(t.itemId, t.createdAt)],
);

export const ACTS = [
  "approve",
  "approve_and_trust",
  "edit",
  "hide",
  "remove",
  "restore",
  "warn",
  "limit",
  "suspend",
  "ban",
  "lift",
  "move",
  "merge",
  "lock",
  "settle_in_private",
  "quarantine_votes",
  "release_votes",
  "dismiss",
] as const;
export type Act = (typeof ACTS)[number];

export const ACT_REASONS = [
  "spam",
  "abuse",
  "off_topic",
  "personal_data",
  "illegal",
  "duplicate",
  "misleading",
  "vote_fraud",
  "fine",
  "other",
] as const;
export type ActReason = (typeof ACT_REASONS)[number];

/**
 * Append-only but for `undone_at`: what was decided and the statement of reasons the person gets. `words` are shown to
 * them, `note` to staff alone.
 */
export const moderationActs = pgTable(
  "moderation_acts",
  {
    id: id(),
    /** In the statement's address. */
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    itemId: uuid("item_id").references(() => reviewItems.id, { onDelete: "set null" }),
    act: text("act").$type<Act>().notNull(),
    reason: text("reason").$type<ActReason>().notNull(),
    words: text("words").notNull().default(""),
    note: text("note").notNull().default(""),
    /** The rule of the house it stands on, or of the machine that found it. */
    rule: text("rule").notNull().default(""),
    /** Decided by a rule alone. */
    automated: boolean("automated").notNull().default(false),
    targetKind: text("target_kind").$type<ReviewKind>().notNull(),
    targetId: uuid("target_id").notNull(),
    /** What the content said when it was decided on. */
    excerpt: text("excerpt").notNull().default(""),
    /** Whom it concerns. */
    memberId: uuid("member_id").references(() => members.id, { onDelete: "cascade" }),
    actorId: uuid("actor_id").references(() => members.id, { onDelete: "set null" }),
    /** When a limit or suspension ends by itself. */
    until: at("until"),
    /** What is needed to take it back: the visibility before, the words before. */
    before: jsonb("before").$type<Record<string, unknown>>().notNull().default({}),
    openedAt: at("opened_at"),
    createdAt: createdAt(),
    undoneAt: at("undone_at"),
    undoneById: uuid("undone_by_id").references(() => members.id, { onDelete: "set null" }),
    /** When the person got the statement: after the minute in which it could be taken back. */
    toldAt: at("told_at"),
  },
  (t) => [
    uniqueIndex("moderation_acts_number").on(t.number),
    index("moderation_acts_member").on(t.memberId, t.createdAt),
    index("moderation_acts_target").on(t.targetKind, t.targetId, t.createdAt),
    index("moderation_acts_time").on(t.createdAt, t.id),
    index("moderation_acts_actor").on(t.actorId, t.createdAt),
    index("moderation_acts_item").on(t.itemId),
  ],
);

export const appeals = pgTable(
  "appeals",
  {
    id: id(),
    actId: uuid("act_id")
      .notNull()
      .references(() => moderationActs.id, { onDelete: "cascade" }),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    words: text("words").notNull(),
    createdAt: createdAt(),
    decidedAt: at("decided_at"),
    decidedById: uuid("decided_by_id").references(() => members.id, { onDelete: "set null" }),
    upheld: boolean("upheld"),
    answer: text("answer").notNull().default(""),
  },
  (t) => [uniqueIndex("appeals_act").on(t.actId), index("appeals_member").on(t.memberId, t.createdAt)],
);

/** A moderator with rows here moderates these categories alone; without any, everything. */
export const categoryModerators = pgTable(
  "category_moderators",
  {
    categoryId: uuid("category_id")
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.categoryId, t.memberId] }),
    index("category_moderators_member").on(t.memberId),
  ],
);

/** One row (id = 1). */
export const moderationSettings = pgTable("moderation_settings", {
  id: integer("id").primaryKey().default(1),
  /** Score at which content is hidden until somebody decides. */
  hideScore: doublePrecision("hide_score").notNull().default(8.3),
  /** How long a claim on an item lasts, minutes. */
  claimMinutes: integer("claim_minutes").notNull().default(10),
  /** Days in which an act can be appealed against. */
  appealDays: integer("appeal_days").notNull().default(180),
  updatedAt: at("updated_at").notNull().defaultNow(),
});
