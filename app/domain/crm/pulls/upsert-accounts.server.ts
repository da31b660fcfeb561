import { sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import type { KeptAccount } from "./said-of.ts";

export type WrittenAccounts = {
  /** Remote id -> our id, of the accounts given. */
  idOf: Map<string, string>;
  /** Accounts that say something else than before, or are new. */
  changed: string[];
};

/** Writes accounts as a connection describes them. What is the same already is not touched. */
export async function upsertAccounts(
  tx: Db,
  connectionId: string,
  accounts: readonly KeptAccount[],
): Promise<WrittenAccounts> {
  if (accounts.length === 0) return { idOf: new Map(), changed: [] };
  // The same account twice in one statement would be refused; what was said last counts.
  const rows = [...new Map(accounts.map((account) => [account.remoteId, account])).values()];
  // In one order, so that two writers of the same accounts wait for each other.
  rows.sort((a, b) => (a.remoteId < b.remoteId ? -1 : 1));
  const values = JSON.stringify(rows.map((row) => ({ id: newId(), ...row })));
  const changed = (await tx.execute(sql`
    insert into customer_accounts as a (id, connection_id, remote_id, name, value, currency, segment, tier, owner_name)
    select id, ${connectionId}::uuid, "remoteId", name, value, currency, segment, tier, "ownerName"
    from jsonb_to_recordset(${values}::jsonb) as given(id uuid, "remoteId" text, name text, value numeric(16, 2),
      currency text, segment text, tier text, "ownerName" text)
    on conflict (connection_id, remote_id) do update set name = excluded.name, value = excluded.value,
      currency = excluded.currency, segment = excluded.segment, tier = excluded.tier, owner_name = excluded.owner_name,
      updated_at = now()
    where (a.name, a.value, a.currency, a.segment, a.tier, a.owner_name)
      is distinct from (excluded.name, excluded.value, excluded.currency, excluded.segment, excluded.tier, excluded.owner_name)
    returning id`)) as unknown as { id: string }[];
  return {
    idOf: await accountIds(
      tx,
      connectionId,
      rows.map((row) => row.remoteId),
    ),
    changed: changed.map((row) => row.id),
  };
}

/** Our ids of accounts that are known by their remote ids. */
export async function accountIds(
  tx: Db,
  connectionId: string,
  remoteIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = (await tx.execute(sql`
    select id, remote_id as "remoteId" from customer_accounts where connection_id = ${connectionId}
      and remote_id in (select jsonb_array_elements_text(${JSON.stringify(remoteIds)}::jsonb))`)) as unknown as {
    id: string;
    remoteId: string;
  }[];
  return new Map(rows.map((row) => [row.remoteId, row.id]));
}
