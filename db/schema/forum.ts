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
import { categories } from "./community.ts";
import { posts } from "./forum-posts.ts";
import { ideas, type Visibility } from "./ideas.ts";

export const THREAD_KINDS = ["question", "discussion"] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/**
 * Where a thread stands; a discussion is `open` or `locked`, a question never `open`. The "new" that people see is an
 * unanswered question of its first hours. See domain/forum/thread-state.ts for what decides.
 */
export const THREAD_STATES = [
  "open",
  "unanswered",
  "answered",
  "needs_info",
  "solved",
  "escalated",
  "locked",
] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

export const LOCK_REASONS = ["old", "staff", "duplicate"] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

/** What lists show and sort by; the long text is in `thread_texts`. */
export const threads = pgTable(
  "threads",
  {
    id: id(),
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    slug: text("slug").notNull(),
    kind: text("kind").$type<ThreadKind>().notNull().default("question"),
    title: text("title").notNull(),
    excerpt: text("excerpt").notNull().default(""),
    language: text("language").notNull().default("en"),
    tags: text("tags").array().notNull().default(sql`'{}'`),
    authorId: uuid("author_id")
      .notNull()
      .references(() => members.id, { onDelete: "restrict" }),
    categoryId: uuid("category_id")
      .notNull()
      .references(() => categories.id, { onDelete: "restrict" }),
    /** One of the category's products and versions, as they were called when asked. */
    product: text("product"),
    version: text("version"),
    visibility: text("visibility").$type<Visibility>().notNull().default("public"),
    /** Summary of the columns below, kept by every command that changes one of them. */
    state: text("state").$type<ThreadState>().notNull(),
    acceptedPostId: uuid("accepted_post_id").references((): AnyPgColumn => posts.id, {
      onDelete: "set null",
    }),
    acceptedById: uuid("accepted_by_id").references(() => members.id, { onDelete: "set null" }),
    solvedAt: at("solved_at"),
    /** Public, undeleted posts. */
    answerCount: integer("answer_count").notNull().default(0),
    /** "I have this problem too", counted from `thread_me_toos`. */
    meTooCount: integer("me_too_count").notNull().default(0),
    followerCount: integer("follower_count").notNull().default(0),
    /** Votes from an earlier system, with no voter behind them. */
    historicScore: integer("historic_score").notNull().default(0),
    historicViews: integer("historic_views").notNull().default(0),
    /** Order of "Most wanted". */
    score: integer("score").notNull().generatedAlwaysAs(sql`me_too_count + historic_score`),
    /** First public answer of somebody other than the asker. */
    answeredAt: at("answered_at"),
    lastAnswerAt: at("last_answer_at"),
    /** Who wrote the last post or comment; the asker again means that helpers should look. */
    lastWriterId: uuid("last_writer_id").references(() => members.id, { onDelete: "set null" }),
    needsInfoAt: at("needs_info_at"),
    /** While customer service has an open case for it. */
    escalatedAt: at("escalated_at"),
    lockedAt: at("locked_at"),
    lockReason: text("lock_reason").$type<LockReason>(),
    duplicateOfId: uuid("duplicate_of_id").references((): AnyPgColumn => threads.id, {
      onDelete: "set null",
    }),
    /** It lives on as an idea: out of all lists, and its address leads there. */
    convertedIdeaId: uuid("converted_idea_id").references(() => ideas.id, { onDelete: "set null" }),
    /** "I'm taking this", so that two helpers do not write the same answer. */
    claimedById: uuid("claimed_by_id").references(() => members.id, { onDelete: "set null" }),
    claimedUntil: at("claimed_until"),
    /** When its asker was asked whether it is solved. */
    nudgedAt: at("nudged_at"),
    createdAt: createdAt(),
    editedAt: at("edited_at"),
    lastActivityAt: at("last_activity_at").notNull().defaultNow(),
    source: text("source"),
    sourceId: text("source_id"),
  },
  (t) => {
    const listed = sql`${t.visibility} = 'public' and ${t.convertedIdeaId} is null`;
    return [
      uniqueIndex("threads_number_key").on(t.number),
      uniqueIndex("threads_source_key").on(t.source, t.sourceId),
      index("threads_circle").on(t.lastActivityAt, t.number).where(sql`${t.visibility} = 'circle'`),
      index("threads_active").on(t.kind, t.lastActivityAt, t.number).where(listed),
      index("threads_new").on(t.kind, t.createdAt, t.number).where(listed),
      index("threads_top").on(t.kind, t.score, t.number).where(listed),
      index("threads_category_active").on(t.categoryId, t.kind, t.lastActivityAt, t.number).where(listed),
      index("threads_category_new").on(t.categoryId, t.kind, t.createdAt, t.number).where(listed),
      index("threads_category_top").on(t.categoryId, t.kind, t.score, t.number).where(listed),
      index("threads_state_active").on(t.state, t.lastActivityAt, t.number).where(listed),
      index("threads_state_new").on(t.state, t.createdAt, t.number).where(listed),
      index("threads_state_top").on(t.state, t.score, t.number).where(listed),
      // The helper's desk: what was answered last and is not settled, what was settled last.
      index("threads_to_check")
        .on(t.lastAnswerAt, t.number)
        .where(sql`${listed} and ${t.state} = 'answered'`),
      index("threads_lately_solved").on(t.solvedAt, t.number).where(sql`${listed} and ${t.state} = 'solved'`),
      index("threads_tags").using("gin", t.tags),
      index("threads_author").on(t.authorId, t.createdAt, t.number),
      index("threads_duplicates").on(t.duplicateOfId).where(sql`${t.duplicateOfId} is not null`),
      index("threads_converted").on(t.convertedIdeaId).where(sql`${t.convertedIdeaId} is not null`),
      // What the forum's clock looks for: what nobody touched for long, and what waits for its asker's word.
      index("threads_quiet")
        .on(t.lastActivityAt, t.number)
        .where(sql`${listed} and ${t.lockedAt} is null and ${t.escalatedAt} is null`),
      index("threads_unconfirmed")
        .on(t.answeredAt, t.number)
        .where(sql`${listed} and ${t.state} = 'answered' and ${t.nudgedAt} is null and ${t.source} is null`),
      index("threads_claimed").on(t.claimedById).where(sql`${t.claimedById} is not null`),
      index("threads_accepted_post").on(t.acceptedPostId).where(sql`${t.acceptedPostId} is not null`),
      check("threads_visibility", sql`${t.visibility} in ('public','held','hidden','removed','circle')`),
      check("threads_kind", sql`${t.kind} in ('question','discussion')`),
      check(
        "threads_state",
        sql`case ${t.kind} when 'question' then ${t.state} in ('unanswered','answered','needs_info','solved','escalated','locked') else ${t.state} in ('open','locked') end`,
      ),
      check("threads_title_length", sql`char_length(${t.title}) between 1 and 255`),
    ];
  },
);

