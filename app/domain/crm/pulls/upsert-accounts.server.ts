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

/**
 * Writes accounts as a connection describes them. What is the same already is not touched; with `keepUnsaid`, neither is
 * what is left empty now.
 */
export async function upsertAccounts(
  tx: Db,
  connectionId: string,
  accounts: readonly KeptAccount[],
  { keepUnsaid = false }: { keepUnsaid?: boolean } = {},
): Promise<WrittenAccounts> {
  if (accounts.length === 0) return { idOf: new Map(), changed: [] };
  // The same account twice in one statement would be refused; what was said last counts.
  const byId = new Map<string, KeptAccount>();
  for (const account of accounts) {
    const before = keepUnsaid ? byId.get(account.remoteId) : undefined;
    byId.set(account.remoteId, before ? { ...before, ...saidOnly(account) } : account);
  }
  const rows = [...byId.values()];
  // In one order, so that two writers of the same accounts wait for each other.
  rows.sort((a, b) => (a.remoteId < b.remoteId ? -1 : 1));
  const values = JSON.stringify(rows.map((row) => ({ id: newId(), ...row })));
  const said = (column: string) =>
    sql.raw(keepUnsaid ? `coalesce(excluded.${column}, a.${column})` : `excluded.${column}`);
  const changed = (await tx.execute(sql`
    insert into customer_accounts as a (id, connection_id, remote_id, name, value, currency, segment, tier, owner_name)
    select id, ${connectionId}::uuid, "remoteId", name, value, currency, segment, tier, "ownerName"
    from jsonb_to_recordset(${values}::jsonb) as given(id uuid, "remoteId" text, name text, value numeric(16, 2),
      currency text, segment text, tier text, "ownerName" text)
    on conflict (connection_id, remote_id) do update set name = excluded.name, value = ${said("value")},
      currency = ${said("currency")}, segment = ${said("segment")}, tier = ${said("tier")},
      owner_name = ${said("owner_name")}, updated_at = now()
    where (a.name, a.value, a.currency, a.segment, a.tier, a.owner_name) is distinct from (excluded.name,
      ${said("value")}, ${said("currency")}, ${said("segment")}, ${said("tier")}, ${said("owner_name")})
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

const saidOnly = (account: KeptAccount) =>
  Object.fromEntries(Object.entries(account).filter(([, value]) => value !== null));

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
