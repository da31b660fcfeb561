import { eq, sql } from "drizzle-orm";
import { crmConnections, type crmDeliveries } from "#db/schema/crm-sync.ts";
import type { Db } from "#db/types.ts";
import { idRows } from "../consenting-members.server.ts";
import type { FieldValues } from "../port.ts";
import { gateOf } from "./connection-gate.ts";
import { batchAfter } from "./connection-pauses.ts";
import { LEASE_SECONDS, LOOKED_AT_PER_TAKEN } from "./delivery-limits.ts";

export type Connection = typeof crmConnections.$inferSelect;
export type Kind = (typeof crmDeliveries.$inferSelect)["kind"];

/** A delivery that is ours for now, with whom it is about. */
export type Taken = {
  id: string;
  kind: Kind;
  contactId: string | null;
  linkId: string | null;
  /** Known also when the link has ended. */
  memberId: string | null;
  unlinkReason: string | null;
  contact: { id: string; externalId: string | null; email: string | null } | null;
  firstName: string;
  lastName: string;
  changedAt: string;
  record: {
    state: "found" | "ambiguous" | "missing";
    remoteId: string | null;
    keyed: boolean;
    confirmed: FieldValues | null;
    foundBy: string | null;
    lookedUpAt: string;
  } | null;
};
export type Batch = { connection: Connection; kind: Kind; taken: Taken[] };

/** Nothing to do at all, or not before. */
export type Rest = { rest: Date | null };

/** Taking back goes before telling; what happened and how things stand take turns. */
const ORDERS: Record<"entries" | "fields", readonly Kind[]> = {
  entries: ["clear_fields", "timeline_entry", "contact_fields"],
  fields: ["clear_fields", "contact_fields", "timeline_entry"],
};

/**
 * Takes the next deliveries of a connection that are due: of one kind, at most one of each contact, none of a contact
 * that something is under way for or has to be taken back first. Nobody else sends them while the lease lasts.
 */
export async function takeBatch(
  db: Db,
  {
    connectionId,
    sizes,
    first,
    now,
  }: { connectionId: string; sizes: Record<Kind, number>; first: "entries" | "fields"; now: Date },
): Promise<Batch | Rest> {
  return db.transaction(async (transaction) => {
    const tx = transaction as Db;
    // One at a time, should two jobs of one connection ever run: each looks at what the other has taken.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`crm:${connectionId}`}, 0))`);
    const [connection] = await tx.select().from(crmConnections).where(eq(crmConnections.id, connectionId));
    if (!connection) return { rest: null };
    const gate = gateOf(connection, now);
    if (gate === "closed") return { rest: null };
    if (gate !== "open") {
      // Kept, so that the pause ends: a limit that says no time would be an hour away again whenever one looks.
      if (!connection.pausedUntil)
        await tx
          .update(crmConnections)
          .set({ pausedUntil: gate.until })
          .where(eq(crmConnections.id, connectionId));
      return { rest: (await hasWork(tx, connectionId)) ? gate.until : null };
    }
    for (const kind of connection.removingAt ? (["clear_fields"] as const) : ORDERS[first]) {
      const size = batchAfter(connection.failuresInRow, sizes[kind]);
      const ids = await lease(tx, { connectionId, kind, size, now });
      if (ids.length > 0) return { connection, kind, taken: await describe(tx, connectionId, ids) };
    }
    return { rest: await nextDue(tx, connection, now) };
  });
}

const at = (now: Date) => sql`${now.toISOString()}::timestamptz`;

/**
 * What was asked for just now has no time of its own and goes before what was asked for in bulk or failed before. Rows
 * that somebody else holds are left to them. What is under way for a contact is looked up contact by contact: as an anti-join,
 * or with an index on connections (hence `is true`), it would read the whole outbox for every batch.
 */
