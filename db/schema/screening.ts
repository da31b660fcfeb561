import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";
import { members } from "./accounts.ts";

export const RULE_KINDS = [
  /** The first posts of a new member. */
  "first_posts",
  /** More links than `max`, or a link to a host that `hosts` names. */
  "links",
  /** One of `words`, as typed or in any of its endings. */
  "words",
  /** The same text, or nearly, as another of the last days. */
  "duplicate",
  /** Written faster than `minMs`. */
  "fast_typing",
  /** One of many accounts opened at once. */
  "burst",
  /** Several new members write of the same outside address. */
  "same_host",
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** `shadow`: what it would have done is written down, nothing is done. */
export const RULE_MODES = ["off", "shadow", "on"] as const;
export type RuleMode = (typeof RULE_MODES)[number];

/** `hold`: waits unseen for a moderator. `flag`: is shown, and queued. `block`: is refused while it is written. */
export const RULE_EFFECTS = ["hold", "flag", "block"] as const;
export type RuleEffect = (typeof RULE_EFFECTS)[number];

export const screeningRules = pgTable(
  "screening_rules",
  {
    id: id(),
    kind: text("kind").$type<RuleKind>().notNull(),
    name: text("name").notNull(),
    mode: text("mode").$type<RuleMode>().notNull().default("shadow"),
    effect: text("effect").$type<RuleEffect>().notNull().default("hold"),
    /** Only texts in this language; null for all. */
    language: text("language").$type<"en" | "fr">(),
    /** By kind: see `domain/screening/rule-config.ts`. */
    config: jsonb("config").$type<Record<string, unknown>>().notNull().default({}),
    /** Only of members below this trust (0 to 4); null for all but staff. */
    belowTrust: integer("below_trust"),
    position: integer("position").notNull().default(0),
    createdAt: createdAt(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [index("screening_rules_order").on(t.position, t.id)],
);

/** What a rule caught, or in shadow would have caught. `trial_id`: while it was tried on past content. */
export const ruleHits = pgTable(
  "rule_hits",
  {
    id: id(),
    ruleId: uuid("rule_id")
      .notNull()
      .references(() => screeningRules.id, { onDelete: "cascade" }),
    trialId: uuid("trial_id"),
    mode: text("mode").$type<RuleMode>().notNull(),
    targetKind: text("target_kind").notNull(),
    targetId: uuid("target_id").notNull(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** What in it was caught: a word, a host, a count. */
    detail: text("detail").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index("rule_hits_rule").on(t.ruleId, t.createdAt, t.id),
    index("rule_hits_trial").on(t.trialId, t.id).where(sql`${t.trialId} is not null`),
    index("rule_hits_target").on(t.targetKind, t.targetId),
    index("rule_hits_member").on(t.memberId, t.createdAt),
  ],
);

/** A rule run over what was already written, to see what it would do. Nothing is touched. */
export const ruleTrials = pgTable("rule_trials", {
  id: id(),
  ruleId: uuid("rule_id")
    .notNull()
    .references(() => screeningRules.id, { onDelete: "cascade" }),
  startedById: uuid("started_by_id").references(() => members.id, { onDelete: "set null" }),
  total: integer("total").notNull().default(0),
  done: integer("done").notNull().default(0),
  caught: integer("caught").notNull().default(0),
  createdAt: createdAt(),
  finishedAt: at("finished_at"),
});

/** One row (id = 1). Every limit of `domain/screening/limits.ts` that an admin changed; a missing one has its default. */
export const screeningSettings = pgTable("screening_settings", {
  id: integer("id").primaryKey().default(1),
  limits: jsonb("limits").$type<Record<string, number>>().notNull().default({}),
  /** Leading zero bits a browser must find before it may sign up; 0 asks for none. */
  proofBits: integer("proof_bits").notNull().default(16),
  refuseDisposable: boolean("refuse_disposable").notNull().default(true),
  /** Further domains, one a line. */
  disposableDomains: text("disposable_domains").notNull().default(""),
  /** Further hosts that anybody may link to, one a line. */
  knownHosts: text("known_hosts").notNull().default(""),
  /** Of this community itself, as its server was last started: a link to it leads nowhere else. */
  ownHost: text("own_host").notNull().default(""),
  updatedAt: at("updated_at").notNull().defaultNow(),
});

/** The texts of the last days, by what they say: finds what was posted twice. */
export const writtenPrints = pgTable(
  "written_prints",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    targetKind: text("target_kind").notNull(),
    targetId: uuid("target_id").notNull(),
    /** Of the text without case, accents, marks and spaces. */
    print: text("print").notNull(),
    /** 64-bit similarity hash. */
    simhash: bigint("simhash", { mode: "bigint" }).notNull(),
    /** Outside hosts it links to. */
    hosts: text("hosts").array().notNull().default(sql`'{}'`),
    /** How far its author was trusted then; what the trusted link to is known to the community. */
    trust: smallint("trust").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    index("written_prints_print").on(t.print, t.createdAt),
    index("written_prints_member").on(t.memberId, t.createdAt),
    index("written_prints_hosts").using("gin", t.hosts),
    index("written_prints_old").on(t.createdAt),
    uniqueIndex("written_prints_target").on(t.targetKind, t.targetId),
  ],
);
