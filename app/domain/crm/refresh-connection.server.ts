import { sql } from "drizzle-orm";
import { enqueueJob } from "#app/domain/core/enqueue-job.server.ts";
import type { Db } from "#db/types.ts";
import { refreshContacts } from "./refresh-contacts.server.ts";
import { SLICE_MS } from "./slice.ts";

/** Contacts in one transaction. */
const CHUNK = 500;

type Asked = { connectionId: string; after?: string };

/** Has everything told to one connection that it lacks, contact by contact, behind what happens now. */
export const enqueueConnectionRefresh = (tx: Db, connectionId: string): Promise<void> =>
  enqueueJob(tx, "refresh-connection", { connectionId }, { key: `refresh-connection:${connectionId}` });

/** Goes through all linked contacts in the order of their links, from the cursor on. Safe to kill and to repeat. */
export async function refreshConnection(
  db: Db,
  { connectionId, after }: Asked,
  now: () => number = Date.now,
): Promise<void> {
  const until = now() + SLICE_MS;
  for (let cursor = after; ; ) {
    const links = (await db.execute(sql`
      select l.id, l.contact_id as "contactId" from contact_links l where l.unlinked_at is null
        ${cursor ? sql`and l.id > ${cursor}` : sql``} order by l.id limit ${CHUNK}`)) as unknown as {
      id: string;
      contactId: string;
    }[];
    if (links.length === 0) return;
    const contactIds = links.map(({ contactId }) => contactId);
    await db.transaction((tx) => refreshContacts(tx as Db, contactIds, { connectionId, bulk: true }));
    cursor = links.at(-1)!.id;
    // Without a key: a wish that came meanwhile begins at the start, and goes through by itself.
    if (now() >= until) return enqueueJob(db, "refresh-connection", { connectionId, after: cursor });
  }
}
