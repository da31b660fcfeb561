import { sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import { idRows } from "../consenting-members.server.ts";
import type { Doubt, Placed, Pulled } from "./recognise-pulled.server.ts";

/** Adds contacts that nobody here knew; what is said of them follows with `settleContacts`. */
export async function addPulled(tx: Db, pulled: readonly Pulled[]): Promise<Placed[]> {
  const added = pulled.map((row): Placed => ({ ...row, contactId: newId(), by: "pull" }));
  if (added.length > 0)
    await tx.execute(sql`
      insert into contacts (id) select id from ${idRows(added.map((row) => row.contactId))} as fresh(id)`);
  return added;
}

/** Notes what a connection says of contacts, and that it is these records of theirs. */
export async function noteSaid(tx: Db, connectionId: string, rows: readonly Placed[]): Promise<void> {
  if (rows.length === 0) return;
  const values = JSON.stringify(rows.map((row) => ({ id: newId(), ...row })));
  await tx.execute(sql`
    insert into crm_records as r (id, connection_id, contact_id, state, remote_id, found_by, said, said_account_id, said_at)
    select id, ${connectionId}::uuid, "contactId", 'found', "remoteId", by, said, "accountId", now()
    from jsonb_to_recordset(${values}::jsonb) as given(id uuid, "contactId" uuid, "remoteId" text, by text, said jsonb, "accountId" uuid)
    order by "contactId"
    on conflict (connection_id, contact_id) do update set state = 'found', remote_id = excluded.remote_id,
      -- Another record of theirs bears nothing of ours yet.
      keyed = r.keyed and r.remote_id is not distinct from excluded.remote_id,
      found_by = case when r.remote_id is not distinct from excluded.remote_id
        and not (r.found_by = 'email' and excluded.found_by = 'customer_code') then coalesce(r.found_by, excluded.found_by)
        else excluded.found_by end,
      candidates = '[]', said = excluded.said, said_account_id = excluded.said_account_id, said_at = excluded.said_at,
      looked_up_at = now()`);
}

/**
 * Asks a person which record these contacts are: until somebody says, they are none, and nothing that one of the records
 * said is theirs. A question that is open already gets the new faces and keeps its place.
 */
export async function noteDoubts(tx: Db, connectionId: string, doubts: readonly Doubt[]): Promise<void> {
  if (doubts.length === 0) return;
  const values = JSON.stringify(doubts.map((doubt) => ({ id: newId(), ...doubt })));
  await tx.execute(sql`
    insert into crm_records as r (id, connection_id, contact_id, state, candidates)
    select id, ${connectionId}::uuid, "contactId", 'ambiguous', candidates
    from jsonb_to_recordset(${values}::jsonb) as given(id uuid, "contactId" uuid, candidates jsonb)
    order by "contactId"
    on conflict (connection_id, contact_id) do update set state = 'ambiguous', remote_id = null, keyed = false,
      found_by = null, confirmed = null, confirmed_at = null, said = null, said_account_id = null,
      looked_up_at = case when r.state = 'ambiguous' then r.looked_up_at else now() end,
      candidates = case when r.state = 'ambiguous' then r.candidates else '[]' end || (
        select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements(excluded.candidates) one
        where r.state <> 'ambiguous' or not exists (select 1 from jsonb_array_elements(r.candidates) open
          where open->>'remoteId' = one->>'remoteId'))`);
}

/** Records that were deleted over there: nothing is said of these contacts any more. Returns the contacts. */
export async function noteDeleted(
  tx: Db,
  connectionId: string,
  remoteIds: readonly string[],
): Promise<string[]> {
  if (remoteIds.length === 0) return [];
  const rows = (await tx.execute(sql`
    update crm_records set state = 'missing', remote_id = null, keyed = false, found_by = null, said = null,
      said_account_id = null, said_at = now(), confirmed = null, confirmed_at = null, looked_up_at = now()
    where connection_id = ${connectionId}
      and remote_id in (select jsonb_array_elements_text(${JSON.stringify(remoteIds)}::jsonb))
    returning contact_id as "contactId"`)) as unknown as { contactId: string }[];
  return rows.map((row) => row.contactId);
}
