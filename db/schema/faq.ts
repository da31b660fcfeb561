import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id, type Translated } from "../columns.ts";
import { members } from "./accounts.ts";
import { threads } from "./forum.ts";
import { posts } from "./forum-posts.ts";

/** The tree of the FAQ; at most three levels. */
export const articleCategories = pgTable(
  "article_categories",
  {
    id: id(),
    parentId: uuid("parent_id").references((): AnyPgColumn => articleCategories.id, { onDelete: "restrict" }),
    slug: text("slug").notNull(),
    name: jsonb("name").$type<Translated>().notNull(),
    description: jsonb("description").$type<Translated>().notNull(),
    position: integer("position").notNull().default(0),
    /** Published articles in it, not in its children. */
    articleCount: integer("article_count").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("article_categories_slug_key").on(t.slug),
    index("article_categories_parent").on(t.parentId, t.position),
  ],
);

/** An article in all its languages. Its address is `/help/articles/<number>-<slug>`: the slug tells the language. */
export const articles = pgTable(
  "articles",
  {
    id: id(),
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    categoryId: uuid("category_id")
      .notNull()
      .references(() => articleCategories.id, { onDelete: "restrict" }),
    /** The language it is written in first; the others are translations of it. */
    sourceLanguage: text("source_language").$type<"en" | "fr">().notNull(),
    authorId: uuid("author_id").references(() => members.id, { onDelete: "set null" }),
    /** Who keeps it right. */
    ownerId: uuid("owner_id").references(() => members.id, { onDelete: "set null" }),
    /** "Check again by": on that day it is stale until somebody has looked. */
    reviewBy: date("review_by"),
    lastCheckedAt: at("last_checked_at"),
    lastCheckedById: uuid("last_checked_by_id").references(() => members.id, { onDelete: "set null" }),
    /** When the source last changed so much that translations must follow. */
    majorChangeAt: at("major_change_at"),
    /** First publication in any language; null while it is only a draft. */
    publishedAt: at("published_at"),
    /** Taken out of the FAQ; can be brought back. */
    retiredAt: at("retired_at"),
    /** Counted from `article_feedback`. */
    helpfulCount: integer("helpful_count").notNull().default(0),
    unhelpfulCount: integer("unhelpful_count").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("articles_number_key").on(t.number),
    index("articles_category").on(t.categoryId, t.number),
    index("articles_review")
      .on(t.reviewBy, t.number)
      .where(sql`${t.reviewBy} is not null and ${t.retiredAt} is null`),
    index("articles_published")
      .on(t.publishedAt, t.number)
      .where(sql`${t.publishedAt} is not null and ${t.retiredAt} is null`),
    // Of a thousand readers who answered, how many were helped; only where enough of them answered to tell.
    index("articles_helpful_share")
      .on(sql`(helpful_count * 1000 / nullif(helpful_count + unhelpful_count, 0))`, t.number)
      .where(
        sql`${t.publishedAt} is not null and ${t.retiredAt} is null and ${t.helpfulCount} + ${t.unhelpfulCount} >= 5`,
      ),
  ],
);

