import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id, tsvector } from "../columns.ts";
import { members } from "./accounts.ts";
import { categories, statuses } from "./community.ts";

/**
 * `held`: waits for a moderator, never was public. `hidden`: taken out of sight, may come back. `removed`: for cause; only
 * staff see it. `circle`: for ambassadors and staff alone.
 */
export const VISIBILITIES = ["public", "held", "hidden", "removed", "circle"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/**
 * What lists show and sort by; the long text is in `idea_texts`, so that a vote rewrites a short row.
 * Every list order is an index whose leading columns are the filter; see docs/decisions/0004-lists.md.
 */
export const ideas = pgTable(
  "ideas",
  {
    id: id(),
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    excerpt: text("excerpt").notNull().default(""),
    /** Language of the text; chooses the stemmer. */
    language: text("language").notNull().default("en"),
    tags: text("tags").array().notNull().default(sql`'{}'`),
    authorId: uuid("author_id")
      .notNull()
      .references(() => members.id, { onDelete: "restrict" }),
    /** Staff who posted it for the author. */
    submittedById: uuid("submitted_by_id").references(() => members.id, { onDelete: "set null" }),
    categoryId: uuid("category_id")
      .notNull()
      .references(() => categories.id, { onDelete: "restrict" }),
    statusId: text("status_id")
      .notNull()
      .references(() => statuses.id, { onDelete: "restrict" }),
    ownerId: uuid("owner_id").references(() => members.id, { onDelete: "set null" }),
    visibility: text("visibility").$type<Visibility>().notNull().default("public"),
    mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => ideas.id, { onDelete: "set null" }),
    /** Counted from `idea_votes`. */
    promotes: integer("promotes").notNull().default(0),
    demotes: integer("demotes").notNull().default(0),
    /** Supports from an earlier system, with no voter behind them. Never mixed into the votes shown. */
    historicSupports: integer("historic_supports").notNull().default(0),
    /** Order of Top. */
    score: integer("score").notNull().generatedAlwaysAs(sql`promotes - demotes + historic_supports`),
    /** Votes above one per customer account, in categories that count so; 0 elsewhere. Kept by `account-votes`. */
    accountSurplus: integer("account_surplus").notNull().default(0),
    /** Order of votes on the team's pages. Never shown to anybody else. */
    teamScore: integer("team_score")
      .notNull()
      .generatedAlwaysAs(sql`promotes - demotes + historic_supports - account_surplus`),
    /** Order of Popular: sum of vote * 2^((cast_at - epoch)/half-life); see domain/ideas/popularity.ts. */
    popularity: doublePrecision("popularity").notNull().default(0),
    /** Public, undeleted comments here and on the ideas merged into this one. */
    commentCount: integer("comment_count").notNull().default(0),
    followerCount: integer("follower_count").notNull().default(0),
    createdAt: createdAt(),
    editedAt: at("edited_at"),
    lastActivityAt: at("last_activity_at").notNull().defaultNow(),
    statusChangedAt: at("status_changed_at"),
    /** First official answer (a status change with words, or a response); null is silence. */
    answeredAt: at("answered_at"),
    /** The team ended its discussion: no new comments, while votes go on. */
    discussionLockedAt: at("discussion_locked_at"),
    /** It lives on as a question: hidden here, and its address leads there. No foreign key: the forum knows ideas, not the reverse. */
    convertedThreadId: uuid("converted_thread_id"),
    source: text("source"),
    sourceId: text("source_id"),
  },
  (t) => {
    const listed = sql`${t.visibility} = 'public' and ${t.mergedIntoId} is null`;
    return [
      uniqueIndex("ideas_number_key").on(t.number),
      uniqueIndex("ideas_source_key").on(t.source, t.sourceId),
      index("ideas_popular").on(t.popularity, t.number).where(listed),
      index("ideas_new").on(t.createdAt, t.number).where(listed),
      index("ideas_top").on(t.score, t.number).where(listed),
      index("ideas_team_top").on(t.teamScore, t.number).where(listed),
      index("ideas_discussed").on(t.commentCount, t.number).where(listed),
      index("ideas_category_popular").on(t.categoryId, t.popularity, t.number).where(listed),
      index("ideas_category_new").on(t.categoryId, t.createdAt, t.number).where(listed),
      index("ideas_category_top").on(t.categoryId, t.score, t.number).where(listed),
      index("ideas_status_popular").on(t.statusId, t.popularity, t.number).where(listed),
      index("ideas_status_new").on(t.statusId, t.createdAt, t.number).where(listed),
      index("ideas_status_top").on(t.statusId, t.score, t.number).where(listed),
      // "You asked, we did" and the roadmap: what got where lately. Few ideas ever move, so it stays small.
      index("ideas_status_changed")
        .on(t.statusId, t.statusChangedAt, t.number)
        .where(sql`${listed} and ${t.statusChangedAt} is not null`),
      index("ideas_silent").on(t.createdAt, t.number).where(sql`${listed} and ${t.answeredAt} is null`),
      index("ideas_tags").using("gin", t.tags),
      index("ideas_title_trigrams").using("gin", sql`ruche_plain(${t.title}) gin_trgm_ops`),
      index("ideas_circle").on(t.createdAt, t.number).where(sql`${t.visibility} = 'circle'`),
      index("ideas_author").on(t.authorId, t.createdAt, t.number),
      index("ideas_owner").on(t.ownerId, t.number).where(sql`${t.ownerId} is not null`),
      index("ideas_submitted_by").on(t.submittedById).where(sql`${t.submittedById} is not null`),
      index("ideas_merged").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
      uniqueIndex("ideas_converted").on(t.convertedThreadId).where(sql`${t.convertedThreadId} is not null`),
      check("ideas_visibility", sql`${t.visibility} in ('public','held','hidden','removed','circle')`),
      check("ideas_title_length", sql`char_length(${t.title}) between 1 and 255`),
    ];
  },
);