export const threadTexts = pgTable(
  "thread_texts",
  {
    threadId: uuid("thread_id")
      .primaryKey()
      .references(() => threads.id, { onDelete: "cascade" }),
    source: text("source").notNull(),
    html: text("html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    /** The words were moved to a private conversation or withdrawn by the asker; a public note stands in their place. */
    goneReason: text("gone_reason").$type<"private" | "withdrawn">(),
    goneAt: at("gone_at"),
  },
  (t) => [check("thread_texts_length", sql`char_length(${t.source}) <= 64000`)],
);

export const threadMeToos = pgTable(
  "thread_me_toos",
  {
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.memberId] }),
    index("thread_me_toos_member").on(t.memberId, t.createdAt),
  ],
);

export const threadFollows = pgTable(
  "thread_follows",
  {
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.memberId] }),
    index("thread_follows_member").on(t.memberId, t.createdAt),
  ],
);

export const THREAD_STEP_KINDS = [
  "accepted",
  "unaccepted",
  "official",
  "unofficial",
  "needs_info",
  "info_given",
  "locked",
  "reopened",
  "duplicate",
  "not_duplicate",
  "moved",
  "escalated",
  "case_resolved",
  "made_private",
  "withdrawn",
  "became_idea",
  "became_question",
  "hidden",
  "restored",
  "article",
] as const;
export type ThreadStepKind = (typeof THREAD_STEP_KINDS)[number];

/** What happened to a thread, for everybody to read: nothing is moved, locked or taken away silently. */
export const threadSteps = pgTable(
  "thread_steps",
  {
    id: id(),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    kind: text("kind").$type<ThreadStepKind>().notNull(),
    actorId: uuid("actor_id").references(() => members.id, { onDelete: "set null" }),
    postId: uuid("post_id").references((): AnyPgColumn => posts.id, { onDelete: "set null" }),
    /** The thread it repeats. */
    otherThreadId: uuid("other_thread_id").references(() => threads.id, { onDelete: "set null" }),
    /** Why, in the words of who did it; plain text. */
    note: text("note").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [index("thread_steps_thread").on(t.threadId, t.createdAt, t.id)],
);

/** What was shown, read and searched before a question was asked: self-care that did not help. */
export const threadTrails = pgTable(
  "thread_trails",
  {
    id: id(),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    kind: text("kind").$type<"shown" | "read" | "searched">().notNull(),
    targetKind: text("target_kind").$type<"article" | "thread" | "idea">(),
    targetId: uuid("target_id"),
    query: text("query").notNull().default(""),
    happenedAt: at("happened_at").notNull(),
  },
  (t) => [
    index("thread_trails_thread").on(t.threadId),
    index("thread_trails_target").on(t.targetKind, t.targetId).where(sql`${t.targetId} is not null`),
  ],
);

/** What a helper says to know about; the desk shows these first. */
export const helperExpertise = pgTable("helper_expertise", {
  memberId: uuid("member_id")
    .primaryKey()
    .references(() => members.id, { onDelete: "cascade" }),
  categoryIds: uuid("category_ids").array().notNull().default(sql`'{}'`),
  tags: text("tags").array().notNull().default(sql`'{}'`),
  updatedAt: at("updated_at").notNull().defaultNow(),
});
