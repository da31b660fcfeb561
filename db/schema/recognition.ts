import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id, type Translated } from "../columns.ts";
import { members } from "./accounts.ts";

/** What a member can do that is counted. Some are worth points, all are worth a line on a board. */
export const POINT_KINDS = [
  "idea_posted",
  "comment_posted",
  "answer_posted",
  /** Somebody else wrote on one's idea or question. */
  "discussion_raised",
  "idea_vote",
  "comment_vote",
  "helpful_vote",
  "accepted_answer",
  "idea_accepted",
  "idea_implemented",
  "extension_adopted",
  "article_published",
  "flag_upheld",
  /** The first comment on an idea of somebody one had not commented on before. */
  "new_person",
] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** The newest row holds, for everything that was ever earned; a change of rules is a rebuild of the ledger. */
export const pointRules = pgTable("point_rules", {
  version: integer("version").primaryKey().generatedByDefaultAsIdentity(),
  points: jsonb("points").$type<Partial<Record<PointKind, number>>>().notNull(),
  /** Points of votes that one member can get in one day (UTC). */
  dailyCap: integer("daily_cap").notNull(),
  createdById: uuid("created_by_id").references(() => members.id, { onDelete: "set null" }),
  createdAt: createdAt(),
});

/**
 * The ledger, append-only: what was earned, and what was taken back by an entry that names it. Its key is the place of
 * the event in the log and the entry's place among those of the event, so that a rebuild makes the same rows. No
 * references: entries outlive accounts and content.
 */
export const pointEntries = pgTable(
  "point_entries",
  {
    position: bigint("position", { mode: "number" }).notNull(),
    nth: integer("nth").notNull(),
    kind: text("kind").$type<PointKind>().notNull(),
    memberId: uuid("member_id").notNull(),
    /** Whose act it was: the voter, who accepted, who commented. */
    giverId: uuid("giver_id"),
    targetKind: text("target_kind").notNull(),
    targetId: uuid("target_id").notNull(),
    categoryId: uuid("category_id"),
    language: text("language"),
    /** 1 earned, -1 taken back. */
    sign: smallint("sign").notNull(),
    /** Already signed; 0 past the daily cap, or for what is only counted. */
    points: integer("points").notNull(),
    occurredAt: at("occurred_at").notNull(),
    /** The day (UTC) it counts for: when it was first done, also of what takes it back and of what comes back. */
    earnedOn: date("earned_on").notNull(),
    reversesPosition: bigint("reverses_position", { mode: "number" }),
    reversesNth: integer("reverses_nth"),
  },
  (t) => [
    primaryKey({ columns: [t.position, t.nth] }),
    index("point_entries_member").on(t.memberId, t.earnedOn),
    index("point_entries_target").on(t.targetKind, t.targetId),
    uniqueIndex("point_entries_reverses")
      .on(t.reversesPosition, t.reversesNth)
      .where(sql`${t.reversesPosition} is not null`),
    check("point_entries_sign", sql`${t.sign} in (1, -1)`),
  ],
);

/**
 * What is true of content when an event speaks of it and may not be later: append-only, written when the event is read, so
 * that reading the log again finds the same. The newest row up to the event's position holds.
 */
export const pointFacts = pgTable(
  "point_facts",
  {
    /** `idea`, `comment`, `thread`, `post`, `remark`, `article`, `revision`, or `move` (an idea's step to another status). */
    kind: text("kind").notNull(),
    id: uuid("id").notNull(),
    position: bigint("position", { mode: "number" }).notNull(),
    authorId: uuid("author_id"),
    /** The idea or thread it is under. */
    parentId: uuid("parent_id"),
    categoryId: uuid("category_id"),
    language: text("language"),
    /** Not for everybody when it was first spoken of: of the circle, or an article not published. */
    closed: boolean("closed").notNull().default(false),
    /** The same words under another name, from before a conversion. */
    sameKind: text("same_kind"),
    sameId: uuid("same_id"),
    /** Of a move: what the status was worth, and the one before: `none`, `accepted`, `implemented`, `kept`. */
    mark: text("mark"),
    markBefore: text("mark_before"),
  },
  (t) => [primaryKey({ columns: [t.kind, t.id, t.position] })],
);

