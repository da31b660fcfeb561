import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { idRows } from "./consenting-members.server.ts";
import type { Found } from "./port.ts";

export type FoundContact = { contactId: string; found: Found };

/**
 * Keeps who contacts are in a CRM. One record there is one contact here: a record that is somebody else's already is for
 * a person to look at, as is one that two were found as.
 */
export async function saveFound(
  tx: Db,
  { connectionId, found, now }: { connectionId: string; found: readonly FoundContact[]; now: Date },
): Promise<void> {
  if (found.length === 0) return;
  const remoteIds = found.flatMap(({ found: one }) => (one.state === "found" ? [one.remoteId] : []));
  const owners = (await tx.execute(sql`
    select r.remote_id as "remoteId", r.contact_id as "contactId" from crm_records r
    where r.connection_id = ${connectionId}
      and r.remote_id in (select jsonb_array_elements_text(${JSON.stringify(remoteIds)}::jsonb))`)) as unknown as {
    remoteId: string;
    contactId: string;
  }[];
  const ownerOf = new Map(owners.map(({ remoteId, contactId }) => [remoteId, contactId]));
  const rows = found.map(({ contactId, found: one }) => {
    if (one.state === "missing") return { contactId, state: "missing" };
    if (one.state === "ambiguous") return { contactId, state: "ambiguous", candidates: one.candidates };
    const { remoteId, keyed, by } = one;
    const owner = ownerOf.get(remoteId) ?? contactId;
    if (owner !== contactId) {
      return { contactId, state: "ambiguous", candidates: [{ remoteId, label: remoteId }] };
    }
    ownerOf.set(remoteId, contactId);
    return { contactId, state: "found", remoteId, keyed, by: by === "remote_id" ? null : by };
  });
  // Whose old record is another's now gives it up first.
  await tx.execute(sql`
    update crm_records set remote_id = null where connection_id = ${connectionId} and remote_id is not null
      and contact_id in ${idRows(rows.filter(({ state }) => state !== "found").map(({ contactId }) => contactId))}`);
  await tx.execute(sql`
    insert into crm_records as r (id, connection_id, contact_id, state, remote_id, keyed, found_by, candidates, looked_up_at)
    select gen_random_uuid(), ${connectionId}::uuid, w."contactId", w.state, w."remoteId", coalesce(w.keyed, false), w.by,
      coalesce(w.candidates, '[]'), ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w("contactId" uuid, state text, "remoteId" text, keyed boolean,
      by text, candidates jsonb) join contacts c on c.id = w."contactId"
    order by w."contactId"
    on conflict (connection_id, contact_id) do update set state = excluded.state, remote_id = excluded.remote_id,
      keyed = excluded.keyed, found_by = coalesce(excluded.found_by, r.found_by), candidates = excluded.candidates,
      looked_up_at = excluded.looked_up_at`);
}
