import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { members } from "./accounts.ts";
import { ideas, type Visibility } from "./ideas.ts";

export const ideaComments = pgTable(
  "idea_comments",
  {
    id: id(),
    /** Used in permalinks: `#comment-512`. */
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    /** One level: a reply's parent has no parent. */
    parentId: uuid("parent_id").references((): AnyPgColumn => ideaComments.id, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => members.id, { onDelete: "restrict" }),
    source: text("source").notNull(),
    html: text("html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    visibility: text("visibility").$type<Visibility>().notNull().default("public"),
    /** Counted from `idea_comment_votes`. */
    promotes: integer("promotes").notNull().default(0),
    demotes: integer("demotes").notNull().default(0),
    historicPromotes: integer("historic_promotes").notNull().default(0),
    historicDemotes: integer("historic_demotes").notNull().default(0),
    /** Made part of the idea, credited to its author. */
    extensionAt: at("extension_at"),
    extensionById: uuid("extension_by_id").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    editedAt: at("edited_at"),
    /** The words are gone, the gap stays. */
    deletedAt: at("deleted_at"),
    deletedById: uuid("deleted_by_id").references(() => members.id, { onDelete: "set null" }),
    externalSource: text("external_source"),
    externalId: text("external_id"),
  },
  (t) => [
    uniqueIndex("idea_comments_number_key").on(t.number),
    uniqueIndex("idea_comments_external_key").on(t.externalSource, t.externalId),
    index("idea_comments_thread").on(t.ideaId, t.createdAt, t.number).where(sql`${t.parentId} is null`),
    index("idea_comments_replies")
      .on(t.parentId, t.createdAt, t.number)
      .where(sql`${t.parentId} is not null`),
    index("idea_comments_idea").on(t.ideaId),
    index("idea_comments_author").on(t.authorId, t.createdAt),
    index("idea_comments_extensions").on(t.ideaId, t.extensionAt).where(sql`${t.extensionAt} is not null`),
  ],
);

export const ideaCommentRevisions = pgTable(
  "idea_comment_revisions",
  {
    id: id(),
    commentId: uuid("comment_id")
      .notNull()
      .references(() => ideaComments.id, { onDelete: "cascade" }),
    editorId: uuid("editor_id").references(() => members.id, { onDelete: "set null" }),
    source: text("source").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("idea_comment_revisions_comment").on(t.commentId, t.createdAt),
    index("idea_comment_revisions_editor").on(t.editorId),
  ],
);

export const ideaCommentVotes = pgTable(
  "idea_comment_votes",
  {
    commentId: uuid("comment_id")
      .notNull()
      .references(() => ideaComments.id, { onDelete: "cascade" }),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    value: smallint("value").notNull(),
    castAt: at("cast_at").notNull().defaultNow(),
    quarantinedAt: at("quarantined_at"),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.memberId] }),
    index("idea_comment_votes_member").on(t.memberId),
    check("idea_comment_votes_value", sql`${t.value} in (1, -1)`),
  ],
);
