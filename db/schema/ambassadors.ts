import { sql } from "drizzle-orm";
import {
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

/** What a member must have to be proposed for a tier. Nothing is checked that is left out. */
export type TierCriteria = {
  points?: number;
  acceptedAnswers?: number;
  /** Share of helping acts and answers that stood, 0 to 1: `(good+2)/(good+bad+4)`. */
  accuracy?: number;
  /** Months of the last twelve in which they contributed. */
  monthsActive?: number;
  /** Acts of moderation against them in the last 365 days, at most: the measure of tone. */
  maxActs?: number;
};

export const ambassadorTiers = pgTable("ambassador_tiers", {
  id: id(),
  slug: text("slug").notNull().unique(),
  /** 1 is the first to reach. */
  rank: integer("rank").notNull().unique(),
  name: jsonb("name").$type<Translated>().notNull(),
  criteria: jsonb("criteria").$type<TierCriteria>().notNull(),
  perks: jsonb("perks").$type<Translated>().notNull(),
  retiredAt: at("retired_at"),
});

/** Versions of what ambassadors agree to; the newest holds. */
export const ambassadorCharters = pgTable("ambassador_charters", {
  version: integer("version").primaryKey().generatedByDefaultAsIdentity(),
  text: jsonb("text").$type<Translated>().notNull(),
  createdById: uuid("created_by_id").references(() => members.id, { onDelete: "set null" }),
  createdAt: createdAt(),
});

export const AMBASSADOR_STATES = [
  "proposed",
  "passed_over",
  "invited",
  "declined",
  "active",
  "left",
  "removed",
] as const;
export type AmbassadorState = (typeof AMBASSADOR_STATES)[number];

/** One row per member: where they stand in the programme now. The way there is in `ambassador_steps`. */
export const ambassadors = pgTable(
  "ambassadors",
  {
    memberId: uuid("member_id")
      .primaryKey()
      .references(() => members.id, { onDelete: "cascade" }),
    /** Proposed for, invited to, or held. */
    tierId: uuid("tier_id")
      .notNull()
      .references(() => ambassadorTiers.id, { onDelete: "restrict" }),
    state: text("state").$type<AmbassadorState>().notNull(),
    /** Since when in this state. */
    stateSince: at("state_since").notNull(),
    /** Since when in this tier; null before the first. */
    tierSince: at("tier_since"),
    /** The facts that spoke for them when they were proposed. */
    facts: jsonb("facts").$type<Record<string, number>>().notNull().default({}),
    charterVersion: integer("charter_version"),
    charterAcceptedAt: at("charter_accepted_at"),
    /** What they say of themselves on the ambassadors' page. */
    words: text("words").notNull().default(""),
    /** When the yearly review is due. */
    reviewOn: date("review_on"),
  },
  (t) => [
    index("ambassadors_state").on(t.state, t.stateSince, t.memberId),
    index("ambassadors_review").on(t.reviewOn).where(sql`${t.state} = 'active'`),
  ],
);

export const ambassadorSteps = pgTable(
  "ambassador_steps",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** `proposed`, `invited`, `accepted`, `declined`, `promoted`, `kept`, `left`, `removed`, `passed_over`. */
    step: text("step").notNull(),
    tierId: uuid("tier_id").references(() => ambassadorTiers.id, { onDelete: "set null" }),
    actorId: uuid("actor_id").references(() => members.id, { onDelete: "set null" }),
    reason: text("reason").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [index("ambassador_steps_member").on(t.memberId, t.createdAt)],
);

export const SEGMENTS = ["creator", "contributor", "reader"] as const;
export type Segment = (typeof SEGMENTS)[number];

/** What each member was in each month (UTC): the highest of creator, contributor, reader. No row: not there. */
export const memberMonths = pgTable(
  "member_months",
  {
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** Its first day. */
    month: date("month").notNull(),
    segment: text("segment").$type<Segment>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.month] }),
    index("member_months_segment").on(t.month, t.segment, t.memberId),
    uniqueIndex("member_months_newest").on(t.month, t.memberId),
  ],
);
