import type { MemberActor } from "#app/domain/core/actor.ts";
import type { LinkMethod } from "#db/schema/crm.ts";
import type { ConnectionKind, FactValue } from "#db/schema/crm-sync.ts";
import type { Sql } from "#db/types.ts";

/** Entries of a connection that are shown; the export has all. */
const ENTRIES = 50;

/** One place outside, and what it holds of the member. */
export type Receiver = {
  id: string;
  kind: ConnectionKind;
  name: string;
  /** Our field -> what it was told last. Empty once it was cleared. */
  fields: Record<string, FactValue>;
  fieldsSentAt: Date | null;
  entries: { kind: string; title: string; sentAt: Date }[];
  /** Since when everything told there has been taken back; null while it stands. */
  clearedAt: Date | null;
  /** Something is on its way: a change, or the taking back. */
  waiting: boolean;
};

export type OwnCustomerFile = {
  customerCode: string | null;
  company: string;
  segment: string | null;
  tier: string | null;
  account: string | null;
  method: LinkMethod;
  linkedAt: Date;
};

export type SentData = {
  file: OwnCustomerFile | null;
  /** They agreed to be recognised as a customer, whether they were or not. */
  agreed: boolean;
  receivers: Receiver[];
};

type Told = {
  connectionId: string;
  connectionKind: ConnectionKind;
  connectionName: string;
  kind: "contact_fields" | "timeline_entry" | "clear_fields";
  state: string;
  payload: { fields?: Record<string, FactValue>; entry?: { kind: string; title: string } };
  sentAt: Date | null;
  living: boolean;
};

/** "Where did you send what you know about me?": the customer file the actor is linked to, and every receiver. */
export async function getSentData(sql: Sql, actor: MemberActor): Promise<SentData> {
  const [[file], [consent], told] = await Promise.all([
    ownFile(sql, actor),
    sql<{ granted: boolean }[]>`
      select granted from consents where member_id = ${actor.id} and purpose = 'crm_matching'
      order by recorded_at desc, id desc limit 1`,
    everythingTold(sql, actor),
  ]);
  return { file: file ?? null, agreed: consent?.granted ?? false, receivers: receiversOf(told) };
}

const ownFile = (sql: Sql, actor: MemberActor) => sql<OwnCustomerFile[]>`
    select c.external_id as "customerCode", c.company, c.segment, c.tier, a.name as account, l.method,
      l.linked_at as "linkedAt"
    from contact_links l join contacts c on c.id = l.contact_id left join customer_accounts a on a.id = c.account_id
    where l.member_id = ${actor.id} and l.unlinked_at is null`;

const everythingTold = (sql: Sql, actor: MemberActor) => sql<Told[]>`
    select d.connection_id as "connectionId", k.kind as "connectionKind", k.name as "connectionName", d.kind, d.state,
      d.payload, d.sent_at as "sentAt", l.unlinked_at is null as living
    from contact_links l join crm_deliveries d on d.link_id = l.id join crm_connections k on k.id = d.connection_id
    where l.member_id = ${actor.id} and (d.sent_at is not null or d.attempts > 0 or d.state = 'pending')
    order by k.kind, k.name, d.connection_id, d.sent_at desc nulls last, d.id desc`;

function receiversOf(told: readonly Told[]): Receiver[] {
  const receivers = new Map<string, Receiver>();
  for (const row of told) {
    const receiver = receivers.get(row.connectionId) ?? {
      id: row.connectionId,
      kind: row.connectionKind,
      name: row.connectionName,
      fields: {},
      fieldsSentAt: null,
      entries: [],
      clearedAt: null,
      waiting: false,
    };
    receivers.set(row.connectionId, receiver);
    if (row.state === "pending") receiver.waiting = true;
    if (row.kind === "clear_fields") {
      if (row.sentAt && (!receiver.clearedAt || row.sentAt > receiver.clearedAt))
        receiver.clearedAt = row.sentAt;
    } else if (row.living && row.sentAt) {
      // Newest first: an earlier message of the same kind is not what is held there.
      if (row.kind === "contact_fields" && receiver.fieldsSentAt) continue;
      if (row.kind === "contact_fields") {
        receiver.fields = row.payload.fields ?? {};
        receiver.fieldsSentAt = row.sentAt;
      } else if (row.payload.entry && receiver.entries.length < ENTRIES) {
        const { kind, title } = row.payload.entry;
        receiver.entries.push({ kind, title, sentAt: row.sentAt });
      }
    }
  }
  for (const receiver of receivers.values()) {
    const told = receiver.fieldsSentAt ?? receiver.entries[0]?.sentAt;
    // Told anew after an earlier link was taken back: what was cleared then is not the news any more.
    if (told && receiver.clearedAt && told > receiver.clearedAt) receiver.clearedAt = null;
  }
  return [...receivers.values()];
}
