import { sql } from "drizzle-orm";
import {
  boolean,
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
import { cases } from "./cases.ts";
import { articles } from "./faq.ts";
import { threads } from "./forum.ts";
import { posts, threadComments } from "./forum-posts.ts";
import { ideaComments } from "./idea-comments.ts";
import { ideas } from "./ideas.ts";
import { moderationActs } from "./moderation.ts";

export const NOTICE_KINDS = [
  "official_response",
  "status_change",
  "comment",
  "reply",
  "mention",
  "extension",
  "merge",
  "answer",
  "solution",
  "needs_info",
  "still_open",
  "case",
  "article",
  "moved",
  "recognition",
  "ambassador",
  "statement",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** At most one per member and event, however many reasons there are to tell them. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    eventId: uuid("event_id").notNull(),
    kind: text("kind").$type<NoticeKind>().notNull(),
    ideaId: uuid("idea_id").references(() => ideas.id, { onDelete: "cascade" }),
    commentId: uuid("comment_id").references(() => ideaComments.id, { onDelete: "cascade" }),
    timelineId: uuid("timeline_id"),
    threadId: uuid("thread_id").references(() => threads.id, { onDelete: "cascade" }),
    postId: uuid("post_id").references(() => posts.id, { onDelete: "cascade" }),
    threadCommentId: uuid("thread_comment_id").references(() => threadComments.id, { onDelete: "cascade" }),
    articleId: uuid("article_id").references(() => articles.id, { onDelete: "cascade" }),
    caseId: uuid("case_id").references(() => cases.id, { onDelete: "cascade" }),
    actId: uuid("act_id").references(() => moderationActs.id, { onDelete: "cascade" }),
    /** What a recognition was: `level:3`, `badge:first-idea`, `tier:gold`, `power:edit_tags`. */
    honour: text("honour"),
    actorId: uuid("actor_id").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    readAt: at("read_at"),
  },
  (t) => [
    uniqueIndex("notices_once").on(t.memberId, t.eventId),
    index("notices_list").on(t.memberId, t.createdAt, t.id),
    index("notices_unread").on(t.memberId).where(sql`${t.readAt} is null`),
    index("notices_event").on(t.eventId),
    index("notices_timeline").on(t.timelineId).where(sql`${t.timelineId} is not null`),
  ],
);

/** A missing row means the kind's default. */
export const noticePreferences = pgTable(
  "notice_preferences",
  {
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    kind: text("kind").$type<NoticeKind>().notNull(),
    inApp: boolean("in_app").notNull(),
    byMail: boolean("by_mail").notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.kind] })],
);

/** The mail outbox. `dedupe_key` makes a second attempt to write the same mail a no-op. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    dedupeKey: text("dedupe_key").notNull(),
    memberId: uuid("member_id").references(() => members.id, { onDelete: "set null" }),
    toAddress: text("to_address").notNull(),
    template: text("template").notNull(),
    locale: text("locale").notNull(),
    /** What the template is filled with. Links that open an account are taken out once SMTP has taken the mail. */
    values: jsonb("values").$type<Record<string, unknown>>().notNull().default({}),
    /** As it was sent; empty until then for a mail that is written only when it goes out. */
    subject: text("subject").notNull().default(""),
    headers: jsonb("headers").$type<Record<string, string>>().notNull().default({}),
    /** kept: no SMTP is configured, so it waits to be read on the admin's outbox page. */
    state: text("state")
      .$type<"queued" | "sent" | "kept" | "failed" | "dropped">()
      .notNull()
      .default("queued"),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
    createdAt: createdAt(),
    sentAt: at("sent_at"),
  },
  (t) => [
    uniqueIndex("mails_dedupe").on(t.dedupeKey),
    index("mails_newest").on(t.createdAt, t.id),
    index("mails_state").on(t.state, t.createdAt, t.id),
    index("mails_recipient").on(t.toAddress.op("text_pattern_ops")),
    index("mails_member").on(t.memberId),
  ],
);
