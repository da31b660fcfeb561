import type { Db } from "#db/types.ts";
import { refreshContacts } from "./refresh-contacts.server.ts";

/** Brings one contact up to date on every connection. */
export async function refreshContact(
  db: Db,
  { contactId, settled = false }: { contactId: string; settled?: boolean },
): Promise<void> {
  await db.transaction((tx) => refreshContacts(tx as Db, [contactId], { settled }));
}
