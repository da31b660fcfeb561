import { type SQL, sql } from "drizzle-orm";
import { mayBeMatched } from "../consenting-members.server.ts";

/**
 * SQL from `from` on: the living links `l` whose contacts `c` a comparison is about, with their records `r`. A
 * reconciliation is about those of whom the CRM confirmed something.
 */
export const comparedLinks = (connectionId: string, purpose: "dry_run" | "reconcile"): SQL => sql`
  from contact_links l join members m on m.id = l.member_id join contacts c on c.id = l.contact_id
  left join crm_records r on r.connection_id = ${connectionId} and r.contact_id = l.contact_id
  where l.unlinked_at is null and ${mayBeMatched}
    and ${purpose === "dry_run" ? sql`true` : sql`r.confirmed is not null`}`;
