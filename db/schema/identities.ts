import { sql } from "drizzle-orm";
import {
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
import { at, createdAt, id, type Translated } from "../columns.ts";
import { members } from "./accounts.ts";
import { contacts } from "./crm.ts";

export type ProviderKind = "openid_connect" | "google" | "microsoft" | "facebook";

/** Where people may sign in from besides their password here. */
export const signInProviders = pgTable(
  "sign_in_providers",
  {
    id: id(),
    /** In the address: `/auth/acme`. */
    slug: text("slug").notNull(),
    kind: text("kind").$type<ProviderKind>().notNull(),
    /** On the button. */
    name: jsonb("name").$type<Translated>().notNull(),
    issuer: text("issuer").notNull(),
    clientId: text("client_id").notNull(),
    /** Encrypted as a connection's credentials are; never shown again. */
    clientSecretSealed: text("client_secret_sealed"),
    scopes: text("scopes").notNull().default("openid email profile"),
    /** The claim that carries the customer code, for a brand's own single sign-on; null where there is none. */
    customerCodeClaim: text("customer_code_claim"),
    /** An address it calls verified is as good as one we verified. */
    trustsAddresses: boolean("trusts_addresses").notNull().default(false),
    enabled: boolean("enabled").notNull().default(false),
    position: integer("position").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("sign_in_providers_slug_key").on(t.slug)],
);

/** A member's account elsewhere. */
export const identities = pgTable(
  "identities",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    providerId: uuid("provider_id")
      .notNull()
      .references(() => signInProviders.id, { onDelete: "cascade" }),
    subject: text("subject").notNull(),
    /** What the provider said when it was added, lower case. */
    email: text("email"),
    emailVerified: boolean("email_verified").notNull().default(false),
    customerCode: text("customer_code"),
    linkedAt: at("linked_at").notNull().defaultNow(),
    lastUsedAt: at("last_used_at"),
  },
  (t) => [
    uniqueIndex("identities_subject_key").on(t.providerId, t.subject),
    uniqueIndex("identities_member_key").on(t.memberId, t.providerId),
    // Whoever a contact may be, when one is imported or read.
    index("identities_customer_code").on(t.customerCode).where(sql`${t.customerCode} is not null`),
  ],
);

/** A one-time code on its way to the address a CRM has on file, to prove a customer code. */
export const contactChallenges = pgTable(
  "contact_challenges",
  {
    id: id(),
    memberId: uuid("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** Null when the code names nobody: the answer looks the same. */
    contactId: uuid("contact_id").references(() => contacts.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    tries: smallint("tries").notNull().default(0),
    createdAt: createdAt(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [
    index("contact_challenges_member").on(t.memberId, t.createdAt),
    index("contact_challenges_open").on(t.expiresAt).where(sql`${t.usedAt} is null`),
  ],
);
