import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { idRows } from "../consenting-members.server.ts";
import type { Outcome } from "../port.ts";
import { saveFound } from "../save-found.server.ts";
import { isForgotten } from "./fate-of.ts";
import type { Claim } from "./fix-batch.server.ts";

type Sent = { claim: Claim; outcome: Outcome };

/**
 * What the CRM holds of each contact after a batch: what it confirmed, where it stands, nothing after clearing. Of who
 * was unlinked meanwhile only the names of the fields, which are about to be cleared.
 */
export async function rememberRecords(
  tx: Db,
  {
    connectionId,
    living,
    ended,
    now,
  }: { connectionId: string; living: readonly Sent[]; ended: readonly Sent[]; now: Date },
): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  await saveFound(tx, { connectionId, found: living.flatMap(ambiguous), now });
  const forgotten = living.filter(({ claim, outcome }) => isForgotten(claim, outcome));
  if (forgotten.length > 0) {
    // Looked for a long time ago: that is, again at the next occasion.
    await tx.execute(sql`
      update crm_records set state = 'missing', remote_id = null, keyed = false, confirmed = null, confirmed_at = null,
        looked_up_at = 'epoch'
      where connection_id = ${connectionId}
        and contact_id in ${idRows(forgotten.map(({ claim }) => claim.taken.contactId!))}`);
  }
  const rows = [...living.map((one) => confirmed(one, true)), ...ended.map((one) => confirmed(one, false))]
    .flat()
    .filter((row) => row.remoteId !== null);
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into crm_records as r (id, connection_id, contact_id, state, remote_id, keyed, found_by, confirmed, confirmed_at, looked_up_at)
    select gen_random_uuid(), ${connectionId}::uuid, w."contactId", 'found', w."remoteId", w.keyed,
      case when w.created then 'created' else 'community_id' end, w.values, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w("contactId" uuid, "remoteId" text, keyed boolean,
      created boolean, cleared boolean, values jsonb)
    join contacts c on c.id = w."contactId"
    where not exists (select 1 from crm_records o where o.connection_id = ${connectionId}
      and o.remote_id = w."remoteId" and o.contact_id <> w."contactId")
    order by w."contactId"
    on conflict (connection_id, contact_id) do update set state = 'found', remote_id = excluded.remote_id,
      candidates = '[]',
      keyed = case when excluded.confirmed = '"cleared"' then false else r.keyed or excluded.keyed end,
      found_by = case when excluded.found_by = 'created' then 'created' else coalesce(r.found_by, excluded.found_by) end,
      confirmed = case when excluded.confirmed = '"cleared"' then null
        when excluded.confirmed is null then r.confirmed else coalesce(r.confirmed, '{}') || excluded.confirmed end,
      confirmed_at = case when excluded.confirmed is null then r.confirmed_at else excluded.confirmed_at end`);
}

function ambiguous({ claim, outcome }: Sent) {
  if (!("giveUp" in outcome) || outcome.kind !== "ambiguous" || !outcome.candidates) return [];
  const candidates = outcome.candidates;
  return [{ contactId: claim.taken.contactId!, found: { state: "ambiguous" as const, candidates } }];
}

function confirmed({ claim, outcome }: Sent, isLiving: boolean) {
  if (!("ok" in outcome)) return [];
  const { taken, delivery, target } = claim;
  const values = (delivery.payload.values ?? {}) as Record<string, unknown>;
  const names = Object.fromEntries(Object.keys(values).map((name) => [name, null]));
  const kept = {
    contact_fields: isLiving ? values : names,
    timeline_entry: null,
    clear_fields: "cleared",
  }[delivery.kind];
  return [
    {
      contactId: taken.contactId,
      remoteId: outcome.remoteId ?? target.remoteId,
      created: outcome.created ?? false,
      keyed: delivery.kind === "contact_fields",
      values: kept,
    },
  ];
}