export const ideaTexts = pgTable(
  "idea_texts",
  {
    ideaId: uuid("idea_id")
      .primaryKey()
      .references(() => ideas.id, { onDelete: "cascade" }),
    source: text("source").notNull(),
    html: text("html").notNull(),
    rendererVersion: integer("renderer_version").notNull(),
    /** Copied from the idea, so that the search vector is generated from one row. */
    title: text("title").notNull(),
    language: text("language").notNull().default("en"),
    search: tsvector("search").generatedAlwaysAs(
      sql`setweight(to_tsvector(ruche_config(language), ruche_plain(title)), 'A') || setweight(to_tsvector(ruche_config(language), ruche_plain(left(source, 20000))), 'B')`,
    ),
  },
  (t) => [
    index("idea_texts_search").using("gin", t.search),
    check("idea_texts_length", sql`char_length(${t.source}) <= 32000`),
  ],
);

/** What an idea said before an edit. */
export const ideaRevisions = pgTable(
  "idea_revisions",
  {
    id: id(),
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    editorId: uuid("editor_id").references(() => members.id, { onDelete: "set null" }),
    title: text("title").notNull(),
    source: text("source").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("idea_revisions_idea").on(t.ideaId, t.createdAt),
    index("idea_revisions_editor").on(t.editorId),
  ],
);

/** One per member and idea. `via_idea_id` marks a vote carried over from a merged duplicate. */
export const ideaVotes = pgTable(
  "idea_votes",
  {
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    value: smallint("value").notNull(),
    castAt: at("cast_at").notNull().defaultNow(),
    viaIdeaId: uuid("via_idea_id").references(() => ideas.id, { onDelete: "set null" }),
    /** It looks like a deal or a second account, and counts nowhere while this is set. */
    quarantinedAt: at("quarantined_at"),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.memberId] }),
    index("idea_votes_member").on(t.memberId, t.castAt, t.ideaId),
    index("idea_votes_via").on(t.viaIdeaId).where(sql`${t.viaIdeaId} is not null`),
    check("idea_votes_value", sql`${t.value} in (1, -1)`),
  ],
);

export const ideaFollows = pgTable(
  "idea_follows",
  {
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    viaIdeaId: uuid("via_idea_id").references(() => ideas.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.memberId] }),
    index("idea_follows_member").on(t.memberId, t.createdAt),
    index("idea_follows_via").on(t.viaIdeaId).where(sql`${t.viaIdeaId} is not null`),
  ],
);

/** Staff only. */
export const ideaNotes = pgTable(
  "idea_notes",
  {
    id: id(),
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    authorId: uuid("author_id").references(() => members.id, { onDelete: "set null" }),
    body: text("body").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("idea_notes_idea").on(t.ideaId, t.createdAt)],
);
