import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at } from "../columns.ts";
import type { PointKind } from "./recognition.ts";

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