async function lease(
  tx: Db,
  { connectionId, kind, size, now }: { connectionId: string; kind: Kind; size: number; now: Date },
): Promise<string[]> {
  const looked = size * LOOKED_AT_PER_TAKEN;
  const due = (when: ReturnType<typeof sql>, order: ReturnType<typeof sql>) => sql`(
    select d.id, d.contact_id, ${order} as turn from crm_deliveries d
    where d.connection_id = ${connectionId} and d.state = 'pending' and d.kind = ${kind} and ${when}
      and (d.leased_until is null or d.leased_until <= ${at(now)})
      and (select true from crm_deliveries o where o.contact_id = d.contact_id
        and (o.connection_id = d.connection_id) is true and o.id <> d.id and (o.leased_until > ${at(now)}
          ${kind === "clear_fields" ? sql`` : sql`or (o.kind = 'clear_fields' and o.state = 'pending')`})
        limit 1) is null
    order by d.next_attempt_at, d.id limit ${looked})`;
  const rows = (await tx.execute(sql`
    with looked as (
      ${due(sql`d.next_attempt_at is null`, sql`'-infinity'::timestamptz`)}
      union all ${due(sql`d.next_attempt_at <= ${at(now)}`, sql`d.next_attempt_at`)}
    ), one_each as (
      select distinct on (contact_id) id, turn from looked order by contact_id, turn, id
    ), chosen as (
      select d.id from crm_deliveries d where d.state = 'pending'
        and d.id in (select o.id from one_each o order by o.turn, o.id limit ${size}) for update skip locked
    )
    update crm_deliveries d set leased_until = ${at(now)} + ${LEASE_SECONDS}::int * interval '1 second'
    from chosen where d.id = chosen.id returning d.id`)) as unknown as { id: string }[];
  return rows.map(({ id }) => id);
}

async function describe(tx: Db, connectionId: string, ids: readonly string[]): Promise<Taken[]> {
  const rows = (await tx.execute(sql`
    select d.id, d.kind, d.contact_id as "contactId", d.link_id as "linkId", l.member_id as "memberId",
      l.unlink_reason as "unlinkReason",
      case when c.id is not null then json_build_object('id', c.id, 'externalId', c.external_id, 'email', c.email) end as contact,
      coalesce(c.first_name, '') as "firstName", coalesce(c.last_name, '') as "lastName", c.updated_at as "changedAt",
      case when r.id is not null then json_build_object('state', r.state, 'remoteId', r.remote_id, 'keyed', r.keyed,
        'confirmed', r.confirmed, 'foundBy', r.found_by, 'lookedUpAt', r.looked_up_at) end as record
    from crm_deliveries d left join contacts c on c.id = d.contact_id left join contact_links l on l.id = d.link_id
    left join crm_records r on r.connection_id = ${connectionId} and r.contact_id = d.contact_id
    where d.id in ${idRows(ids)} order by d.next_attempt_at nulls first, d.id`)) as unknown as Taken[];
  return [...rows];
}

async function hasWork(tx: Db, connectionId: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`select 1 from crm_deliveries where connection_id = ${connectionId} and state = 'pending' limit 1`,
  );
  return rows.length > 0;
}

/**
 * When the next delivery is due, or free again. What waits for something of its contact to be taken back first is due
 * when that is.
 */
async function nextDue(tx: Db, { id, removingAt }: Connection, now: Date): Promise<Date | null> {
  const soon = new Date(now.getTime() + 1000);
  const [row] = (await tx.execute(sql`
    select min(greatest(d.next_attempt_at, d.leased_until, ${at(soon)})) as due
    from crm_deliveries d where d.connection_id = ${id} and d.state = 'pending' and (d.kind = 'clear_fields' or
      (${removingAt === null} and not exists (select 1 from crm_deliveries o where o.contact_id = d.contact_id
        and o.connection_id = d.connection_id and o.kind = 'clear_fields' and o.state = 'pending')))`)) as unknown as [
    { due: string | null },
  ];
  return row.due ? new Date(row.due) : null;
}
