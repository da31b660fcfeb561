import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id, type Translated } from "../columns.ts";
import { members } from "./accounts.ts";

/** One row (id = 1): the brand and the rules of the game, set by an admin. */
export const settings = pgTable(
  "settings",
  {
    id: integer("id").primaryKey().default(1),
    name: text("name").notNull().default("Ruche"),
    logoKey: text("logo_key"),
    /** Hex colours with contrast checked on save; null keeps the theme's own. */
    accentLight: text("accent_light"),
    accentDark: text("accent_dark"),
    welcome: jsonb("welcome").$type<Translated>().notNull(),
    rules: jsonb("rules").$type<Translated>().notNull(),
    terms: jsonb("terms").$type<Translated>().notNull(),
    defaultLocale: text("default_locale").$type<"en" | "fr">().notNull().default("en"),
    /** Days without an official answer after which an idea says so publicly ("silence debt"). */
    silenceDays: integer("silence_days").notNull().default(30),
    setupTokenHash: text("setup_token_hash"),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [check("settings_single", sql`${t.id} = 1`)],
);

export type CategoryProduct = { name: string; versions: string[] };

export const categories = pgTable(
  "categories",
  {
    id: id(),
    slug: text("slug").notNull(),
    name: jsonb("name").$type<Translated>().notNull(),
    description: jsonb("description").$type<Translated>().notNull(),
    position: integer("position").notNull().default(0),
    /** Days after which a vote counts half in Popular. At least 3: below, a double would overflow within years. */
    halfLifeDays: integer("half_life_days").notNull().default(30),
    demotesAllowed: boolean("demotes_allowed").notNull().default(true),
    defaultOwnerId: uuid("default_owner_id").references(() => members.id, { onDelete: "set null" }),
    /** Public, unmerged ideas in it. */
    ideaCount: integer("idea_count").notNull().default(0),
    takesIdeas: boolean("takes_ideas").notNull().default(true),
    takesThreads: boolean("takes_threads").notNull().default(true),
    /** On the team's pages its ideas count one vote per customer account. The public count stays one per person. */
    oneVotePerAccount: boolean("one_vote_per_account").notNull().default(false),
    /** `circle`: what is posted in it is for ambassadors and staff alone (a lounge, a preview of ideas). */
    audience: text("audience").$type<"everyone" | "circle">().notNull().default("everyone"),
    /** What an asker may choose from; empty asks for neither product nor version. */
    products: jsonb("products").$type<CategoryProduct[]>().notNull().default([]),
    /** Public threads in it that have not become ideas. */
    threadCount: integer("thread_count").notNull().default(0),
    /** Ideas whose popularity a new half-life has reached so far, of how many; null when nothing is being rebuilt. */
    rebuildDone: integer("rebuild_done"),
    rebuildTotal: integer("rebuild_total"),
    archivedAt: at("archived_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("categories_slug_key").on(t.slug),
    check("categories_half_life", sql`${t.halfLifeDays} between 3 and 3650`),
  ],
);

export const STATUS_CATEGORIES = ["open", "active", "done", "closed"] as const;
export type StatusCategory = (typeof STATUS_CATEGORIES)[number];
export const MILESTONES = ["accepted", "planned", "implemented", "not_planned"] as const;
export type Milestone = (typeof MILESTONES)[number];

/** Statuses are data; what the rules depend on is their fixed category and milestone, never their name. */
export const statuses = pgTable(
  "statuses",
  {
    /** Stable word used in URLs and events: `under-review`. */
    id: text("id").primaryKey(),
    category: text("category").$type<StatusCategory>().notNull(),
    name: jsonb("name").$type<Translated>().notNull(),
    position: integer("position").notNull(),
    /** New ideas start here; exactly one. */
    initial: boolean("initial").notNull().default(false),
    /** What the CRM is told when an idea gets here; null says nothing. */
    milestone: text("milestone").$type<Milestone>(),
    /** No votes and no comments any more. */
    archived: boolean("archived").notNull().default(false),
    retiredAt: at("retired_at"),
  },
  (t) => [
    check("statuses_category", sql`${t.category} in ('open','active','done','closed')`),
    check("statuses_milestone", sql`${t.milestone} in ('accepted','planned','implemented','not_planned')`),
    uniqueIndex("statuses_one_initial").on(t.initial).where(sql`${t.initial}`),
  ],
);

/** Starting points for an official response; must be personalised before sending. */
export const reasonTemplates = pgTable("reason_templates", {
  id: id(),
  statusId: text("status_id").references(() => statuses.id, { onDelete: "cascade" }),
  name: jsonb("name").$type<Translated>().notNull(),
  body: jsonb("body").$type<Translated>().notNull(),
  position: integer("position").notNull().default(0),
});

/** Images people sent: re-encoded by us, stored under `storage_key` behind the storage port. */
export const uploads = pgTable(
  "uploads",
  {
    id: id(),
    ownerId: uuid("owner_id").references(() => members.id, { onDelete: "set null" }),
    /** `file`: anything that is not a picture we can re-encode; only ever downloaded, never shown. */
    kind: text("kind").$type<"attachment" | "avatar" | "logo" | "file">().notNull(),
    /** What its owner called it. */
    name: text("name").notNull().default(""),
    /** Sent in a private conversation: only for who takes part in this case. No foreign key: cases know uploads, not the reverse. */
    caseId: uuid("case_id"),
    storageKey: text("storage_key").notNull(),
    mime: text("mime").notNull(),
    bytes: integer("bytes").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("uploads_key").on(t.storageKey),
    index("uploads_owner").on(t.ownerId),
    index("uploads_case").on(t.caseId).where(sql`${t.caseId} is not null`),
  ],
);

/** Append-only: what staff did that changes rights, settings or other people's things. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: id(),
    actorId: uuid("actor_id").references(() => members.id, { onDelete: "set null" }),
    action: text("action").notNull(),
    targetKind: text("target_kind").notNull(),
    targetId: text("target_id").notNull(),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("audit_newest").on(t.createdAt, t.id),
    index("audit_action").on(t.action, t.createdAt, t.id),
    index("audit_actor").on(t.actorId, t.createdAt, t.id),
    index("audit_target").on(t.targetKind, t.targetId),
  ],
);
