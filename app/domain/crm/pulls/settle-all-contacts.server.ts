import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { settleContacts } from "./settle-contacts.server.ts";

/** Contacts per transaction. */
const AT_ONCE = 500;
/** Before the id of any contact. */
const FIRST = "00000000-0000-0000-0000-000000000000";

/** After a connection was removed: nothing that only it said stays with contacts. Safe to stop and to repeat. */
export async function settleAllContacts(db: Db): Promise<void> {
  for (let after = FIRST; ; ) {
    const rows = (await db.execute(sql`
      select id from contacts where id > ${after} and (account_id is not null or segment is not null or tier is not null
        or owner_name is not null) order by id limit ${AT_ONCE}`)) as unknown as { id: string }[];
    const last = rows.at(-1);
    if (!last) return;
    const ids = rows.map((row) => row.id);
    await db.transaction((tx) => settleContacts(tx as Db, ids));
    after = last.id;
  }
}
