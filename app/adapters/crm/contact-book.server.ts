import { sql } from "drizzle-orm";
import type { Crm, Outcome } from "#app/domain/crm/port.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/types.ts";

/** Statements stay short enough for others to get a word in. */
const BATCH = 500;

const done = (writes: readonly unknown[]): Outcome[] => writes.map(() => ({ ok: true }));

/** The built-in contact book: the CRM of a community that has no other. All of a batch is one statement. */
export function contactBook(db: Db): Crm {
  return {
    batch: { fields: BATCH, entries: BATCH, clear: BATCH, find: BATCH },
    async writeFields(writes) {
      const rows = writes.map(({ contact, values, key }) => ({ id: contact.id, values, at: key.at }));
      await db.execute(sql`
        update contacts c set community = w.values, community_updated_at = w.at
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, values jsonb, at timestamptz)
        where c.id = w.id`);
      return done(writes);
    },
    async addEntries(writes) {
      const rows = writes.map(({ contact, key, entry: { reason, occurredAt, ...entry } }) => ({
        id: newId(),
        contact: contact.id,
        key: key.id,
        detail: reason,
        occurred: occurredAt,
        ...entry,
      }));
      await db.execute(sql`
        insert into contact_timeline (id, contact_id, source_key, kind, role, title, detail, url, occurred_at)
        select w.id, w.contact, w.key, w.kind, w.role, w.title, w.detail, w.url, w.occurred
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, contact uuid, key text, kind text, role text,
          title text, detail text, url text, occurred timestamptz) join contacts c on c.id = w.contact
        on conflict (contact_id, source_key) do nothing`);
      return done(writes);
    },
    async clear(writes) {
      const rows = writes.map(({ contact, key }) => ({ id: contact.id, at: key.at }));
      await db.execute(sql`
        with w as (select id, at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, at timestamptz)),
          gone as (delete from contact_timeline t using w where t.contact_id = w.id)
        update contacts c set community = null, community_updated_at = w.at from w where c.id = w.id`);
      return done(writes);
    },
    async check() {
      return [{ what: "write_contacts", ok: true, detail: "" }];
    },
    records: null,
    budget: () => null,
    takeExchanges: () => [],
  };
}
