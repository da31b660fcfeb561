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

export const PERIODS = ["week", "month", "quarter", "all"] as const;
export type Period = (typeof PERIODS)[number];

/**
 * One board of one period and place. `scope` is "" for everything, `c:<category id>`, `l:<language>` or
 * `c:<category id>;l:<language>`. `starts_on` is the first day (UTC) of the period, 1970-01-01 for all time.
 */
export const boardSheets = pgTable(
  "board_sheets",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    board: text("board").notNull(),
    period: text("period").$type<Period>().notNull(),
    startsOn: date("starts_on").notNull(),
    scope: text("scope").notNull(),
  },
  (t) => [uniqueIndex("board_sheets_place").on(t.board, t.period, t.startsOn, t.scope)],
);

/** What boards are read from: the ledger, summed. As narrow as it can be, for there are several lines to one of the ledger. */
export const boardTallies = pgTable(
  "board_tallies",
  {
    sheetId: integer("sheet_id").notNull(),
    value: integer("value").notNull(),
    memberId: uuid("member_id").notNull(),
    /** False for staff, closed and barred accounts, and those who do not want to be on boards. */
    listed: boolean("listed").notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.sheetId] }),
    index("board_tallies_rank").on(t.sheetId, t.value, t.memberId).where(sql`${t.listed} and ${t.value} > 0`),
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
    index("helping_acts_decided").on(t.decidedAt, t.id).where(sql`${t.decidedAt} is not null`),
    index("helping_acts_target").on(t.targetKind, t.targetId),
    uniqueIndex("helping_acts_once")
      .on(t.memberId, t.power, t.targetKind, t.targetId)
      .where(sql`${t.decidedAt} is null`),
  ],
);
