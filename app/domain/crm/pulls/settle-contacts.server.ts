import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { idRows } from "../consenting-members.server.ts";

export type Settled = {
  /** Contacts whose address or customer code is another one now: they may be somebody else's now. */
  identities: string[];
  /** Accounts that won or lost a contact. */
  accounts: string[];
};

/**
 * Makes contacts say what their CRMs say. Where several know a contact, each field comes from the connection that was
 * connected first and says anything in it; what an imported file said counts where no CRM says anything. Names,
 * addresses and codes that no CRM knows stay as they are, segment, tier, owner and account do not. A code that
 * belongs to another contact by now is not taken from it.
 */
export async function settleContacts(tx: Db, contactIds: readonly string[]): Promise<Settled> {
  if (contactIds.length === 0) return { identities: [], accounts: [] };
  const first = (field: string) =>
    sql.raw(`(array_agg(r.said->>'${field}' order by k.kind = 'contact_book', k.created_at, k.id)
      filter (where r.said ? '${field}'))[1]`);
  const rows = (await tx.execute(sql`
    with before as materialized (
      select c.id, c.account_id, c.email, c.external_id, a.name as account_name
      from contacts c left join customer_accounts a on a.id = c.account_id where c.id in ${idRows(contactIds)}
      order by c.id for update of c
    ), says as (
      select r.contact_id, ${first("customerCode")} as code, ${first("email")} as email, ${first("firstName")} as first_name,
        ${first("lastName")} as last_name, ${first("phone")} as phone, ${first("segment")} as segment,
        ${first("tier")} as tier, ${first("ownerName")} as owner_name,
        (array_agg(r.said_account_id order by k.kind = 'contact_book', k.created_at, k.id)
          filter (where r.said_account_id is not null))[1] as account_id
      from crm_records r join crm_connections k on k.id = r.connection_id
      where r.contact_id in (select id from before) and r.said is not null group by r.contact_id
    ), wanted as (
      select c.id, coalesce(s.email, c.email) as email, coalesce(s.first_name, c.first_name) as first_name,
        coalesce(s.last_name, c.last_name) as last_name, coalesce(s.phone, c.phone) as phone, s.segment, s.tier, s.owner_name,
        s.account_id, case when s.code is null or exists (select 1 from contacts o where o.external_id = s.code and o.id <> c.id)
          then c.external_id else s.code end as external_id,
        coalesce(a.name, case when c.company = b.account_name then '' else c.company end) as company
      from before b join contacts c on c.id = b.id left join says s on s.contact_id = b.id
      left join customer_accounts a on a.id = s.account_id
    )
    update contacts c set email = w.email, first_name = w.first_name, last_name = w.last_name, phone = w.phone,
      segment = w.segment, tier = w.tier, owner_name = w.owner_name, account_id = w.account_id,
      external_id = w.external_id, company = w.company, updated_at = now()
    from wanted w join before b on b.id = w.id where c.id = w.id
      and (c.email, c.first_name, c.last_name, c.phone, c.segment, c.tier, c.owner_name, c.account_id, c.external_id, c.company)
        is distinct from
        (w.email, w.first_name, w.last_name, w.phone, w.segment, w.tier, w.owner_name, w.account_id, w.external_id, w.company)
    returning c.id, (c.email, c.external_id) is distinct from (b.email, b.external_id) as moved,
      b.account_id as "from", c.account_id as "to"`)) as unknown as {
    id: string;
    moved: boolean;
    from: string | null;
    to: string | null;
  }[];
  const elsewhere = rows.filter((row) => row.from !== row.to).flatMap(({ from, to }) => [from, to]);
  return {
    identities: rows.filter((row) => row.moved).map((row) => row.id),
    accounts: [...new Set(elsewhere.filter((id) => id !== null))],
  };
}

/** The name of an account stands with its people as their company. */
export async function renameCompanies(tx: Db, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await tx.execute(sql`
    update contacts c set company = a.name, updated_at = now() from customer_accounts a
    where a.id in ${idRows(accountIds)} and c.account_id = a.id and c.company <> a.name`);
}