/** What readers get, one row per published language. */
export const articleTranslations = pgTable(
  "article_translations",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    language: text("language").$type<"en" | "fr">().notNull(),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull().default(""),
    html: text("html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    /** Headings with their anchors, for the table of contents. */
    contents: jsonb("contents").$type<{ id: string; text: string; level: number }[]>().notNull().default([]),
    revisionId: uuid("revision_id")
      .notNull()
      .references((): AnyPgColumn => articleRevisions.id, { onDelete: "restrict" }),
    /** Publication of the source revision it translates; older than the article's last major change means out of date. */
    translatesUpTo: at("translates_up_to"),
    firstPublishedAt: at("first_published_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.language] }),
    index("article_translations_recent").on(t.language, t.updatedAt),
    check("article_translations_language", sql`${t.language} in ('en','fr')`),
  ],
);

export const REVISION_STATES = ["draft", "review", "published", "returned", "discarded"] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** Every version of every language: drafts, what waits for review, what was ever published. */
export const articleRevisions = pgTable(
  "article_revisions",
  {
    id: id(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    language: text("language").$type<"en" | "fr">().notNull(),
    /** Counts up in its article and language. */
    version: integer("version").notNull(),
    state: text("state").$type<RevisionState>().notNull().default("draft"),
    title: text("title").notNull(),
    summary: text("summary").notNull().default(""),
    source: text("source").notNull(),
    /** A major change puts the translations out of date. */
    significance: text("significance").$type<"minor" | "major">().notNull().default("major"),
    /** What changed and why, for editors. */
    comment: text("comment").notNull().default(""),
    authorId: uuid("author_id").references(() => members.id, { onDelete: "set null" }),
    /** Everybody whose words are in it, the author too: none of them reviews it. */
    writerIds: uuid("writer_ids").array().notNull().default(sql`'{}'`),
    /** Of a translation: the published source revision the translator had before them. */
    basedOnId: uuid("based_on_id").references((): AnyPgColumn => articleRevisions.id, {
      onDelete: "set null",
    }),
    submittedAt: at("submitted_at"),
    reviewedById: uuid("reviewed_by_id").references(() => members.id, { onDelete: "set null" }),
    reviewedAt: at("reviewed_at"),
    /** Why it was returned, or what the reviewer adds. */
    reviewNote: text("review_note").notNull().default(""),
    publishedAt: at("published_at"),
    createdAt: createdAt(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("article_revisions_version").on(t.articleId, t.language, t.version),
    uniqueIndex("article_revisions_open")
      .on(t.articleId, t.language)
      .where(sql`${t.state} in ('draft','review','returned')`),
    index("article_revisions_waiting").on(t.submittedAt, t.id).where(sql`${t.state} = 'review'`),
    index("article_revisions_drafts")
      .on(t.authorId, t.updatedAt)
      .where(sql`${t.state} in ('draft','returned')`),
    index("article_revisions_title").using("gin", sql`ruche_plain(${t.title}) gin_trgm_ops`),
    check(
      "article_revisions_state",
      sql`${t.state} in ('draft','review','published','returned','discarded')`,
    ),
    check("article_revisions_length", sql`char_length(${t.source}) <= 100000`),
  ],
);

/** Addresses an article had before: they lead to its present one. */
export const articleSlugs = pgTable(
  "article_slugs",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    slug: text("slug").notNull(),
    language: text("language").$type<"en" | "fr">().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.slug] })],
);

/** The questions an article was born from, and whose answer it says. */
export const articleOrigins = pgTable(
  "article_origins",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    postId: uuid("post_id").references(() => posts.id, { onDelete: "set null" }),
    creditedId: uuid("credited_id").references(() => members.id, { onDelete: "set null" }),
    linkedById: uuid("linked_by_id").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.threadId] }),
    index("article_origins_thread").on(t.threadId),
    index("article_origins_credited").on(t.creditedId),
  ],
);

/** Related articles chosen by editors; search finds the others. */
export const articleRelations = pgTable(
  "article_relations",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    relatedId: uuid("related_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    position: integer("position").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.relatedId] }),
    index("article_relations_related").on(t.relatedId),
  ],
);

/** "Did this help?": one answer per visitor, who may change it. `visitor` is a member's id or a day's anonymous key. */
export const articleFeedback = pgTable(
  "article_feedback",
  {
    id: id(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    language: text("language").$type<"en" | "fr">().notNull(),
    visitor: text("visitor").notNull(),
    memberId: uuid("member_id").references(() => members.id, { onDelete: "set null" }),
    helpful: boolean("helpful").notNull(),
    reason: text("reason").$type<"unclear" | "wrong" | "outdated" | "incomplete" | "other">(),
    words: text("words").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("article_feedback_once").on(t.articleId, t.visitor),
    index("article_feedback_list").on(t.articleId, t.createdAt, t.id),
    index("article_feedback_visitor").on(t.visitor),
    index("article_feedback_member").on(t.memberId).where(sql`${t.memberId} is not null`),
  ],
);

/** "Something is wrong here": for editors, until one of them says what was done. */
export const articleFlags = pgTable(
  "article_flags",
  {
    id: id(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    language: text("language").$type<"en" | "fr">().notNull(),
    memberId: uuid("member_id").references(() => members.id, { onDelete: "set null" }),
    words: text("words").notNull(),
    createdAt: createdAt(),
    resolvedAt: at("resolved_at"),
    resolvedById: uuid("resolved_by_id").references(() => members.id, { onDelete: "set null" }),
    resolution: text("resolution").notNull().default(""),
  },
  (t) => [
    index("article_flags_open").on(t.createdAt, t.id).where(sql`${t.resolvedAt} is null`),
    index("article_flags_article").on(t.articleId, t.createdAt),
    index("article_flags_member").on(t.memberId).where(sql`${t.memberId} is not null`),
  ],
);
