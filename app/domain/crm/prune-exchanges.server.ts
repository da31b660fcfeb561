import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** What was asked and answered is of use while somebody wonders why; nobody does after a month. */
const KEEP_DAYS = 30;
/** A full sync writes a hundred thousand of them: not all in one statement. */
const CHUNK = 10_000;

export async function pruneExchanges(db: Db): Promise<void> {
  for (;;) {
    const gone = await db.execute(sql`
      delete from crm_exchanges where id in (
        select id from crm_exchanges where at < now() - ${KEEP_DAYS}::int * interval '1 day' limit ${CHUNK})
      returning 1`);
    if (gone.length < CHUNK) return;
  }
}
