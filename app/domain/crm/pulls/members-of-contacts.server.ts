import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { idRows } from "../consenting-members.server.ts";

/** Members who are one of these contacts, or may be by their address or by the customer code that a sign-in says. */
export async function membersOfContacts(tx: Db, contactIds: readonly string[]): Promise<string[]> {
  if (contactIds.length === 0) return [];
  const rows = (await tx.execute(sql`
    select l.member_id as id from contact_links l
      where l.contact_id in ${idRows(contactIds)} and l.unlinked_at is null
    union select m.id from contacts c join members m on m.email = c.email where c.id in ${idRows(contactIds)}
    union select i.member_id from contacts c join identities i on i.customer_code = c.external_id
      where c.id in ${idRows(contactIds)}`)) as unknown as {
    id: string;
  }[];
  return rows.map((row) => row.id);
}
