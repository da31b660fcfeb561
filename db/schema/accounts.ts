import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, createdAt, id } from "../columns.ts";

export const ROLES = ["member", "moderator", "product_manager", "agent", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const RESTRICTIONS = ["read_only", "suspended", "banned"] as const;
export type Restriction = (typeof RESTRICTIONS)[number];

/** People. A closed account keeps its row, without personal data, so that threads are not torn. */
export const members = pgTable(
  "members",
  {
    id: id(),
    username: text("username").notNull(),
    displayName: text("display_name").notNull(),
    /** Lower case. Null once the account is closed, and for imported people. */
    email: text("email"),
    emailVerifiedAt: at("email_verified_at"),
    passwordHash: text("password_hash"),
    role: text("role").$type<Role>().notNull().default("member"),
    locale: text("locale").$type<"en" | "fr">().notNull().default("en"),
    theme: text("theme").$type<"system" | "light" | "dark">().notNull().default("system"),
    bio: text("bio").notNull().default(""),
    avatarKey: text("avatar_key"),
    /** What a moderator took away, until when; null for nothing. `domain/accounts/restriction.ts` says what each means. */
    restriction: text("restriction").$type<Restriction>(),
    /** Null with a restriction: until it is lifted. */
    restrictedUntil: at("restricted_until"),
    /** A moderator vouches for them: rules for newcomers do not hold any more. */
    trustedAt: at("trusted_at"),
    /** Rank of their level, 1 at first; summary of `standings`. */
    level: smallint("level").notNull().default(1),
    /** Slug of the ambassadors' tier they are in; summary of `ambassadors`. */
    tier: text("tier"),
    /** Helping powers they have now; summary of `helping_records`. */
    powers: text("powers").array().notNull().default(sql`'{}'`),
    /** Not on any board. */
    offBoards: boolean("off_boards").notNull().default(false),
    /** Parts of the profile only they and staff see: `activity`, `badges`, `points`, `boards`. */
    hiddenParts: text("hidden_parts").array().notNull().default(sql`'{}'`),
    /** Where an imported person comes from; they have no login. */
    source: text("source"),
    sourceId: text("source_id"),
    createdAt: createdAt(),
    lastActiveAt: at("last_active_at"),
    closedAt: at("closed_at"),
  },
  (t) => [
    uniqueIndex("members_username_key").on(sql`lower(${t.username})`),
    uniqueIndex("members_email_key").on(t.email),
    uniqueIndex("members_source_key").on(t.source, t.sourceId),
    index("members_newest").on(t.createdAt, t.id),
    // The people page: by name, by the beginning of any word of it, by the beginning of the address.
    index("members_by_name").on(sql`ruche_plain(${t.displayName})`, t.id),
    index("members_words").using(
      "gin",
      sql`to_tsvector('simple', ruche_plain(${t.displayName} || ' ' || ${t.username}))`,
    ),
    // Completing an "@".
    index("members_username_prefix").on(sql`lower(${t.username}) text_pattern_ops`),
    index("members_email_prefix").on(t.email.op("text_pattern_ops")),
    index("members_tier").on(t.tier).where(sql`${t.tier} is not null`),
    index("members_restricted").on(t.restrictedUntil).where(sql`${t.restriction} is not null`),
    index("members_staff").on(t.role).where(sql`${t.role} <> 'member'`),
    check("members_role", sql`${t.role} in ('member','moderator','product_manager','agent','admin')`),
  ],
);

/** One row per device. The id is the SHA-256 of what the cookie holds, so a leaked table logs nobody in. */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    expiresAt: at("expires_at").notNull(),
    createdAt: createdAt(),
    lastSeenAt: at("last_seen_at").notNull().defaultNow(),
    userAgent: text("user_agent").notNull().default(""),
    /** "Stay signed in": the cookie outlives the browser. */
    persistent: boolean("persistent").notNull().default(false),
  },
  (t) => [index("sessions_member").on(t.memberId), index("sessions_expiry").on(t.expiresAt)],
);

/** One-time links sent by mail; only their hash is stored. */
export const emailTokens = pgTable(
  "email_tokens",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    kind: text("kind").$type<"verify_email" | "reset_password" | "change_email">().notNull(),
    tokenHash: text("token_hash").notNull(),
    newEmail: text("new_email"),
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [
    uniqueIndex("email_tokens_hash_key").on(t.tokenHash),
    index("email_tokens_member").on(t.memberId, t.kind),
  ],
);

/** Append-only: what a person agreed to or took back, in which words, when. The newest row of a purpose holds. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    purpose: text("purpose").$type<"terms" | "newsletter" | "crm_matching">().notNull(),
    granted: boolean("granted").notNull(),
    wordingVersion: text("wording_version").notNull(),
    wording: text("wording").notNull(),
    locale: text("locale").notNull(),
    /** Where they answered; `closing` is written when an account closes. */
    source: text("source")
      .$type<"signup" | "settings" | "customer_code" | "closing">()
      .notNull()
      .default("settings"),
    recordedAt: at("recorded_at").notNull().defaultNow(),
  },
  (t) => [
    index("consents_latest").on(t.memberId, t.purpose, t.recordedAt),
    index("consents_register").on(t.recordedAt, t.id),
    index("consents_register_by_purpose").on(t.purpose, t.recordedAt, t.id),
  ],
);

/** Fixed windows: how often a key was used in the window that `window_start` names. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").notNull(),
    windowStart: at("window_start").notNull(),
    hits: integer("hits").notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] }), index("rate_limits_old").on(t.windowStart)],
);
