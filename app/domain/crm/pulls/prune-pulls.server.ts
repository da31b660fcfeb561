import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** How long a reading, and what it could not take over, can be looked at. */
const KEPT_DAYS = 90;

/** Forgets old readings; what they brought stays. The last one of each connection is kept however old it is. */
export async function prunePulls(db: Db): Promise<void> {
  await db.execute(sql`
    delete from crm_pulls p where p.finished_at < now() - ${KEPT_DAYS}::int * interval '1 day'
      and exists (select 1 from crm_pulls q where q.connection_id = p.connection_id and q.created_at > p.created_at)`);
}
