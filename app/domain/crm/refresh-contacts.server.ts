import { type SQL, sql } from "drizzle-orm";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";
import { listCaseSteps } from "./case-entries.server.ts";
import { idRows, mayBeMatched } from "./consenting-members.server.ts";
import { enqueueDeliveries } from "./enqueue-deliveries.server.ts";
import { SETTLE_SECONDS } from "./enqueue-refreshes.server.ts";
import { listHonours } from "./honour-entries.server.ts";
import { listMilestones } from "./milestones.server.ts";

type Link = { linkId: string; memberId: string; contactId: string };
type Step = { memberId: string; timelineId: string; undone: boolean };
type Wanted = Link & { kind: "timeline_entry" | "contact_fields"; key: string; timeline: string | null };

type Options = {
  /** This connection alone; else every one that is live and on. */
  connectionId?: string;
  /** Moves made in bulk had their time to be undone. */
  settled?: boolean;
  /** Goes after what happens now: everybody is told everything, and nobody waits for it. */
  bulk?: boolean;
};

/** `entry:<link>:<row>` of an idea's timeline, a case's steps or what was reached, so that a new link, after a new consent, tells everything again. */
const entryKey = (linkId: string, timelineId: string) => `entry:${linkId}:${timelineId}`;
const takenBackKey = (linkId: string, timelineId: string) => `taken-back:${linkId}:${timelineId}`;

/**
 * Writes into the outbox whatever these linked contacts' CRM records lack: milestones not told yet (all past ones after
 * linking), milestones told and undone since, cases opened and settled, what was reached or lost, and the community
 * fields. A few statements, however many contacts; safe to repeat.
 */
export async function refreshContacts(
  tx: Db,
  contactIds: readonly string[],
  { connectionId, settled = false, bulk = false }: Options = {},
): Promise<void> {
  const links = (await tx.execute(sql`
    select l.id as "linkId", l.member_id as "memberId", l.contact_id as "contactId"
    from contact_links l join members m on m.id = l.member_id
    where l.contact_id in ${idRows(contactIds)} and l.unlinked_at is null and ${mayBeMatched}
    order by l.id for share of l`)) as unknown as Link[];
  if (links.length === 0) return;
  const connections = (await tx.execute(sql`
    select id from crm_connections where enabled and live_at is not null and removing_at is null
      ${connectionId ? sql`and id = ${connectionId}` : sql``} order by id for key share`)) as unknown as {
    id: string;
  }[];
  const ids = connections.map(({ id }) => id);
  const memberIds = links.map(({ memberId }) => memberId);
  const milestones = await listMilestones(tx, memberIds);
  const ready = milestones.filter((one) => settled || !one.batched || one.ageSeconds >= SETTLE_SECONDS);
  const honours = await listHonours(tx, memberIds);
  const steps = await listCaseSteps(tx, memberIds);
  const entries = await wantedEntries(tx, links, [...ready, ...honours, ...steps]);
  const due = bulk ? sql`now()` : sql`null::timestamptz`;
  const fields = links.map(
    (link): Wanted => ({ ...link, kind: "contact_fields", key: `fields:${link.contactId}`, timeline: null }),
  );
  // In the order of `inTurn`.
  for (const id of ids) {
    // While a try is under way only `requested` rises; whoever records that try sees it and goes again.
    await put(tx, id, fields, {
      due,
      onConflict: sql`
        do update set link_id = excluded.link_id, requested = d.requested + 1, last_error = null,
          error_kind = null, error_field = null,
          attempts = case when d.state = 'pending' then d.attempts else 0 end, state = 'pending',
          next_attempt_at = case when d.state <> 'pending' then excluded.next_attempt_at
            when d.attempts = 0 and ${!bulk} then null else d.next_attempt_at end,
          updated_at = case when d.state = 'pending' then d.updated_at else now() end`,
    });
    // One that was held back because the idea was not public then gets its chance again.
    await put(tx, id, entries, {
      due,
      onConflict: sql`
        do update set state = 'pending', last_error = null, error_kind = null, error_field = null, updated_at = now()
          where d.state = 'cancelled' and d.attempts = 0`,
    });
  }
  await enqueueDeliveries(tx, sql`d.connection_id in ${idRows(ids)}`);
}

async function wantedEntries(tx: Db, links: readonly Link[], steps: readonly Step[]): Promise<Wanted[]> {
  const told = (await tx.execute(sql`
    select distinct timeline_id as id, link_id as link from crm_deliveries
    where link_id in ${idRows(links.map(({ linkId }) => linkId))} and kind = 'timeline_entry' and attempts > 0`)) as unknown as {
    id: string;
    link: string;
  }[];
  const wasTold = new Set(told.map(({ id, link }) => entryKey(link, id)));
  const linkOf = new Map(links.map((link) => [link.memberId, link]));
  return steps.flatMap(({ memberId, timelineId, undone }): Wanted[] => {
    const link = linkOf.get(memberId)!;
    const key = entryKey(link.linkId, timelineId);
    const entry = { ...link, kind: "timeline_entry" as const, timeline: timelineId };
    if (!undone) return [{ ...entry, key }];
    return wasTold.has(key) ? [{ ...entry, key: takenBackKey(link.linkId, timelineId) }] : [];
  });
}

async function put(
  tx: Db,
  connectionId: string,
  wanted: readonly Wanted[],
  { due, onConflict }: { due: SQL; onConflict: SQL },
): Promise<void> {
  if (wanted.length === 0) return;
  const rows = wanted.map(({ contactId, linkId, timeline, kind, key }) => {
    return { id: newId(), contact: contactId, link: linkId, timeline, kind, key };
  });
  await tx.execute(sql`
    insert into crm_deliveries as d
      (id, message_id, connection_id, contact_id, link_id, timeline_id, kind, dedupe_key, payload, payload_hash, next_attempt_at)
    select id, id, ${connectionId}::uuid, contact, link, timeline, kind, key, '{}', '', ${due}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as rows(id uuid, contact uuid, link uuid, timeline uuid, kind text, key text)
    order by kind, key
    on conflict (connection_id, dedupe_key) ${onConflict}`);
}
