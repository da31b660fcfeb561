import { bigint, index, integer, numeric, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { customerAccounts } from "./crm.ts";
import { ideas } from "./ideas.ts";

/**
 * How people of one customer account voted on one idea: votes that count, of members whose link to a contact stands.
 * Made from votes, links and contacts by a consumer of the log; staff alone see it. A row without votes is not there.
 */
export const ideaAccountVotes = pgTable(
  "idea_account_votes",
  {
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    accountId: uuid("account_id")
      .notNull()
      .references(() => customerAccounts.id, { onDelete: "cascade" }),
    promotes: integer("promotes").notNull(),
    demotes: integer("demotes").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.accountId] }),
    index("idea_account_votes_account").on(t.accountId, t.ideaId),
    index("idea_account_votes_people").on(t.ideaId, t.promotes, t.accountId),
  ],
);

/** Sums of `idea_account_votes` per idea. The number stands here too because lists are ordered by it after the sum. */
export const ideaAccountTotals = pgTable(
  "idea_account_totals",
  {
    ideaId: uuid("idea_id")
      .primaryKey()
      .references(() => ideas.id, { onDelete: "cascade" }),
    number: bigint("number", { mode: "number" }).notNull(),
    /** Accounts with at least one vote for it, and their people who gave one. */
    accounts: integer("accounts").notNull(),
    people: integer("people").notNull(),
    accountsAgainst: integer("accounts_against").notNull(),
    peopleAgainst: integer("people_against").notNull(),
    /** What the count of people has more than a count of one vote per account. */
    surplus: integer("surplus").notNull(),
  },
  (t) => [index("idea_account_totals_accounts").on(t.accounts, t.number)],
);

/** What the accounts for an idea are worth together, in each currency by itself: rates are not ours to make up. */
export const ideaAccountValues = pgTable(
  "idea_account_values",
  {
    ideaId: uuid("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    /** ISO 4217. */
    currency: text("currency").notNull(),
    number: bigint("number", { mode: "number" }).notNull(),
    value: numeric("value", { precision: 20, scale: 2 }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ideaId, t.currency] }),
    index("idea_account_values_value").on(t.currency, t.value, t.number),
  ],
);
