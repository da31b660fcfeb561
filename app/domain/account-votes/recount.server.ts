import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { COUNTED, COUNTED_COLUMNS } from "./expected-account-votes.ts";
import { settleTotals } from "./settle-totals.server.ts";

/** Whoever counts holds this lock until what was counted is committed: a count from before must not overwrite one from after. */
const COUNTING_LOCK = 7_264_101;

export const uuids = (ids: readonly string[]): SQL =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify([...new Set(ids)])}::jsonb))`;

async function lockCounting(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${COUNTING_LOCK})`);
}

/** Counts anew what `counted` (on contacts `c`, votes `v`) and `rows` (on their counts `r`) describe. Returns the ideas. */
async function recount(tx: Db, counted: SQL, rows: SQL): Promise<string[]> {
  const touched = (await tx.execute(sql`
    with counted as materialized (
      select ${sql.raw(COUNTED_COLUMNS)} from ${sql.raw(COUNTED)} and ${counted} group by 1, 2
    ), gone as (
      delete from idea_account_votes r where ${rows}
        and not exists (select 1 from counted k where k.idea_id = r.idea_id and k.account_id = r.account_id)
      returning idea_id
    ), kept as (
      insert into idea_account_votes as r (idea_id, account_id, promotes, demotes)
      select idea_id, account_id, promotes, demotes from counted
      on conflict (idea_id, account_id) do update set promotes = excluded.promotes, demotes = excluded.demotes
        where (r.promotes, r.demotes) <> (excluded.promotes, excluded.demotes)
    )
    select idea_id as id from counted union select idea_id from gone`)) as unknown as { id: string }[];
  return touched.map((row) => row.id);
}

/** People of these accounts came, went, or may not be counted any more; or what an account is worth has changed. */
export async function recountAccounts(tx: Db, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await lockCounting(tx);
  const ids = uuids(accountIds);
  await settleTotals(tx, await recount(tx, sql`c.account_id in ${ids}`, sql`r.account_id in ${ids}`));
}

/** Votes came to these ideas or left them in other ways than one by one. */
export async function recountIdeas(tx: Db, ideaIds: readonly string[]): Promise<void> {
  if (ideaIds.length === 0) return;
  await lockCounting(tx);
  const ids = uuids(ideaIds);
  const touched = await recount(tx, sql`v.idea_id in ${ids}`, sql`r.idea_id in ${ids}`);
  await settleTotals(tx, [...ideaIds, ...touched]);
}

/** Somebody voted. Only their accounts are counted anew, so a crowd on one idea costs no more than its people. */
export async function recountVotes(
  tx: Db,
  votes: readonly { ideaId: string; memberId: string }[],
): Promise<void> {
  if (votes.length === 0) return;
  const pairs = (await tx.execute(sql`
    select distinct e."ideaId", c.account_id as "accountId"
    from jsonb_to_recordset(${JSON.stringify(votes)}::jsonb) as e("ideaId" uuid, "memberId" uuid)
    join contact_links l on l.member_id = e."memberId" and l.unlinked_at is null
    join contacts c on c.id = l.contact_id where c.account_id is not null`)) as unknown as object[];
  if (pairs.length === 0) return;
  await lockCounting(tx);
  const given = sql`(select g."ideaId", g."accountId"
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as g("ideaId" uuid, "accountId" uuid))`;
  const touched = await recount(
    tx,
    sql`(v.idea_id, c.account_id) in ${given}`,
    sql`(r.idea_id, r.account_id) in ${given}`,
  );
  await settleTotals(tx, touched);
}
