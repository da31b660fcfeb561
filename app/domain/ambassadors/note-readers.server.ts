import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";
import { holdMonths } from "./settle-months.server.ts";

/** Longer than the hour between two runs, so that a late one misses nobody. */
const LOOKED_BACK = sql`interval '1 day'`;

/**
 * Writes down who was there: nothing else remembers a visit once the next one comes, so this runs every hour. Who did
 * more than read is there already.
 */
export async function noteReaders(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await holdMonths(tx);
    await tx.execute(sql`
      insert into member_months (member_id, month, segment)
      select m.id, date_trunc('month', m.last_active_at at time zone 'UTC')::date, 'reader' from members m
      where m.role = 'member' and m.last_active_at > now() - ${LOOKED_BACK} order by m.id
      on conflict (member_id, month) do nothing`);
  });
}
