import type { Actor } from "#app/domain/core/actor.ts";
import { assertAllowed } from "#app/domain/core/authorize.ts";
import { NotFound } from "#app/domain/core/errors.ts";
import { decodeCursor, type Page, toPage } from "#app/domain/core/page.ts";
import type { Sql } from "#db/types.ts";
import type { AccountFilter } from "./account-filter.ts";
import type { AccountOrder } from "./account-orders.ts";
import { canSeeAccountVotes } from "./policy.ts";

/** A sum in one currency; '' when the CRM did not say which. */
export type Amount = { currency: string; value: string };

/** How customers' accounts voted on one idea. */
export type AccountFigures = {
  people: number;
  accounts: number;
  peopleAgainst: number;
  accountsAgainst: number;
  /** Of the accounts for it; the currency that most accounts have stands first. */
  values: Amount[];
};

/** What the team sees beside the public count of one idea. */
export type IdeaAccountVotes = AccountFigures & {
  /** Its category counts one vote per account: so many then; null where it does not. */
  oneEach: number | null;
};

/** The currency in which most accounts have a value: it stands first. */
export const mainCurrency = (sql: Sql) => sql`coalesce((select coalesce(currency, '') from customer_accounts
  where value is not null group by currency order by count(*) desc, currency limit 1), '')`;

const amounts = (
  sql: Sql,
) => sql`coalesce((select json_agg(json_build_object('currency', x.currency, 'value', x.value::text)
  order by x.currency <> ${mainCurrency(sql)}, x.value desc) from idea_account_values x where x.idea_id = i.id), '[]')`;

/** Null for whoever is not of the team, and where no customer account is known at all. One statement. */
export async function ideaAccountVotes(
  sql: Sql,
  actor: Actor,
  ideaId: string,
): Promise<IdeaAccountVotes | null> {
  if (canSeeAccountVotes(actor) !== true) return null;
  const [row] = await sql<IdeaAccountVotes[]>`
    select coalesce(t.people, 0) as people, coalesce(t.accounts, 0) as accounts,
      coalesce(t.people_against, 0) as "peopleAgainst", coalesce(t.accounts_against, 0) as "accountsAgainst",
      ${amounts(sql)} as values, case when k.one_vote_per_account then i.promotes - i.demotes - i.account_surplus end as "oneEach"
    from ideas i join categories k on k.id = i.category_id left join idea_account_totals t on t.idea_id = i.id
    where i.id = ${ideaId} and exists (select 1 from customer_accounts)`;
  return row ?? null;
}

export type IdeaAccount = {
  id: string;
  name: string;
  promotes: number;
  demotes: number;
  value: string | null;
  currency: string | null;
  segment: string | null;
  tier: string | null;
  ownerName: string | null;
};

export type IdeaAccountsPage = {
  /** `votes`: as everybody sees them. */
  idea: { number: number; slug: string; title: string; votes: number };
  votes: IdeaAccountVotes;
  page: Page<IdeaAccount>;
};

type Input = { number: number; filter: AccountFilter; order: AccountOrder; after: string | null };

/** The accounts whose people voted on an idea. By value, each currency by itself: rates are not ours to make up. */
export async function ideaAccounts(
  sql: Sql,
  actor: Actor,
  { number, filter, order, after }: Input,
): Promise<IdeaAccountsPage> {
  assertAllowed(canSeeAccountVotes(actor));
  const [idea] = await sql<{ id: string; number: number; slug: string; title: string; votes: number }[]>`
    select id, number::int, slug, title, promotes - demotes as votes from ideas where number = ${number}`;
  if (!idea) throw new NotFound("no_such_idea");
  const cursor = decodeCursor(after, 3);
  const from = cursor && cursorOf(order, cursor);
  const worth = sql`coalesce(a.value, -1)`;
  const currency = sql`case when a.value is null then '~' when coalesce(a.currency, '') = ${mainCurrency(sql)} then ''
    else coalesce(a.currency, '~') end`;
  const rows = await sql<(IdeaAccount & { worth: string; money: string })[]>`
    select a.id, a.name, r.promotes, r.demotes, a.value::text as value, a.currency, a.segment, a.tier,
      a.owner_name as "ownerName", ${worth}::text as worth, ${currency} as money
    from idea_account_votes r join customer_accounts a on a.id = r.account_id
    where r.idea_id = ${idea.id} ${inFilter(sql, filter)} ${
      !from
        ? sql``
        : order === "people"
          ? sql`and (r.promotes, r.account_id) < (${from.number}, ${from.id}::uuid)`
          : sql`and (${currency} > ${from.text} or (${currency} = ${from.text}
              and (${worth}, a.id) < (${from.number}, ${from.id}::uuid)))`
    }
    order by ${order === "people" ? sql`r.promotes desc, r.account_id desc` : sql`${currency}, ${worth} desc, a.id desc`}
    limit ${PAGE + 1}`;
  const { id, ...shown } = idea;
  const votes = (await ideaAccountVotes(sql, actor, id)) ?? NOBODY;
  const page = toPage(
    rows,
    (row) => (order === "people" ? ["", row.promotes, row.id] : [row.money, row.worth, row.id]),
    PAGE,
  );
  return {
    idea: shown,
    votes,
    page: { ...page, items: page.items.map(({ worth: _, money: __, ...row }) => row) },
  };
}

const NOBODY: IdeaAccountVotes = {
  people: 0,
  accounts: 0,
  peopleAgainst: 0,
  accountsAgainst: 0,
  values: [],
  oneEach: null,
};

const PAGE = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMBER = /^-?\d{1,16}(\.\d{1,2})?$/;

/** A cursor that anybody may have written. */
function cursorOf(order: AccountOrder, [text, number, id]: (string | number)[]) {
  if (!UUID.test(String(id)) || !NUMBER.test(String(number))) return null;
  if (order === "people" && !Number.isInteger(Number(number))) return null;
  return { text: String(text).slice(0, 3), number: String(number), id: String(id) };
}

/** SQL condition on accounts `a`. */
export const inFilter = (sql: Sql, { segment, tier }: AccountFilter) =>
  sql`${segment ? sql`and a.segment = ${segment}` : sql``} ${tier ? sql`and a.tier = ${tier}` : sql``}`;

export type AccountFacets = {
  segments: string[];
  tiers: string[];
  currencies: string[];
  /** There are accounts at all. */
  any: boolean;
};

/** Different values that are offered; a CRM with more of them has another kind of field there. */
const FACETS_MAX = 50;

/** What accounts can be filtered by; the currency most of them have is the first. */
export async function accountFacets(sql: Sql, actor: Actor): Promise<AccountFacets> {
  assertAllowed(canSeeAccountVotes(actor));
  const [row] = await sql<[AccountFacets]>`
    select
      array(select distinct segment from customer_accounts where segment is not null order by 1 limit ${FACETS_MAX}) as segments,
      array(select distinct tier from customer_accounts where tier is not null order by 1 limit ${FACETS_MAX}) as tiers,
      array(select currency from customer_accounts where value is not null and currency is not null
        group by currency order by count(*) desc, currency limit ${FACETS_MAX}) as currencies,
      exists (select 1 from customer_accounts) as any`;
  return row;
}
