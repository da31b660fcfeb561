import { eq } from "drizzle-orm";
import { deliverToCrm } from "#app/domain/crm/deliver-to-crm.server.ts";
import type { Crm, Found, MessageKey, Outcome, RemoteTarget } from "#app/domain/crm/port.ts";
import { refreshContact } from "#app/domain/crm/refresh-contact.server.ts";
import { type Budget, crmConnections, crmDeliveries } from "#db/schema/crm-sync.ts";
import { db, sql } from "#tests/support/database.ts";
import { aLinkedContact } from "#tests/support/factories/delivery.ts";
import { anIdea } from "#tests/support/factories/idea.ts";
import { aMove } from "#tests/support/factories/milestone.ts";

export const baseUrl = "http://localhost:3000";

/** One record of one call. */
export type Call = {
  kind: "fields" | "entry" | "clear" | "test";
  contactId: string;
  key: MessageKey;
  content: unknown;
  target?: RemoteTarget;
};

/** A clock that only moves when told. */
export function aClock(start = "2026-06-01T10:00:00Z") {
  let now = new Date(start);
  return {
    now: () => now,
    later: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
  };
}

type Answer = (call: Call, all: readonly Call[]) => Outcome | Promise<Outcome>;
type Options = {
  size?: number;
  /** With records of its own: who is who there. */
  find?: (contact: { id: string; email: string | null; communityId: string | null }) => Found;
  budget?: () => Budget | null;
};

/** A CRM that keeps what it is told, record by record and call by call, and answers as told. */
export function aCrm(answer: Answer = () => ({ ok: true }), { size = 100, find, budget }: Options = {}) {
  const calls: Call[] = [];
  const batches: Call[][] = [];
  const sought: string[][] = [];
  const take = async (batch: Call[]) => {
    batches.push(batch);
    calls.push(...batch);
    const outcomes: Outcome[] = [];
    for (const call of batch) outcomes.push(await answer(call, batch));
    return outcomes;
  };
  const crm: Crm = {
    batch: { fields: size, entries: size, clear: size, find: size },
    writeFields: (writes) =>
      take(
        writes.map(({ contact, key, values, target }) => {
          return { kind: "fields", contactId: contact.id, key, content: values, target };
        }),
      ),
    addEntries: (writes) =>
      take(
        writes.map(({ contact, key, entry, target }) => {
          return { kind: "entry", contactId: contact.id, key, content: entry, target };
        }),
      ),
    clear: (writes) =>
      take(
        writes.map(({ contact, key, fields, entryKeys, target }) => {
          return { kind: "clear", contactId: contact.id, key, content: { fields, entryKeys }, target };
        }),
      ),
    check: async () => [],
    records: find
      ? {
          describeFields: async () => [],
          pull: async () => ({ accounts: [], contacts: [], next: null, until: null, expected: null }),
          find: async (contacts) => {
            sought.push(contacts.map(({ id }) => id));
            return contacts.map(find);
          },
        }
      : null,
    budget: budget ?? (() => null),
    takeExchanges: () => [],
  };
  return { crm, calls, batches, sought };
}

/** The book, which is there from the start; most tests tell it everything, whoever plays it. */
export const theBook = async () =>
  (await db.select().from(crmConnections).where(eq(crmConnections.kind, "contact_book")))[0]!;

/** One job of the queue, for the book or a connection. */
export async function deliver(crm: Crm, now: Date, connectionId?: string) {
  const id = connectionId ?? (await theBook()).id;
  await deliverToCrm(db, { crmFor: () => crm, baseUrl, now: () => now }, { connectionId: id });
}

export const rowOf = async (id: string) =>
  (await db.select().from(crmDeliveries).where(eq(crmDeliveries.id, id)))[0]!;
/** Jobs that tell a CRM something, and when they are due. */
export const deliveryJobs = () => sql<{ id: string; run_at: Date }[]>`
  select payload->>'connectionId' as id, run_at from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'deliver-to-crm' order by run_at`;

/** The id of the only message of a kind. */
export async function waiting(kind: "contact_fields" | "timeline_entry" | "clear_fields") {
  const [row] = await db.select().from(crmDeliveries).where(eq(crmDeliveries.kind, kind));
  return row!.id;
}

/** Nothing to be reached but what a test is about: no level above the first, no badge. */
export async function withoutHonours(): Promise<void> {
  await sql`delete from badges`;
  await sql`delete from levels where rank > 1`;
}

/** A linked contact with one accepted idea, and both its messages in the outbox. */
export async function aScene() {
  const { member, contact } = await aLinkedContact();
  const idea = await anIdea({ by: member, title: "Dark mode" });
  await aMove(idea.id, { to: "accepted", silent: true });
  await refreshContact(db, { contactId: contact.id });
  return {
    member,
    contact,
    idea,
    fields: await waiting("contact_fields"),
    entry: await waiting("timeline_entry"),
  };
}
