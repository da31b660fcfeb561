import { sql } from "drizzle-orm";
import { EXPECTED_SURPLUS } from "#app/domain/account-votes/expected-account-votes.ts";
import type { Db } from "#db/types.ts";

/**
 * Tells ideas how many of their votes are above one per customer account, where their category counts so. Only ideas
 * for which that has changed are locked, in the order of their numbers.
 */
export async function setAccountSurplus(tx: Db, ideaIds: readonly string[]): Promise<void> {
  if (ideaIds.length === 0) return;
  const surplus = sql.raw(EXPECTED_SURPLUS);
  const ids = JSON.stringify([...new Set(ideaIds)]);
  const wrong = (await tx.execute(sql`
    select i.id from ideas i where i.id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))
      and i.account_surplus <> ${surplus} order by i.number for no key update`)) as unknown as {
    id: string;
  }[];
  if (wrong.length === 0) return;
  const locked = JSON.stringify(wrong.map((row) => row.id));
  await tx.execute(sql`
    update ideas i set account_surplus = ${surplus}
    where i.id in (select value::uuid from jsonb_array_elements_text(${locked}::jsonb))`);
}
