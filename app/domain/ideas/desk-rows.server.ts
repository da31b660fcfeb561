import type { DeskAccounts } from "#app/domain/account-votes/desk-figures-queries.server.ts";
import type { Sql } from "#db/types.ts";
import type { DeskContext } from "./desk-conditions.server.ts";
import type { DeskFilter } from "./desk-filters.ts";
import { scoreSql } from "./score-sql.server.ts";

export type DeskRow = {
  number: number;
  slug: string;
  title: string;
  tags: string[];
  author: string;
  categoryId: string;
  statusId: string;
  ownerId: string | null;
  ownerName: string | null;
  promotes: number;
  demotes: number;
  /** As the category counts for the team: one per person, or one per customer account. */
  votes: number;
  accountSurplus: number;
  /** What customers' accounts say; null when none does. */
  accounts: DeskAccounts | null;
  comments: number;
  score: number;
  createdAt: Date;
  answeredAt: Date | null;
};

/** Rows per page of the table: a screen and a half. */
export const DESK_PAGE_SIZE = 50;

export type DeskInput = { filter: DeskFilter; cursor: string | null; context: DeskContext };

/** What a row of the desk says of ideas `i`, and whose they are; with `joins`. */
export const deskColumns = (sql: Sql, now: Date) => sql`
  i.number::int, i.slug, i.title, i.tags, a.display_name as author, i.category_id as "categoryId",
  i.status_id as "statusId", i.owner_id as "ownerId", o.display_name as "ownerName", i.promotes, i.demotes,
  i.team_score as votes, i.account_surplus as "accountSurplus", i.comment_count as comments, i.created_at as "createdAt", i.answered_at as "answeredAt",
  (extract(epoch from i.created_at) * 1000000)::float8 as micros, ${scoreSql(sql, now)} as score`;

export const deskJoins = (sql: Sql) =>
  sql`join members a on a.id = i.author_id left join members o on o.id = i.owner_id`;
