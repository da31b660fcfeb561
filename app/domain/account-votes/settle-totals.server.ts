import { sql } from "drizzle-orm";
import { setAccountSurplus } from "#app/domain/ideas/set-account-surplus.server.ts";
import type { Db } from "#db/types.ts";
import { expectedTotals, expectedValues } from "./expected-account-votes.ts";

/** Makes the sums of ideas from their counts per account, and tells the ideas what counts too much in their category. */
export async function settleTotals(tx: Db, ideaIds: readonly string[]): Promise<void> {
  if (ideaIds.length === 0) return;
  const ids = [...new Set(ideaIds)];
  const scope = "r.idea_id in (select id from touched)";
  const touched = sql`touched as materialized (
    select value::uuid as id from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  await tx.execute(sql`
    with ${touched}, wanted as materialized (${sql.raw(expectedTotals(scope))}), gone as (
      delete from idea_account_totals t where t.idea_id in (select id from touched)
        and not exists (select 1 from wanted w where w.idea_id = t.idea_id)
    )
    insert into idea_account_totals as t (idea_id, number, accounts, people, accounts_against, people_against, surplus)
    select idea_id, number, accounts, people, accounts_against, people_against, surplus from wanted
    on conflict (idea_id) do update set accounts = excluded.accounts, people = excluded.people,
      accounts_against = excluded.accounts_against, people_against = excluded.people_against, surplus = excluded.surplus
    where (t.accounts, t.people, t.accounts_against, t.people_against, t.surplus)
      <> (excluded.accounts, excluded.people, excluded.accounts_against, excluded.people_against, excluded.surplus)`);
  await tx.execute(sql`
    with ${touched}, wanted as materialized (${sql.raw(expectedValues(scope))}), gone as (
      delete from idea_account_values x where x.idea_id in (select id from touched)
        and not exists (select 1 from wanted w where w.idea_id = x.idea_id and w.currency = x.currency)
    )
    insert into idea_account_values as x (idea_id, currency, number, value)
    select idea_id, currency, number, value from wanted
    on conflict (idea_id, currency) do update set value = excluded.value where x.value <> excluded.value`);
  await setAccountSurplus(tx, ids);
}