/** What the log says of content so far; made from events and facts alone, as are claims. */
export const pointTargets = pgTable(
  "point_targets",
  {
    kind: text("kind").notNull(),
    id: uuid("id").notNull(),
    authorId: uuid("author_id"),
    parentKind: text("parent_kind"),
    parentId: uuid("parent_id"),
    /** It came of that one by conversion and is seen when that one is. */
    sameKind: text("same_kind"),
    sameId: uuid("same_id"),
    /** What came of it, the other way round. */
    twinKind: text("twin_kind"),
    twinId: uuid("twin_id"),
    mergedIntoId: uuid("merged_into_id"),
    hidden: boolean("hidden").notNull().default(false),
    deleted: boolean("deleted").notNull().default(false),
    /** A question whose words are gone, with its answers still there. */
    emptied: boolean("emptied").notNull().default(false),
    /** Words of somebody else that raise the discussion they are in. */
    raises: boolean("raises").notNull().default(false),
    /** What an idea's status is worth, what it was worth before, and who last moved it. */
    mark: text("mark").notNull().default("none"),
    markBefore: text("mark_before").notNull().default("none"),
    markById: uuid("mark_by_id"),
    /** Who has a part in it: adopted comments of an idea; of an article, its languages' writers and answered questions. */
    credits: jsonb("credits").$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.id] }),
    index("point_targets_parent").on(t.parentId).where(sql`${t.parentId} is not null`),
  ],
);

/** One thing somebody did for which they can earn an entry, once: what there is of it now, and the entry if it counts. */
export const pointClaims = pgTable(
  "point_claims",
  {
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    /** Whose act it was; the earner's own, where nobody else's counts apart. */
    byId: uuid("by_id").notNull(),
    kind: text("kind").$type<PointKind>().notNull(),
    memberId: uuid("member_id").notNull(),
    giverId: uuid("giver_id"),
    /** How many acts speak for it; 0 when all were taken back. */
    given: integer("given").notNull().default(0),
    /** Where the votes are that keep it in quarantine. */
    barredBy: uuid("barred_by").array().notNull().default(sql`'{}'`),
    categoryId: uuid("category_id"),
    language: text("language"),
    /** When it was first given; null: not yet. */
    earnedOn: date("earned_on"),
    firstPosition: bigint("first_position", { mode: "number" }),
    firstNth: integer("first_nth"),
    /** The entry that stands; null when none does. */
    position: bigint("position", { mode: "number" }),
    nth: integer("nth"),
    points: integer("points").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.subjectId, t.byId, t.kind, t.memberId] }),
    // What a day's cap is counted from.
    index("point_claims_votes")
      .on(t.memberId, t.earnedOn)
      .where(sql`${t.position} is not null and ${t.kind} in ('idea_vote', 'comment_vote', 'helpful_vote')`),
    index("point_claims_standing").on(t.memberId, t.kind).where(sql`${t.position} is not null`),
  ],
);

/** One row (id = 1) while the ledger is counted again, and of the last time it was. */
export const ledgerRebuilds = pgTable("ledger_rebuilds", {
  id: integer("id").primaryKey().default(1),
  /** Rules it is counted by. */
  rulesVersion: integer("rules_version").notNull(),
  askedAt: at("asked_at").notNull().defaultNow(),
  /** Places of the log read so far, of how many; null before it begins. */
  done: bigint("done", { mode: "number" }),
  total: bigint("total", { mode: "number" }),
  finishedAt: at("finished_at"),
});

export const PERIODS = ["week", "month", "quarter", "all"] as const;
export type Period = (typeof PERIODS)[number];

/**
 * What boards are read from: the ledger, summed per period and place. `scope` is "" for everything, `c:<category id>`,
 * `l:<language>` or `c:<category id>;l:<language>`. `starts_on` is the first day (UTC) of the period, 1970-01-01 for all time.
 */
export const boardTallies = pgTable(
  "board_tallies",
  {
    board: text("board").notNull(),
    period: text("period").$type<Period>().notNull(),
    startsOn: date("starts_on").notNull(),
    scope: text("scope").notNull(),
    memberId: uuid("member_id").notNull(),
    value: integer("value").notNull(),
    /** False for staff, closed and barred accounts, and those who do not want to be on boards. */
    listed: boolean("listed").notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.board, t.period, t.startsOn, t.scope, t.memberId] }),
    index("board_tallies_rank")
      .on(t.board, t.period, t.startsOn, t.scope, t.value, t.memberId)
      .where(sql`${t.listed} and ${t.value} > 0`),
    index("board_tallies_member").on(t.memberId),
  ],
);

