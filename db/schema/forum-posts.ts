import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { members } from "./accounts.ts";
import { threads } from "./forum.ts";
import type { Visibility } from "./ideas.ts";

/** Answers of a question, replies of a discussion. */
export const posts = pgTable(
  "posts",
  {
    id: id(),
    /** Used in permalinks: `#answer-512`. */
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    threadId: uuid("thread_id")
      .notNull()
      .references((): AnyPgColumn => threads.id, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => members.id, { onDelete: "restrict" }),
    source: text("source").notNull(),
    html: text("html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    visibility: text("visibility").$type<Visibility>().notNull().default("public"),
    /** Counted from `post_votes`. */
    helpfulCount: integer("helpful_count").notNull().default(0),
    /** Votes from an earlier system, with no voter behind them; may be negative. */
    historicScore: integer("historic_score").notNull().default(0),
    score: integer("score").notNull().generatedAlwaysAs(sql`helpful_count + historic_score`),
    /** The company stands behind this answer. */
    officialAt: at("official_at"),
    officialById: uuid("official_by_id").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    editedAt: at("edited_at"),
    /** The words are gone, the gap stays and says why. */
    deletedAt: at("deleted_at"),
    deletedById: uuid("deleted_by_id").references(() => members.id, { onDelete: "set null" }),
    goneReason: text("gone_reason").$type<"deleted" | "private" | "withdrawn">(),
    sourceSystem: text("source_system"),
    sourceId: text("source_id"),
  },
  (t) => [
    uniqueIndex("posts_number_key").on(t.number),
    uniqueIndex("posts_source_key").on(t.sourceSystem, t.sourceId),
    // Best first: what the company stands behind, then what helped most, then the oldest.
    index("posts_best").on(t.threadId, sql`(${t.officialAt} is not null)`, t.score, t.number),
    index("posts_thread").on(t.threadId, t.createdAt, t.number),
    // All of them, whatever others see: one's own data and the closing of an account look for them too.
    index("posts_author").on(t.authorId, t.createdAt, t.number),
    check("posts_visibility", sql`${t.visibility} in ('public','held','hidden','removed','circle')`),
    check("posts_length", sql`char_length(${t.source}) <= 64000`),
  ],
);

/** "This helped me": one per member and answer, never for one's own. */
export const postVotes = pgTable(
  "post_votes",
  {
    postId: uuid("post_id")
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    castAt: at("cast_at").notNull().defaultNow(),
    quarantinedAt: at("quarantined_at"),
  },
  (t) => [
    primaryKey({ columns: [t.postId, t.memberId] }),
    index("post_votes_member").on(t.memberId, t.castAt),
  ],
);

/** Short remarks under a question (`post_id` null) or under one of its answers. */
export const threadComments = pgTable(
  "thread_comments",
  {
    id: id(),
    /** Used in permalinks: `#remark-512`. */
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    postId: uuid("post_id").references(() => posts.id, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => members.id, { onDelete: "restrict" }),
    source: text("source").notNull(),
    html: text("html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    visibility: text("visibility").$type<Visibility>().notNull().default("public"),
    historicScore: integer("historic_score").notNull().default(0),
    createdAt: createdAt(),
    editedAt: at("edited_at"),
    deletedAt: at("deleted_at"),
    deletedById: uuid("deleted_by_id").references(() => members.id, { onDelete: "set null" }),
    sourceSystem: text("source_system"),
    sourceId: text("source_id"),
  },
  (t) => [
    uniqueIndex("thread_comments_number_key").on(t.number),
    uniqueIndex("thread_comments_source_key").on(t.sourceSystem, t.sourceId),
    index("thread_comments_place").on(t.threadId, t.postId, t.createdAt, t.number),
    index("thread_comments_post").on(t.postId).where(sql`${t.postId} is not null`),
    index("thread_comments_author").on(t.authorId, t.createdAt),
  ],
);

/** What a question (`post_id` and `comment_id` null), an answer or a comment said before an edit. */
export const forumRevisions = pgTable(
  "forum_revisions",
  {
    id: id(),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    postId: uuid("post_id").references(() => posts.id, { onDelete: "cascade" }),
    commentId: uuid("comment_id").references(() => threadComments.id, { onDelete: "cascade" }),
    editorId: uuid("editor_id").references(() => members.id, { onDelete: "set null" }),
    title: text("title").notNull().default(""),
    source: text("source").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("forum_revisions_thread").on(t.threadId, t.createdAt),
    index("forum_revisions_post").on(t.postId, t.createdAt).where(sql`${t.postId} is not null`),
    index("forum_revisions_comment").on(t.commentId).where(sql`${t.commentId} is not null`),
    index("forum_revisions_editor").on(t.editorId),
  ],
);
