import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { members } from "./accounts.ts";

/** From where somebody comes: keyed hashes, never an address. Rows not seen for 90 days are deleted. */
export const memberTraces = pgTable(
  "member_traces",
  {
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** `device`: a cookie of ours. `network`: the address, its last part cut off. */
    kind: text("kind").$type<"device" | "network">().notNull(),
    hash: text("hash").notNull(),
    firstSeenAt: at("first_seen_at").notNull().defaultNow(),
    lastSeenAt: at("last_seen_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.kind, t.hash] }),
    index("member_traces_hash").on(t.kind, t.hash, t.firstSeenAt),
    index("member_traces_old").on(t.lastSeenAt),
  ],
);

/** Who voted since signals were last looked for. */
export const recentVoters = pgTable("recent_voters", {
  memberId: uuid("member_id")
    .primaryKey()
    .references(() => members.id, { onDelete: "cascade" }),
});

export const SIGNAL_KINDS = ["ring", "same_device", "burst"] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Accounts whose votes look like one person's, or like a deal. Their votes on each other wait until somebody decides. */
export const voteSignals = pgTable(
  "vote_signals",
  {
    id: id(),
    number: bigint("number", { mode: "number" }).notNull().generatedByDefaultAsIdentity(),
    kind: text("kind").$type<SignalKind>().notNull(),
    memberIds: uuid("member_ids").array().notNull(),
    /** The numbers that spoke: pairs, shared devices, accounts within minutes. */
    facts: jsonb("facts").$type<Record<string, number>>().notNull().default({}),
    /** `upheld`: the votes never count again. `released`: they do, and these people are not asked about again. */
    state: text("state").$type<"open" | "upheld" | "released">().notNull().default("open"),
    openedAt: createdAt(),
    decidedAt: at("decided_at"),
    decidedById: uuid("decided_by_id").references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("vote_signals_number").on(t.number),
    index("vote_signals_members").using("gin", t.memberIds),
    index("vote_signals_open").on(t.openedAt).where(sql`${t.state} = 'open'`),
  ],
);

export const VOTE_KINDS = ["idea", "comment", "post"] as const;
export type VoteKind = (typeof VOTE_KINDS)[number];

/** The votes a signal holds; `idea_votes.quarantined_at` and its like say the same where votes are counted. */
export const quarantinedVotes = pgTable(
  "quarantined_votes",
  {
    kind: text("kind").$type<VoteKind>().notNull(),
    targetId: uuid("target_id").notNull(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    signalId: uuid("signal_id")
      .notNull()
      .references(() => voteSignals.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.targetId, t.memberId] }),
    index("quarantined_votes_signal").on(t.signalId),
    index("quarantined_votes_member").on(t.memberId),
  ],
);
