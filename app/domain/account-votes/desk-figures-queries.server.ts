import type { Sql } from "#db/types.ts";
import type { AccountFilter } from "./account-filter.ts";
import { type AccountFigures, inFilter, mainCurrency } from "./account-votes-queries.server.ts";

export type DeskAccounts = Pick<AccountFigures, "people" | "accounts" | "values">;

/** Of the ideas of one page: how many accounts are for each, or how many of those that the filter names. One statement. */
export async function deskFigures(
  sql: Sql,
  numbers: readonly number[],
  filter: AccountFilter,
): Promise<Map<number, DeskAccounts>> {
  if (numbers.length === 0) return new Map();
  const rows =
    filter.segment || filter.tier
      ? await sql<(DeskAccounts & { number: number })[]>`
          select number::int, sum(people)::int as people, sum(accounts)::int as accounts,
            coalesce(json_agg(json_build_object('currency', currency, 'value', value::text) order by value desc)
              filter (where value is not null), '[]') as values
          from (
            select i.number, coalesce(a.currency, '') as currency, sum(r.promotes) as people, count(*) as accounts,
              sum(a.value) as value
            from ideas i join idea_account_votes r on r.idea_id = i.id join customer_accounts a on a.id = r.account_id
            where i.number = any(${[...numbers]}) and r.promotes > 0 ${inFilter(sql, filter)} group by 1, 2
          ) s group by number`
      : await sql<(DeskAccounts & { number: number })[]>`
          select t.number::int, t.people, t.accounts, coalesce((
            select json_agg(json_build_object('currency', x.currency, 'value', x.value::text) order by x.value desc)
            from idea_account_values x where x.idea_id = t.idea_id), '[]') as values
          from ideas i join idea_account_totals t on t.idea_id = i.id
          where i.number = any(${[...numbers]}) and t.accounts > 0`;
  return new Map(rows.map(({ number, ...figures }) => [number, figures]));
}

/**
 * What ideas `i` are ordered by when accounts decide: a relation with `idea_id`, `number`, `accounts` and `value`, of the
 * accounts for them alone. Without a filter it is the sums that are kept, with an index for each order; with one it is
 * counted from the accounts that fit.
 */
export function accountRanking(sql: Sql, filter: AccountFilter, by: "accounts" | "value", currency: string) {
  if (!filter.segment && !filter.tier)
    return by === "accounts"
      ? sql`(select idea_id, number, accounts as key from idea_account_totals where accounts > 0)`
      : sql`(select idea_id, number, value as key from idea_account_values where currency = ${currencyOf(sql, currency)})`;
  return by === "accounts"
    ? sql`(select r.idea_id, i.number, count(*)::int as key from customer_accounts a
        join idea_account_votes r on r.account_id = a.id join ideas i on i.id = r.idea_id
        where r.promotes > 0 ${inFilter(sql, filter)} group by 1, 2)`
    : sql`(select r.idea_id, i.number, sum(a.value) as key from customer_accounts a
        join idea_account_votes r on r.account_id = a.id join ideas i on i.id = r.idea_id
        where r.promotes > 0 and a.value is not null
          and coalesce(a.currency, '') = ${currencyOf(sql, currency)} ${inFilter(sql, filter)} group by 1, 2)`;
}

/** The one that was chosen, else the one most accounts have. */
const currencyOf = (sql: Sql, currency: string) => (currency ? sql`${currency}` : mainCurrency(sql));
