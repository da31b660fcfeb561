import { sql } from "drizzle-orm";
import type { Db } from "#db/types.ts";

/** Days a decided item is kept with why it was in the queue: longer than an appeal may come and be decided. */
const ITEM_DAYS = 400;
/** Days what somebody added to a flag is kept; that they flagged, and whether they were right, is their record. */
const NOTE_DAYS = 400;

/**
 * Forgets what nobody has to answer for any more. Acts stay for good: they are what was decided, and what the public
 * figures are made of.
 */
export async function pruneModeration(db: Db): Promise<void> {
  await db.execute(sql`
    delete from review_items i where i.state = 'decided' and i.decided_at < now() - make_interval(days => ${ITEM_DAYS})
      and not exists (select 1 from moderation_acts a join appeals p on p.act_id = a.id
        where a.item_id = i.id and p.decided_at is null)`);
  await db.execute(sql`
    update flags set note = '' where note <> '' and decided_at < now() - make_interval(days => ${NOTE_DAYS})`);
}