/** One row per member who ever earned something: sums of the ledger and what follows from them. */
export const standings = pgTable("standings", {
  memberId: uuid("member_id")
    .primaryKey()
    .references(() => members.id, { onDelete: "cascade" }),
  points: integer("points").notNull().default(0),
  /** How often each kind was earned and kept. */
  counts: jsonb("counts").$type<Partial<Record<PointKind, number>>>().notNull().default({}),
  updatedAt: at("updated_at").notNull().defaultNow(),
});

export const levels = pgTable(
  "levels",
  {
    /** 1 is where everybody starts, at 0 points. */
    rank: smallint("rank").primaryKey(),
    threshold: integer("threshold").notNull(),
    name: jsonb("name").$type<Translated>().notNull(),
  },
  (t) => [uniqueIndex("levels_threshold").on(t.threshold)],
);

/** `rule`: earned by anybody whose count of `kind` reaches `atLeast`; without one it is given by hand. */
export const badges = pgTable("badges", {
  id: id(),
  slug: text("slug").notNull().unique(),
  name: jsonb("name").$type<Translated>().notNull(),
  description: jsonb("description").$type<Translated>().notNull(),
  icon: text("icon").notNull(),
  metal: text("metal").$type<"bronze" | "silver" | "gold">().notNull().default("bronze"),
  rule: jsonb("rule").$type<{ kind: PointKind; atLeast: number }>(),
  position: integer("position").notNull().default(0),
  retiredAt: at("retired_at"),
  createdAt: createdAt(),
});

export const memberBadges = pgTable(
  "member_badges",
  {
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    badgeId: uuid("badge_id")
      .notNull()
      .references(() => badges.id, { onDelete: "cascade" }),
    awardedAt: at("awarded_at").notNull().defaultNow(),
    /** Null for the rule. */
    awardedById: uuid("awarded_by_id").references(() => members.id, { onDelete: "set null" }),
    note: text("note").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.badgeId] }),
    index("member_badges_badge").on(t.badgeId, t.awardedAt),
  ],
);

/** Acts that help to run the place; done alone by those who were right often enough, else proposed. */
export const POWERS = ["mark_duplicates", "edit_tags", "propose_articles", "heavier_flags"] as const;
export type Power = (typeof POWERS)[number];

/** How often somebody was right in a kind of act. The power itself is also in `members.powers`, where every request sees it. */
export const helpingRecords = pgTable(
  "helping_records",
  {
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    power: text("power").$type<Power>().notNull(),
    good: integer("good").notNull().default(0),
    bad: integer("bad").notNull().default(0),
    grantedAt: at("granted_at"),
    lostAt: at("lost_at"),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.power] })],
);

/** What somebody without the power proposed, or somebody with it did; `right` once a person has looked at it. */
export const helpingActs = pgTable(
  "helping_acts",
  {
    id: id(),
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    power: text("power").$type<Power>().notNull(),
    /** What it is about: `thread`, `idea` or `post`. */
    targetKind: text("target_kind").notNull(),
    targetId: uuid("target_id").notNull(),
    /** `{ ofNumber }` for a duplicate, `{ tags }` and `{ before }` for tags, `{ note }` for an article. */
    proposal: jsonb("proposal").$type<Record<string, unknown>>().notNull(),
    /** Done at once, because its author had the power. */
    appliedAt: at("applied_at"),
    decidedAt: at("decided_at"),
    decidedById: uuid("decided_by_id").references(() => members.id, { onDelete: "set null" }),
    right: boolean("right"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("helping_acts_number").on(t.number),
    index("helping_acts_member").on(t.memberId, t.createdAt),
    index("helping_acts_open").on(t.createdAt, t.id).where(sql`${t.decidedAt} is null`),
    uniqueIndex("helping_acts_once")
      .on(t.memberId, t.power, t.targetKind, t.targetId)
      .where(sql`${t.decidedAt} is null`),
  ],
);
