import { sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import { listCaseSteps } from "./case-entries.server.ts";
import { idRows, mayBeMatched } from "./consenting-members.server.ts";
import { enqueueDeliveries } from "./enqueue-deliveries.server.ts";
import { SETTLE_SECONDS } from "./enqueue-refreshes.server.ts";
import { listHonours } from "./honour-entries.server.ts";
import { listMilestones, type MilestoneRef } from "./milestones.server.ts";

type Link = { linkId: string; memberId: string };
type Wanted = { kind: "timeline_entry" | "contact_fields"; key: string; timeline: string | null };

/** `entry:<link>:<row>` of an idea's timeline, a case's steps or what was reached, so that a new link, after a new consent, tells everything again. */
const entryKey = (linkId: string, timelineId: string) => `entry:${linkId}:${timelineId}`;
const takenBackKey = (linkId: string, timelineId: string) => `taken-back:${linkId}:${timelineId}`;

/**
 * Writes into the outbox whatever a linked contact's CRM records lack: milestones not told yet (all past ones after
 * linking), milestones told and undone since, cases opened and settled, what was reached or lost, and the community fields. Safe to repeat. `settled` says that moves made
 * in bulk had their time to be undone.
 */
export async function refreshContact(
  db: Db,
  { contactId, settled = false }: { contactId: string; settled?: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [link] = (await tx.execute(sql`
      select l.id as "linkId", l.member_id as "memberId" from contact_links l join members m on m.id = l.member_id
      where l.contact_id = ${contactId} and l.unlinked_at is null and ${mayBeMatched} for share of l`)) as unknown as [
      Link?,
    ];
    if (!link) return;
    const milestones = await listMilestones(tx as Db, link.memberId);
    const ready = milestones.filter((one) => settled || !one.batched || one.ageSeconds >= SETTLE_SECONDS);
    const steps = await listCaseSteps(tx as Db, link.memberId);
    const honours = await listHonours(tx as Db, link.memberId);
    await putEntries(tx as Db, contactId, link, [...ready, ...honours], steps);
    await putFields(tx as Db, contactId, link);
  });
}

async function putEntries(
  tx: Db,
  contactId: string,
  { linkId }: Link,
  milestones: Pick<MilestoneRef, "timelineId" | "undone">[],
  caseSteps: string[],
): Promise<void> {
  const told = (await tx.execute(sql`
    select distinct timeline_id as id from crm_deliveries
    where link_id = ${linkId} and kind = 'timeline_entry' and attempts > 0`)) as unknown as { id: string }[];
  const wasTold = new Set(told.map(({ id }) => id));
  const wanted = milestones.flatMap(({ timelineId, undone }): Wanted[] => {
    if (!undone) return [{ kind: "timeline_entry", key: entryKey(linkId, timelineId), timeline: timelineId }];
    if (!wasTold.has(timelineId)) return [];
    return [{ kind: "timeline_entry", key: takenBackKey(linkId, timelineId), timeline: timelineId }];
  });
  // A case that was opened stays opened: nothing of it is ever taken back.
  for (const step of caseSteps) {
    wanted.push({ kind: "timeline_entry", key: entryKey(linkId, step), timeline: step });
  }
  // One that was held back because the idea was not public then gets its chance again.
  await put(
    tx,
    contactId,
    linkId,
    wanted,
    sql`
    do update set state = 'pending', last_error = null, updated_at = now()
      where d.state = 'cancelled' and d.attempts = 0`,
  );
}

async function putFields(tx: Db, contactId: string, { linkId }: Link): Promise<void> {
  // While a try is under way only `requested` rises; whoever records that try sees it and goes again.
  await put(
    tx,
    contactId,
    linkId,
    [{ kind: "contact_fields", key: `fields:${contactId}`, timeline: null }],
    sql`
    do update set link_id = excluded.link_id, requested = d.requested + 1, last_error = null,
      attempts = case when d.state = 'pending' then d.attempts else 0 end, state = 'pending',
      next_attempt_at = case when d.attempts = 0 or d.state <> 'pending' then null else d.next_attempt_at end,
      updated_at = case when d.state = 'pending' then d.updated_at else now() end`,
  );
}

async function put(
  tx: Db,
  contactId: string,
  linkId: string,
  wanted: Wanted[],
  onConflict: ReturnType<typeof sql>,
): Promise<void> {
  if (wanted.length === 0) return;
  const connections = (await tx.execute(sql`select id from crm_connections
    where enabled and live_at is not null and removing_at is null order by id`)) as unknown as {
    id: string;
  }[];
  const rows = connections.flatMap(({ id: connection }) =>
    wanted.map((one) => {
      const id = newId();
      return { id, connection, ...one };
    }),
  );
  const put = (await tx.execute(sql`
    insert into crm_deliveries as d
      (id, message_id, connection_id, contact_id, link_id, timeline_id, kind, dedupe_key, payload, payload_hash)
    select id, id, connection, ${contactId}::uuid, ${linkId}::uuid, timeline, kind, key, '{}', ''
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as rows(id uuid, connection uuid, timeline uuid, kind text, key text)
    on conflict (connection_id, dedupe_key) ${onConflict}
    returning d.id`)) as unknown as { id: string }[];
  await enqueueDeliveries(tx, sql`d.id in ${idRows(put.map(({ id }) => id))}`);
}
